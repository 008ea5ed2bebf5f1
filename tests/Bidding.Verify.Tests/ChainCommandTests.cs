using System.IO.Compression;
using System.Text.Json.Nodes;
using Bidding.Testing;
using Bidding.Verify.Evidence;

namespace Bidding.Verify.Tests;

public class ChainCommandTests
{
    private static readonly byte[] Report = "%PDF-1.7 a report"u8.ToArray();

    [Fact(DisplayName = "完整的存证包通过核验, 没有外部锚定时说明 unanchored")]
    public void AnUntouchedBundleHoldsAndIsCalledUnanchored()
    {
        var evidence = Evidence.Of(RecordedLot.Eventful(), Report);

        var (status, output, errors) = Checker.Chain(evidence.Zip());

        Assert.Equal((0, ""), (status, errors));
        var lines = output.TrimEnd().Split(Environment.NewLine);
        Assert.Equal(17, lines.Length);
        Assert.Matches($"^opening:DY-2026-0042-01  \\d+ entries  head {evidence.HeadOf(Evidence.Opening)}  unanchored$", lines[0]);
        Assert.Matches($"^evaluation:DY-2026-0042-01  \\d+ entries  head {evidence.HeadOf(Evidence.Evaluation)}  unanchored$", lines[1]);
        Assert.Equal($"opening decided again  {evidence.Lines(Evidence.Opening).Count}  what each entry of the opening did could be done, and nothing else followed", lines[2]);
        Assert.Equal("draw  none: the panel was named by hand, not drawn", lines[3]);
        Assert.Matches("^sheets  \\d+  each as its member sealed it$", lines[4]);
        Assert.Equal("offices  agency account-agency  supervisor account-supervisor  each by accounts that acted in no other role", lines[5]);
        Assert.Equal("committee  5  each by an account of his own; no phase opened before all of them were through the one before", lines[6]);
        Assert.Equal($"decided again  {evidence.Lines(Evidence.Evaluation).Count}  what each entry of the evaluation did could be done, and nothing else followed", lines[7]);
        Assert.Matches("^result  [0-9a-f]{64}  recomputed from the facts, confirmed by 5 of 5$", lines[8]);
        Assert.Equal("word on the report  5 of 5: signed 3, with dissent 1, refused with reasons 1, deemed to agree 0", lines[9]);
        Assert.Equal($"report  {Evidence.Sha256(Report)}  as version {evidence.Lines(Evidence.Evaluation).Count} records", lines[10]);
        Assert.StartsWith("signatures  none recorded", lines[11], StringComparison.Ordinal);
        Assert.Equal("seal  none: the manifest.json is not signed", lines[12]);
        Assert.Equal("holds  all of the above", lines[13]);
        Assert.Equal("相符  以上各项均相符", lines[14]);
        Assert.StartsWith("not checked  whether the whole bundle was written anew", lines[15], StringComparison.Ordinal);
        Assert.StartsWith("未核查  存证包是否被整体重写", lines[16], StringComparison.Ordinal);
    }

    [Fact(DisplayName = "重新评审过的存证包通过核验: 结果以第二轮为准, 第一轮的报告和签署仍在记录中")]
    public void AResultTakenUpAgainHolds()
    {
        var evidence = Evidence.Of(RecordedLot.TakenUpAgain(), Report);

        var (status, output, errors) = Checker.Chain(evidence.Zip());

        Assert.Equal((0, ""), (status, errors));
        Assert.Matches("result  [0-9a-f]{64}  recomputed from the facts, confirmed by 5", output);
        Assert.Equal(2, evidence.Lines(Evidence.Evaluation).Count(line => line.Contains("\"report-rendered\"", StringComparison.Ordinal)));
        Assert.Contains($"report  {Evidence.Sha256(Report)}  as version {evidence.Lines(Evidence.Evaluation).Count} records", output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "重新评审后仍附第一轮报告的, 核验不通过")]
    public void TheReportOfTheFirstRoundIsNotTheReport()
    {
        var evidence = Evidence.Of(RecordedLot.TakenUpAgain(), Report);
        evidence.Files[Evidence.Report] = "%PDF-1.7 the first round's"u8.ToArray();

        Assert.Equal(1, Checker.Chain(evidence.WithManifest().Zip()).Status);
    }

    [Fact(DisplayName = "开标后尚未评审的存证包同样可核验")]
    public void ABundleWithoutAnEvaluationHolds()
    {
        var (status, output, _) = Checker.Chain(Evidence.Of(RecordedLot.OpenedOnly()).Zip());

        Assert.Equal(0, status);
        Assert.DoesNotContain("evaluation:", output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "初步评审后终止的评审没有结果文件")]
    public void ATerminatedEvaluationHoldsWithoutAResult()
    {
        var (status, output, _) = Checker.Chain(Evidence.Of(RecordedLot.Failed()).Zip());

        Assert.Equal(0, status);
        Assert.Contains("result  none", output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "给出外部保存的链头后为 anchored")]
    public void AHeadKnownFromOutsideAnchorsTheStream()
    {
        var evidence = Evidence.Of(RecordedLot.Smooth(), Report);
        var lines = evidence.Lines(Evidence.Evaluation);
        var early = JsonNode.Parse(lines[6])!["hash"]!.GetValue<string>();

        var whole = Checker.Chain(evidence.Zip(), "--head", $"evaluation:DY-2026-0042-01={lines.Count}:{evidence.HeadOf(Evidence.Evaluation)}");
        var part = Checker.Chain(evidence.Zip(), "--head", $"evaluation:DY-2026-0042-01=7:{early}");

        Assert.Equal((0, 0), (whole.Status, part.Status));
        Assert.EndsWith("  anchored", whole.Output.Split(Environment.NewLine)[1], StringComparison.Ordinal);
        Assert.EndsWith("  anchored up to 7", part.Output.Split(Environment.NewLine)[1], StringComparison.Ordinal);
        Assert.DoesNotContain("behind the head", whole.Output, StringComparison.Ordinal);
        Assert.Contains("not checked  evaluation:DY-2026-0042-01 from line 8 on: it stands behind the head known from outside, the line that names report.pdf too", part.Output, StringComparison.Ordinal);
        Assert.Contains("未核查  evaluation:DY-2026-0042-01 自第 8 条起", part.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string> NoExports => ["nothing", "text", "another ZIP", "a compressed ZIP", "another format"];

    [Theory(DisplayName = "不是存证包: 退出码 2")]
    [MemberData(nameof(NoExports))]
    public void WhatIsNoExportIsSaidSo(string what)
    {
        var bundle = what switch
        {
            "nothing" => [],
            "text" => "PK is not enough to be a ZIP, however long the text may go on"u8.ToArray(),
            "another ZIP" => Evidence.Zip([("a.txt", "a"u8.ToArray())]),
            "a compressed ZIP" => Evidence.Zip([("opening.facts.jsonl", new byte[100_000])], CompressionLevel.Optimal),
            _ => Evidence.Zip([("manifest.json", """{"format":"bidding-evidence/2"}"""u8.ToArray())]),
        };

        var (status, output, errors) = Checker.Chain(bundle);

        Assert.Equal((2, ""), (status, output));
        Assert.Single(errors.TrimEnd().Split(Environment.NewLine));
    }

    [Theory(DisplayName = "参数不成形: 退出码 2")]
    [InlineData("chain")]
    [InlineData("chain", "a.zip", "b.zip")]
    [InlineData("chain", "a.zip", "--head")]
    [InlineData("chain", "a.zip", "--head", "evaluation:L=x:1234")]
    [InlineData("chain", "a.zip", "--other")]
    [InlineData("chain", "there-is-no-such-file.zip")]
    public void BadArgumentsAreNoVerdict(params string[] arguments)
    {
        var (status, output, errors) = Checker.Run(arguments);

        Assert.Equal((2, ""), (status, output));
        Assert.NotEmpty(errors);
    }

    [Theory(DisplayName = "存证包任何一个字节被改动都不通过")]
    [InlineData(0x01)]
    [InlineData(0x20)]
    [InlineData(0x80)]
    public void NotASingleByteOfTheFileCanChangeUnnoticed(byte mask)
    {
        var bundle = Evidence.Of(RecordedLot.Smooth(), Report).Zip();

        foreach (var at in Places(bundle, mask))
        {
            bundle[at] ^= mask;
            var status = Silent(bundle);
            bundle[at] ^= mask;
            Assert.True(status is 1 or 2, $"byte {at} gave {status}");
        }
    }

    /// <summary>Every byte of the container's own structure, and of the rest one in some hundred, others for each seed.</summary>
    private static IEnumerable<int> Places(byte[] bundle, byte seed)
    {
        var structure = new bool[bundle.Length];
        foreach (var (signature, length) in (ReadOnlySpan<(string, int)>)[("PK\x03\x04", 55), ("PK\x01\x02", 70), ("PK\x05\x06", 22)])
        {
            var mark = System.Text.Encoding.Latin1.GetBytes(signature);
            for (var at = bundle.AsSpan().IndexOf(mark); at >= 0; at = Next(bundle, mark, at))
            {
                structure.AsSpan(at, Math.Min(length, bundle.Length - at)).Fill(true);
            }
        }
        return Enumerable.Range(0, bundle.Length).Where(at => structure[at] || (at + seed) % 331 == 0);
    }

    private static int Next(byte[] bundle, byte[] mark, int at) => bundle.AsSpan(at + 1).IndexOf(mark) is var more and >= 0 ? at + 1 + more : -1;

    private static int Silent(byte[] bundle)
    {
        using var output = new MemoryStream();
        return ChainCommand.Verdict(bundle, Known.Nothing, output, TextWriter.Null);
    }
}
