using System.Security.Cryptography;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Pdf.Signing;
using Bidding.Pdf.Tests.Judges;
using Bidding.Pdf.Tests.Signing;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Signing;
using Bidding.Web.Tests.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Bidding.Web.Tests.Signing;

/// <summary>The client of a time-stamp authority against one by another hand (BouncyCastle), over a real line.</summary>
public sealed class TimeStampTests
{
    private static readonly byte[] Digest = SHA256.HashData("a report"u8);

    [ToolFact("pdfsig", "pdftotext", DisplayName = "配置了时间戳机构: 每个签名和整个文件都有时间戳 (PAdES B-T), 档案和报告如实写明")]
    public async Task WithAnAuthorityEverySignatureIsStamped()
    {
        await using var line = await StampingLine.Open();

        var (signing, pdf) = await ReportOf(line.Settings);

        using (pdf)
        {
            Assert.Equal(SigningLevel.PadesBT, signing.Level);
            Assert.Null(signing.NoStamp);
            Assert.Equal(signing.Signatures + 1, line.Authority.Asked);
            Assert.Equal(signing.Signatures, Count(Tool.Run("pdfsig", "-nocert", pdf.Path).Output, "Signature is Valid"));
            Assert.Contains("ETSI.RFC3161", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(pdf.Path)), StringComparison.Ordinal);
            Assert.Contains("均加盖时间戳（PAdESB-T）", pdf.Text(), StringComparison.Ordinal);
            Assert.Contains("机构：127.0.0.1", pdf.Text(), StringComparison.Ordinal);
            Assert.Contains("时间载于时间戳之内", pdf.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("未加盖", pdf.Text(), StringComparison.Ordinal);
            Assert.Equal(0, pdf.Check().ExitCode);
        }
    }

    [ToolFact("pdfsig", "qpdf", DisplayName = "七名成员同时签署、一人附不同意见、平台认证: 九个签名各有时间戳, 再加整个文件的时间戳, 逐个有效")]
    public async Task NineSignaturesAndAStampAreAllValid()
    {
        const int PanelSheetAndPlatform = 9;
        await using var line = await StampingLine.Open();
        await using var evening = await Evening.Begin(Script.Of(Seven()), settings: line.Settings);
        await using var panel = await evening.GatherAt(Phase.Signing);
        var digest = EvaluationResult.Of(panel.Supervisor.State).Digest;
        await Task.WhenAll(panel.Members.Select(member => member.Do(
            new EvaluationCommand.SignReport(digest, member.Caller!.Member == "E4" ? "对乙公司的评分持保留意见" : null))));
        await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        using var person = await evening.SignIn(Rows.Supervisor);

        using var pdf = new PdfOnDisk(await person.Http.GetByteArrayAsync("/reports/" + evening.Script.Evaluation));

        var said = Tool.Run("pdfsig", "-nocert", pdf.Path).Output;
        Assert.Equal(PanelSheetAndPlatform, Count(said, "Signature is Valid"));
        Assert.Equal(PanelSheetAndPlatform, Count(said, "ETSI.CAdES.detached"));
        Assert.Contains("ETSI.RFC3161", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(pdf.Path)), StringComparison.Ordinal); // pdfsig does not list the stamp
        Assert.Equal(0, Count(said, "Signature is Invalid"));
        Assert.Equal(PanelSheetAndPlatform + 1, line.Authority.Asked);
        Assert.Equal(0, pdf.Check().ExitCode);
    }

    /// <summary>The usual evening with two more at the second site.</summary>
    private static ScoreSheet Seven()
    {
        var usual = Evening.SheetOf(Evening.Usual);
        return usual with
        {
            Members = [.. usual.Members, new("E6", "binzhou"), new("E7", "binzhou")],
            Scores = [.. usual.Scores, .. usual.Scores.Where(score => score.Member is "E1" or "E2").Select(score => score with { Member = score.Member == "E1" ? "E6" : "E7" })],
        };
    }

    [ToolFact("pdfsig", "pdftotext", DisplayName = "时间戳机构连不上, 或中途不再应答: 重试后全部改为 PAdES B-B, 档案和报告如实写明, 绝不半途而废")]
    public async Task AnAuthorityThatFallsSilentLeavesAWholeReportWithoutTrustedTime()
    {
        await using var line = await StampingLine.Open(answers: 3);

        var (signing, pdf) = await ReportOf(line.Settings);

        using (pdf)
        {
            Assert.Equal(SigningLevel.PadesBB, signing.Level);
            Assert.Equal(signing.Signatures, Count(Tool.Run("pdfsig", "-nocert", pdf.Path).Output, "Signature is Valid"));
            Assert.DoesNotContain("ETSI.RFC3161", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(pdf.Path)), StringComparison.Ordinal);
            Assert.Contains("没有应答或者只报错：签名时间为服务器时间（PAdESB-B）", pdf.Text(), StringComparison.Ordinal);
            Assert.Contains("没有应答或者只报错：本文件没有文档时间戳", pdf.Text(), StringComparison.Ordinal);
            Assert.Equal(NoStamp.Unanswered, signing.NoStamp);
            Assert.DoesNotContain("机构：127.0.0.1", pdf.Text(), StringComparison.Ordinal);
        }
    }

    [ToolFact("pdfsig", "pdftotext", DisplayName = "表单签名时时间戳机构应答的, 每个签名有时间戳; 中途不再应答的, 重试后改为 PAdES B-B, 表单上写明")]
    public async Task AFormSaysWhatBecameOfItsStamps()
    {
        const int PanelAndPlatform = 6;
        await using var line = await StampingLine.Open(answers: PanelAndPlatform + 1 + PanelAndPlatform + 3);
        await using var evening = await Evening.Begin(settings: line.Settings);
        await using var panel = await evening.GatherAt(Phase.Closed);
        await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        using var person = await evening.SignIn(Rows.Supervisor);

        using var stamped = new PdfOnDisk(await person.Http.GetByteArrayAsync($"/papers/{evening.Script.Lot}/score-summary.pdf"));
        using var silent = new PdfOnDisk(await person.Http.GetByteArrayAsync($"/papers/{evening.Script.Lot}/pledge.pdf"));

        Assert.Contains("每个签名均加盖时间戳（PAdESB-T）", stamped.Text(), StringComparison.Ordinal);
        Assert.Contains("没有应答或者只报错：签名时间为服务器时间（PAdESB-B）", silent.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("均加盖时间戳", silent.Text(), StringComparison.Ordinal);
        Assert.All(new[] { stamped, silent }, pdf => Assert.Equal(PanelAndPlatform, Count(Tool.Run("pdfsig", "-nocert", pdf.Path).Output, "Signature is Valid")));
        Assert.Equal(line.Authority.Asked + 2, line.Requests); // asked twice before it was given up
    }

    [ToolFact("pdfsig", "pdftotext", DisplayName = "时间戳机构有应答而应答不能追溯到所配置的根证书: 不采用, 不称未应答; 报告、表单、网页和时间线都写明应答不能采用")]
    public async Task AnAnswerThatCannotBeTrustedIsNotCalledSilence()
    {
        await using var line = await StampingLine.Open();
        await using var trusted = await StampingLine.Open();
        await using var evening = await Evening.Begin(settings: line.SettingsTrusting(trusted));
        await using var panel = await evening.GatherAt(Phase.Closed);
        await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        using var person = await evening.SignIn(Rows.Supervisor);

        using var report = new PdfOnDisk(await person.Http.GetByteArrayAsync("/reports/" + evening.Script.Evaluation));
        using var form = new PdfOnDisk(await person.Http.GetByteArrayAsync($"/papers/{evening.Script.Lot}/score-summary.pdf"));

        var signing = (await evening.Facts()).OfType<EvaluationFact.ReportRendered>().Single().Signing!;
        Assert.Equal((SigningLevel.PadesBB, NoStamp.Untrusted), (signing.Level, signing.NoStamp));
        Assert.Equal(2, line.Requests); // an answer that does not hold is not asked for again: once for the report, once for the form
        Assert.All(new[] { report, form }, pdf =>
        {
            Assert.Contains("有应答，但应答不能采用", pdf.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("未应答", pdf.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("ETSI.RFC3161", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(pdf.Path)), StringComparison.Ordinal);
        });
        foreach (var page in new[] { $"/papers/{evening.Script.Lot}", $"/audit/{evening.Script.Lot}", $"/reports/{evening.Script.Evaluation}/document" })
        {
            var text = System.Net.WebUtility.HtmlDecode(await person.Http.GetStringAsync(page));
            Assert.Contains("应答不能采用", text, StringComparison.Ordinal);
            Assert.DoesNotContain("未应答", text, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "不应答的机构按设定次数重试; 第二次应答的算数")]
    public async Task WhoDoesNotAnswerIsAskedAgain()
    {
        await using var line = await StampingLine.Open(silent: 1);

        Assert.NotEmpty(await line.Client().Stamp(Digest, default));
        Assert.Equal(2, line.Requests);

        await using var dead = await StampingLine.Open(answers: 0);
        await Assert.ThrowsAsync<TimeStampUnavailableException>(() => dead.Client().Stamp(Digest, default));
        Assert.Equal(2, dead.Requests);
    }

    [Fact(DisplayName = "他人的根证书、移花接木的时间戳: 不算数")]
    public async Task ATokenOfAnotherOrForAnotherFileIsNone()
    {
        await using var line = await StampingLine.Open();
        await using var other = await StampingLine.Open();

        var foreign = await Assert.ThrowsAsync<TimeStampUntrustedException>(() => line.Client(trusting: other.Authority).Stamp(Digest, default));
        Assert.Contains("root", foreign.Message, StringComparison.Ordinal);

        await using var replaying = await StampingLine.Open(always: line.LastAnswer);
        await Assert.ThrowsAsync<TimeStampUntrustedException>(() => replaying.Client(trusting: line.Authority).Stamp(Digest, default));
    }

    [Fact(DisplayName = "应答大于任何时间戳的: 是有应答而不能采用, 不是未应答, 不再问第二次")]
    public async Task AnEndlessAnswerIsNotSilence()
    {
        await using var line = await StampingLine.Open(always: new byte[100_000]);

        var endless = await Assert.ThrowsAsync<TimeStampUntrustedException>(() => line.Client().Stamp(Digest, default));

        Assert.Contains("larger than any token", endless.Message, StringComparison.Ordinal);
        Assert.Equal(1, line.Requests);
    }

    [Fact(DisplayName = "配置了机构而未指定根证书: 拒绝启动")]
    public async Task WithoutARootNothingStarts() =>
        Assert.Contains("Root", (await Assert.ThrowsAsync<InvalidOperationException>(
            () => Evening.Begin(settings: ("Signing:TimeStamp:Url", "http://127.0.0.1:9/tsa")))).Message, StringComparison.Ordinal);

    private static async Task<(ReportSigning Signing, PdfOnDisk Pdf)> ReportOf((string, string)[] settings)
    {
        await using var evening = await Evening.Begin(settings: settings);
        await using var panel = await evening.GatherAt(Phase.Closed);
        await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        using var person = await evening.SignIn(Rows.Supervisor);
        var bytes = await person.Http.GetByteArrayAsync("/reports/" + evening.Script.Evaluation);
        return ((await evening.Facts()).OfType<EvaluationFact.ReportRendered>().Single().Signing!, new PdfOnDisk(bytes));
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;
}

/// <summary>An authority on a port of this machine, as reliable as the test wants it.</summary>
internal sealed class StampingLine : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly string root = Path.GetTempFileName();
    private readonly int silent;
    private readonly int answers;
    private readonly byte[]? always;
    private int requests;

    private StampingLine(WebApplication server, int silent, int answers, byte[]? always) =>
        (this.server, this.silent, this.answers, this.always) = (server, silent, answers, always);

    public LocalAuthority Authority { get; } = new();

    public int Requests => requests;

    public byte[] LastAnswer { get; private set; } = [];

    public (string, string)[] Settings => SettingsTrusting(this);

    /// <summary>Asks this one and takes another's root for whose word counts.</summary>
    public (string, string)[] SettingsTrusting(StampingLine other) =>
    [
        ("Signing:TimeStamp:Url", server.Urls.First() + "/tsa"), ("Signing:TimeStamp:Root", other.root), ("Signing:TimeStamp:Attempts", "2"), ("Signing:TimeStamp:PauseSeconds", "0"),
    ];

    /// <param name="silent">How many requests it fails before it answers.</param>
    /// <param name="answers">How many it answers before it falls silent.</param>
    /// <param name="always">What it answers whatever it is asked.</param>
    public static async Task<StampingLine> Open(int silent = 0, int answers = int.MaxValue, byte[]? always = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        var line = new StampingLine(builder.Build(), silent, answers, always);
        line.server.MapPost("/tsa", (Delegate)line.Answer);
        await File.WriteAllTextAsync(line.root, line.Authority.Root.ExportCertificatePem());
        await line.server.StartAsync();
        return line;
    }

    public HttpTimeStampAuthority Client(LocalAuthority? trusting = null) => new(
        SigningSetup.Line(), new(new Uri(server.Urls.First() + "/tsa"), (trusting ?? Authority).Root, null, 2, TimeSpan.FromSeconds(10), TimeSpan.Zero), TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        File.Delete(root);
    }

    private async Task<IResult> Answer(HttpContext http)
    {
        var number = Interlocked.Increment(ref requests);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (number <= silent || number > (long)silent + answers)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        LastAnswer = always ?? Authority.Answer(body.ToArray());
        return Results.Bytes(LastAnswer, "application/timestamp-reply");
    }
}
