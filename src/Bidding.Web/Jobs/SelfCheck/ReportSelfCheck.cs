using Bidding.Domain.Sealing;
using Bidding.Reports;
using Bidding.Web.Signing;

namespace Bidding.Web.Jobs.SelfCheck;

/// <param name="Obstacle">Null where a report can be made.</param>
public sealed record SelfCheckOutcome(DateTimeOffset At, Obstacle? Obstacle);

/// <summary>
/// Makes one report when the server starts, of an invented evaluation and with keys of its own, and throws it away: that a font is missing
/// is known before an evening ends and waits for it. It also loads what reports need, which would else be loaded while rooms are
/// talking (docs/speed.md). Until it succeeds it is tried again. No file, fact, key or signature of the platform comes of it.
/// </summary>
public sealed partial class ReportSelfCheck(ReportComposer composer, ISheetSeal seal, TimeProvider time, IConfiguration configuration, ILogger<ReportSelfCheck> log)
    : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Null while it has not been tried, or where <c>Report:SelfCheck</c> is off.</summary>
    public SelfCheckOutcome? Last { get; private set; }

    public async Task<SelfCheckOutcome> Check(CancellationToken ct)
    {
        try
        {
            await MakeOne(ct);
            Last = new(time.GetUtcNow(), null);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Failed(log, problem.GetType().Name, problem.Message);
            Last = new(time.GetUtcNow(), ReportProgressWords.Of(problem));
        }

        return Last;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Report:SelfCheck", true))
        {
            return;
        }

        await Task.Yield(); // the doors open first
        using var timer = new PeriodicTimer(Interval, time);
        while ((await Check(stoppingToken)).Obstacle is not null && await timer.WaitForNextTickAsync(stoppingToken))
        {
        }
    }

    private async Task MakeOne(CancellationToken ct)
    {
        var source = Specimen.Of(seal, time.GetUtcNow());
        var rendered = await composer.Render(() => EvaluationReport.Build(source), ct);
        await composer.AtWork(() => ReportSigner.Sign(source, rendered, Signatories(source), composer.Fonts, authority: null, ct), ct);
    }

    /// <summary>Keys that are forgotten with it: the platform's own key never signs anything that did not happen.</summary>
    private Signatories Signatories(ReportSource source)
    {
        var (due, now) = (DueSignature.Of(source), time.GetUtcNow());
        var authority = PlatformAuthority.Found(now);
        MemberKey Issued(DueSignature one) => new(PlatformAuthority.Issue(authority, one.Name, now), OwnKey.None);
        return new(
            due,
            PlatformAuthority.Issue(authority, "报告自检", now),
            due.DistinctBy(one => one.Member).ToDictionary(one => one.Member, Issued, StringComparer.Ordinal),
            new Dictionary<(string Member, string Sha256), byte[]>());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No report can be made on this server yet: {Problem}: {Why}")]
    private static partial void Failed(ILogger log, string problem, string why);
}
