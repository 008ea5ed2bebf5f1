using System.Net;
using System.Security.Cryptography.X509Certificates;
using Bidding.Domain.Evaluations;
using Bidding.Pdf;
using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Reading;
using Bidding.Pdf.Signing;
using Bidding.Pdf.Tests.Judges;
using Bidding.Pdf.Tests.Signing;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Stage;
using Bidding.Reports;
using Bidding.Web.Jobs;
using Bidding.Web.Signing;
using Bidding.Web.Tests.Live;
using Bidding.Web.Tests.Signing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Bidding.Web.Tests.Jobs;

/// <summary>Attempts that fail, through the product's own queue: what passes by itself is tried again and said, what does not is stopped and said.</summary>
public sealed class FailingReportTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [ToolFact(DisplayName = "生成失败的: 页面写明停在哪一步、原因、已试几次、何时再试; 原因消失后自动再试成功, 只入账一份")]
    public async Task AnAttemptThatFailsIsSaidAndTheNextSucceeds()
    {
        var disk = new FullDisk();
        await using var evening = await Evening.Begin(configure: builder => builder.Services.Replace(ServiceDescriptor.Singleton<IPdfRenderer>(disk)));
        using var person = await evening.SignIn(Rows.Agency);
        await using var panel = await evening.GatherAt(Phase.Closed);

        var said = await Until(evening, person, page => page.Contains("data-part=\"report\"", StringComparison.Ordinal) && page.Contains("已试", StringComparison.Ordinal));
        Assert.Contains("✕ 生成时出错。", said, StringComparison.Ordinal);
        Assert.Contains("✕ 生成</li>", said, StringComparison.Ordinal);
        Assert.Contains("错误类别 IOException", said, StringComparison.Ordinal);
        Assert.Matches(@"已试 \d+ 次, 最近一次 [^<]+。系统先后隔 1、2、5、10、30 秒自动再试, 未成的此后约每 20 秒再试。", said);
        Assert.Null((await evening.Procedures.Evaluation(evening.Script.Lot, default)).Report);

        disk.IsFull = false;
        await panel.Supervisor.Until(state => state.Report is not null, Patience);

        Assert.True(disk.Asked >= 2, $"{disk.Asked}");
        Assert.Single((await evening.Facts()).OfType<EvaluationFact.ReportRendered>());
        Assert.Contains("✓ 已封存", await Page(evening, person), StringComparison.Ordinal);
        Assert.Null(evening.Host.Services.GetRequiredService<ReportProgress>().Of(evening.Script.Evaluation));
    }

    [ToolFact(DisplayName = "正在生成的报告不再排队: 不占用另一名工人, 其他报告不为它等待; 久无音信的才重新排队")]
    public async Task AReportInHandIsNotDemandedAgain()
    {
        var slow = new SlowHand();
        await using var evening = await Evening.Begin(configure: builder => builder.Services.Replace(ServiceDescriptor.Singleton<IPdfRenderer>(slow)));
        await using var panel = await evening.GatherAt(Phase.Closed);
        await slow.Begun.WaitAsync(Patience);
        var services = evening.Host.Services;
        var watch = services.GetRequiredService<ReportWatch>();

        Assert.Equal([[], [], []], Enumerable.Range(0, 3).Select(_ => watch.Look()));

        slow.GoOn();
        await panel.Supervisor.Until(state => state.Report is not null, Patience);
        var later = new FakeTimeProvider();
        var progress = new ReportProgress(later);
        progress.Begun("evaluation:x");
        later.Advance(TimeSpan.FromMinutes(9));
        Assert.True(progress.IsInHand("evaluation:x"));
        later.Advance(TimeSpan.FromMinutes(2));
        Assert.False(progress.IsInHand("evaluation:x"));
    }

    [ToolFact("pdfsig", "pdftotext", DisplayName = "自备证书连同时间戳超出签名处的: 全部重新签名, 该成员改用平台签发的证书并写明, 其余照旧; 绝不留下签了一半的报告")]
    public async Task ACertificateThatIsTooLargeWithItsStampGivesWay()
    {
        const int PanelAndPlatform = 6;
        await using var evening = await Stamped(new LocalAuthority(bulk: 6_000));
        using var certificate = await Brought(evening, "E2");
        await using var panel = await evening.GatherAt(Phase.Closed);
        var signing = (await panel.Supervisor.Until(state => state.Report is not null, Patience)).Report!;
        using var person = await evening.SignIn(Rows.Supervisor);
        var report = await person.Http.GetByteArrayAsync("/reports/" + evening.Script.Evaluation);
        using var pdf = new PdfOnDisk(report);

        Assert.Equal(SigningLevel.PadesBT, signing.Level);
        Assert.Equal(PanelAndPlatform, Tool.Run("pdfsig", "-nocert", pdf.Path).Output.Split("Signature is Valid").Length - 1);
        Assert.Equal(PanelAndPlatform + 1, SignedPdf.Check(report).Count);
        Assert.DoesNotContain(SignedPdf.Check(report), one => certificate.RawData.AsSpan().SequenceEqual(one.Certificate));
        Assert.Equal(1, pdf.Text().Split("本人证书无法使用，改用平台签发的软件密钥").Length - 1);
        Assert.Single((await evening.Facts()).OfType<EvaluationFact.ReportRendered>());
    }

    [ToolFact("pdfsig", "pdftotext", DisplayName = "时间戳大到任何签名处都放不下的: 报告和表单全部改签为 PAdES B-B 并写明应答不能采用, 自备证书照用; 不因时间戳而没有报告")]
    public async Task AStampThatFitsNoPlaceIsGoneWithout()
    {
        const int PanelAndPlatform = 6;
        await using var evening = await Stamped(new LocalAuthority(bulk: 13_000));
        using var certificate = await Brought(evening, "E2");
        await using var panel = await evening.GatherAt(Phase.Closed);
        var signing = (await panel.Supervisor.Until(state => state.Report is not null, Patience)).Report!;
        using var person = await evening.SignIn(Rows.Supervisor);
        var report = await person.Http.GetByteArrayAsync("/reports/" + evening.Script.Evaluation);
        using var pdf = new PdfOnDisk(report);
        using var form = new PdfOnDisk(await person.Http.GetByteArrayAsync($"/papers/{evening.Script.Lot}/pledge.pdf"));

        Assert.Equal((SigningLevel.PadesBB, NoStamp.Untrusted), (signing.Level, signing.NoStamp));
        Assert.Contains(SignedPdf.Check(report), one => certificate.RawData.AsSpan().SequenceEqual(one.Certificate));
        Assert.DoesNotContain("本人证书无法使用", pdf.Text(), StringComparison.Ordinal);
        Assert.All(new[] { pdf, form }, file =>
        {
            Assert.Equal(PanelAndPlatform, Tool.Run("pdfsig", "-nocert", file.Path).Output.Split("Signature is Valid").Length - 1);
            Assert.Contains("应答不能采用", file.Text(), StringComparison.Ordinal);
            Assert.Contains("超出签名处的容量", file.Text(), StringComparison.Ordinal);
        });
        Assert.Single((await evening.Facts()).OfType<EvaluationFact.ReportRendered>());
    }

    [ToolFact(DisplayName = "平台签发的密钥在数据库中损坏的: 不无限重试, 页面写明是哪一方的密钥和怎么办, 不写成员的编号; 不保存任何文件, 不入账")]
    public async Task AnIssuedKeyThatCannotBeOpenedIsStoppedAndSaid()
    {
        await using var evening = await Evening.Begin();
        using var person = await evening.SignIn(Rows.Agency);
        await using var panel = await evening.GatherAt(Phase.Signing);
        var keys = evening.Host.Services.GetRequiredService<ISigningKeys>();
        var expert = await evening.Host.Ask(db => db.PanelSeats.Where(row => row.MemberId == "E2").Select(row => row.ExpertId).SingleAsync());
        await keys.Of(new Dictionary<string, string> { [expert] = "某某" }, new HashSet<string>(), default);
        await evening.Host.Ask(async db =>
        {
            var row = await db.SigningKeys.SingleAsync(one => one.Holder == "expert:" + expert);
            row.SealedKey = [.. row.SealedKey.Select((one, at) => at == 40 ? (byte)(one ^ 1) : one)];
            return await db.SaveChangesAsync();
        });

        await panel.Sign();

        var said = await Until(evening, person, page => page.Contains("已试", StringComparison.Ordinal));
        Assert.Contains("✕ 平台签发的一把签名密钥打不开或者不能签名 (成员的), 报告不能签名", said, StringComparison.Ordinal);
        Assert.Contains("✕ 签章</li>", said, StringComparison.Ordinal);
        Assert.Matches("已试 1 次, .*。系统不再自动重试, 服务重新启动后再生成一次。", said);

        var watch = evening.Host.Services.GetRequiredService<ReportWatch>();
        Assert.Equal([[], [], []], Enumerable.Range(0, 3).Select(_ => watch.Look()));
        Assert.Equal(1, evening.Host.Services.GetRequiredService<ReportProgress>().Of(evening.Script.Evaluation)!.Attempts);
        Assert.Empty((await evening.Facts()).OfType<EvaluationFact.ReportRendered>());
        Assert.Equal(0, await evening.Host.Ask(db => Task.FromResult(db.Reports.Count())));
        using var form = await person.Http.GetAsync($"/papers/{evening.Script.Lot}/pledge.pdf");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, form.StatusCode);
    }

    [Fact(DisplayName = "某一处签不成, 只换该处成员的自备证书; 签成而经不起复核的, 换全部自备证书; 签名处不符的, 换证书也无济于事")]
    public async Task WhoseKeyGivesWay()
    {
        await using var evening = await Evening.Begin();
        using var two = await Brought(evening, "E2");
        using var four = await Brought(evening, "E4");
        await using var panel = await evening.GatherAt(Phase.Closed);
        await panel.Supervisor.Until(state => state.Report is not null, Patience);
        var source = await evening.Host.Services.GetRequiredService<ReportSources>().Ended(evening.Script.Lot, default);

        // The keys come in the order in which the members signed, and these sign at the same time.
        async Task<string> Own(SigningFault fault, string field) => await evening.Host.Services.GetRequiredService<ReportSigner>().ByAll(
            source,
            DueSignature.Of(source),
            by => by.OwnKeysBehind(new(fault, field, "")) is { IsEmpty: false } ? throw new CannotSignException(fault, field, "it fails") : Task.FromResult(string.Join(' ', by.Keys.Where(key => key.Value.Own == OwnKey.Signs).Select(key => key.Key).Order(StringComparer.Ordinal))),
            default);

        Assert.Equal("E4", await Own(SigningFault.UnfitKey, "member-2"));
        Assert.Equal("E2", await Own(SigningFault.TooLarge, "member-4"));
        Assert.Equal("", await Own(SigningFault.Unsound, SignatureFields.Platform));
        Assert.Equal("E2 E4", await Own(SigningFault.Misplaced, "member-2"));
        Assert.Equal("E2 E4", await Own(SigningFault.TooLarge, "member-3")); // his is the platform's already
    }

    private static Task<Evening> Stamped(LocalAuthority authority) =>
        Evening.Begin(configure: builder => builder.Services.Replace(ServiceDescriptor.Singleton(new TimeStamps(authority))));

    /// <summary>As large as is let in: 5 KB, to be twice as much with a chain and a stamp.</summary>
    private static async Task<X509Certificate2> Brought(Evening evening, string member)
    {
        var certificate = OwnCertificateTests.Make(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30), bulk: 5_000);
        using var person = await evening.SignIn(Rows.AccountOf(member));
        Assert.DoesNotContain("data-refusal", await OwnCertificateTests.Bring(person, certificate.Export(X509ContentType.Pkcs12, "口令-7193"), "口令-7193"), StringComparison.Ordinal);
        return certificate;
    }

    private static Task<string> Page(Evening evening, Person person) => person.Http.GetStringAsync($"/papers/{evening.Script.Lot}");

    /// <summary>Asked again and again, as somebody would who waits.</summary>
    private static async Task<string> Until(Evening evening, Person person, Func<string, bool> shows)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            if (await Page(evening, person) is var page && shows(page))
            {
                return page;
            }
        }
    }

    /// <summary>The product's engine, held until the test lets it go on.</summary>
    private sealed class SlowHand : IPdfRenderer
    {
        private readonly ManagedPdfRenderer engine = new();
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim goOn = new();

        public Task Begun => begun.Task;

        public void GoOn() => goOn.Set();

        public RenderedPdf Render(Document document, FontChain fonts)
        {
            begun.TrySetResult();
            goOn.Wait(Patience);
            return engine.Render(document, fonts);
        }
    }

    /// <summary>The product's engine on a machine that cannot write, until somebody makes room.</summary>
    private sealed class FullDisk : IPdfRenderer
    {
        private readonly ManagedPdfRenderer engine = new();
        private int asked;

        public volatile bool IsFull = true;

        public int Asked => asked;

        public RenderedPdf Render(Document document, FontChain fonts)
        {
            Interlocked.Increment(ref asked);
            return IsFull ? throw new IOException("no space left on device") : engine.Render(document, fonts);
        }
    }
}
