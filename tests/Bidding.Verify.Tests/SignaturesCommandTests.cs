using Bidding.Pdf.Tests.Judges;
using Bidding.Pdf.Tests.Signing;
using Bidding.Testing;

namespace Bidding.Verify.Tests;

/// <summary>The strict judge of a report's signatures as the regulator runs it, alone and inside a bundle.</summary>
public class SignaturesCommandTests
{
    [ToolFact(DisplayName = "单独的报告: 逐一列出谁签的、证书由谁颁发、所称时间与可信时间")]
    public async Task EachSignatureOfAReportIsTold()
    {
        var (status, output, errors) = Signatures(await SignedReport.ByAll(new LocalAuthority()));

        Assert.Equal((0, ""), (status, errors));
        var lines = Lines(output);
        Assert.Equal(10, lines.Length);
        Assert.StartsWith("platform  certifies  平台  issued by CN=Test root  claimed ", lines[0], StringComparison.Ordinal);
        Assert.Matches("^member-2  signs  评委2  issued by CN=Test root  claimed [0-9T:Z-]+  stamped [0-9T:Z-]+  certificate [0-9a-f]{64}$", lines[2]);
        Assert.StartsWith("archive  stamps the file  Local TSA", lines[8], StringComparison.Ordinal);
        Assert.StartsWith("9 hold:", lines[9], StringComparison.Ordinal);
    }

    [ToolFact(DisplayName = "没有签名的报告: 如实说明, 不通过")]
    public void AReportWithoutSignaturesIsNoSignedReport()
    {
        var (status, output, _) = Signatures(SignedReport.Empty);

        Assert.Equal((1, "not signed"), (status, output.TrimEnd()));
    }

    [ToolFact(DisplayName = "签名之后换掉页面内容(影子攻击): 单独核验、随存证包核验都被查出, 即使记录与清单全部重做")]
    public async Task AShadowIsRefused()
    {
        var shadowed = Shadowed(await SignedReport.ByAll(authority: null, members: 5));

        var alone = Signatures(shadowed);
        var (status, output, _) = Checker.Chain(Signed(shadowed, "pades-bb", 6).Zip());

        Assert.Equal(1, alone.Status);
        Assert.Matches(@"^report\.pdf: .*\(revision 7\)", alone.Output);
        Assert.Equal(1, status);
        Assert.Matches(@"^report\.pdf: .*\(revision 7\)", output);
    }

    [ToolFact(DisplayName = "存证包中的报告: 签名、时间戳的数目和排版部分与记录一致才通过")]
    public async Task TheSignaturesAreThoseOfTheRecord()
    {
        var stamped = await SignedReport.ByAll(new LocalAuthority(), members: 5);
        var plain = await SignedReport.ByAll(authority: null, members: 5);

        Assert.Contains("signatures  6  each on all that stood before it, nothing else added; with time stamps", Told(stamped, "pades-bt", 6), StringComparison.Ordinal);
        Assert.Contains("times as the server claims them", Told(plain, "pades-bb", 6), StringComparison.Ordinal);
        Assert.StartsWith("report.pdf: not the signatures that evaluation.facts.jsonl", Told(plain, "pades-bb", 7), StringComparison.Ordinal);
        Assert.StartsWith("report.pdf: not the signatures that evaluation.facts.jsonl", Told(plain, "pades-bt", 6), StringComparison.Ordinal);
        Assert.StartsWith("report.pdf: does not begin with what", Told(plain, "pades-bb", 6, rendered: new string('a', 64)), StringComparison.Ordinal);
    }

    [ToolFact(DisplayName = "更正的理由被改写、全部校验和重做、签封剥去: 与签名报告所载链头不符, 被查出")]
    public async Task WordsWrittenAnewAreNotWhatTheReportWasSignedUpon()
    {
        var lot = RecordedLot.Eventful();
        var told = Evidence.Of(lot);
        var unsigned = SignedReport.Naming(string.Join(' ', new[] { Evidence.Opening, Evidence.Evaluation }.Select(file => $"{file.Split('.')[0]}:{lot.Convocation.Lot}={told.Lines(file).Count}:{told.HeadOf(file)}")));
        var report = await SignedReport.ByAll(authority: null, members: 5, unsigned);
        var evidence = Signed(report, "pades-bb", 6, Evidence.Sha256(unsigned), lot, unsigned.Length);

        var (status, output, _) = Checker.Chain(evidence.Zip());
        Assert.True(status == 0, output);
        Assert.Contains($"signed heads  opening:{lot.Convocation.Lot} up to ", output, StringComparison.Ordinal);

        var at = evidence.Line(Evidence.Evaluation, "score-corrected");
        evidence.Rewrite(Evidence.Evaluation, lines => lines[at]!["fact"]!["reason"] = "另一个理由。").WithManifest();
        var (rewritten, said, _) = Checker.Chain(evidence.Zip());
        Assert.Equal(1, rewritten);
        Assert.Matches(@"^evaluation\.facts\.jsonl line \d+: not the entry that report\.pdf names and its signatures cover", said);
    }

    private static string Told(byte[] report, string level, int signatures, string? rendered = null) =>
        string.Join('\n', Lines(Checker.Chain(Signed(report, level, signatures, rendered).Zip()).Output).SkipWhile(line => !line.StartsWith("signatures", StringComparison.Ordinal) && !line.StartsWith("report.pdf", StringComparison.Ordinal)));

    /// <summary>A bundle whose record speaks of this report and these signatures, with every sum right.</summary>
    private static Evidence Signed(byte[] report, string level, int signatures, string? rendered = null, RecordedLot? lot = null, int? length = null) =>
        Evidence.Of(lot ?? RecordedLot.Smooth(), report).Rewrite(Evidence.Evaluation, lines => lines[^1]!["fact"]!["signing"] = new System.Text.Json.Nodes.JsonObject
        {
            ["level"] = level, ["signatures"] = signatures, ["renderedBytes"] = length ?? SignedReport.Empty.Length, ["renderedSha256"] = rendered ?? Evidence.Sha256(SignedReport.Empty),
        }).WithManifest();

    private static byte[] Shadowed(byte[] report)
    {
        const string Winner = "BT /F1 24 Tf 72 700 Td (another winner) Tj ET";
        var attacker = new Attacker(report);
        return attacker.Append((attacker.FirstPage.Entries["Contents"]!.References().First(), $"<</Length {Winner.Length}>>\nstream\n{Winner}\nendstream"));
    }

    private static (int Status, string Output, string Errors) Signatures(byte[] report) => Checker.On(report, file => ["signatures", file]);

    private static string[] Lines(string output) => output.TrimEnd().Split(Environment.NewLine);
}
