using System.Text.Json.Nodes;
using Bidding.Testing;

namespace Bidding.Verify.Tests;

/// <summary>The tamper matrix: what was done to a bundle, and what the checker says first about it.</summary>
public class TamperTests
{
    private static readonly byte[] Report = "%PDF-1.7 a report"u8.ToArray();

    private static readonly (string Name, Action<Evidence> Tamper, string First)[] Matrix =
    [
        ("flip in a fact", e => e.Edit(Evidence.Evaluation, l => l[4] = l[4].Replace("E3", "E2", StringComparison.Ordinal)),
            "evaluation.facts.jsonl line 5: the hash does not fit the bytes"),
        ("flip in a hash", e => e.Edit(Evidence.Opening, l => l[2] = l[2][..^3] + (l[2][^3] == '0' ? '1' : '0') + "\"}"),
            "opening.facts.jsonl line 3: the hash does not fit the bytes"),
        ("drop a line", e => e.Edit(Evidence.Evaluation, l => l.RemoveAt(7)),
            "evaluation.facts.jsonl line 8: does not follow the line before (it says it is version 9)"),
        ("drop the first line", e => e.Edit(Evidence.Opening, l => l.RemoveAt(0)),
            "opening.facts.jsonl line 1: does not follow the line before (it says it is version 2)"),
        ("swap two lines", e => e.Edit(Evidence.Evaluation, l => (l[9], l[10]) = (l[10], l[9])),
            "evaluation.facts.jsonl line 10: does not follow the line before (it says it is version 11)"),
        ("repeat a line", e => e.Edit(Evidence.Evaluation, l => l.Insert(5, l[4])),
            "evaluation.facts.jsonl line 6: does not follow the line before (it says it is version 5)"),
        ("cut the tail", e => e.Edit(Evidence.Evaluation, l => l.RemoveRange(l.Count - 3, 3)),
            "evaluation.facts.jsonl line {last - 3}: the last line is not the head that the manifest names"),
        ("cut the last line feed", e => e.Files[Evidence.Opening] = e.Files[Evidence.Opening][..^1],
            "opening.facts.jsonl line 9: no line feed at its end"),
        ("cut the tail and make the manifest anew", e => e.Edit(Evidence.Evaluation, l => l.RemoveAt(l.Count - 1)).WithManifest(),
            "report.pdf: no fact calls for this file"),
        ("a blank line", e => e.Edit(Evidence.Opening, l => l.Insert(3, "")),
            "opening.facts.jsonl line 4: a blank line"),
        ("a carriage return", e => e.Edit(Evidence.Opening, l => l[3] += "\r"),
            "opening.facts.jsonl line 4: does not end with a hash"),
        ("time that falls", e => e.Rewrite(Evidence.Opening, l => l[4]!["at"] = "2020-01-01T00:00:00Z").WithManifest(),
            "opening.facts.jsonl line 5: earlier than the line before"),
        ("another version with right sums", e => e.Edit(Evidence.Opening, l => l[0] = Reversioned(l[0])).WithManifest(),
            "opening.facts.jsonl line 1: wrong version"),
        ("a property twice", e => e.Rewrite(Evidence.Opening, l => { }).Edit(Evidence.Opening, l => l[0] = Doubled(l[0])).WithManifest(),
            "opening.facts.jsonl line 1: not strict JSON: "),
        ("splice from another stream", e => e.Edit(Evidence.Evaluation, l => l[3] = e.Lines(Evidence.Opening)[3]),
            "evaluation.facts.jsonl line 4: a line of another stream"),
        ("the opening of another lot", e => e.Rewrite(Evidence.Opening, Renamed).WithManifest(),
            "evaluation.facts.jsonl: of another lot than the opening"),
        ("another opening of the same lot", e => e.Rewrite(Evidence.Opening, l => l[1]!["at"] = "2026-11-23T01:00:25Z").WithManifest(),
            "evaluation.facts.jsonl line 1: convened upon another head of the opening"),
        ("a price changed after the opening", e => e.Rewrite(Evidence.Evaluation, l => l[0]!["fact"]!["convocation"]!["bids"]![0]!["quote"] = "880000").WithManifest(),
            "evaluation.facts.jsonl line 1: bid B1 has not the price that was read out"),
        ("a deduction changed after the opening", e => e.Rewrite(Evidence.Evaluation, l => l[0]!["fact"]!["convocation"]!["bids"]![2]!["deductions"]![0] = "0.20").WithManifest(),
            "evaluation.facts.jsonl line 1: bid B3 has not the deductions that were read out"),
        ("a price left out", e => e.Rewrite(Evidence.Evaluation, l => l[0]!["fact"]!["convocation"]!["bids"]![0]!["quote"] = null).WithManifest(),
            "evaluation.facts.jsonl line 1: no quote of the right kind"),
        ("a score changed", e => e.Rewrite(Evidence.Evaluation, Rescored).WithManifest(),
            "evaluation.facts.jsonl line {scores-revealed}: not what "),
        ("a rejection left out", e => e.Files[Evidence.Sheet] = Replaced(e, Evidence.Sheet, "\"id\":\"B1\"", "\"id\":\"B9\""),
            "score-sheet.json: not the SHA-256 that the manifest names"),
        ("the sheet replaced", e => Set(e, Evidence.Sheet, Replaced(e, Evidence.Sheet, "\"value\":\"12\"", "\"value\":\"11\"")).WithManifest(),
            "score-sheet.json: not the sheet that the facts give"),
        ("the result replaced", e => Set(e, Evidence.Result, Replaced(e, Evidence.Result, "\"rank\":1", "\"rank\":2")).WithManifest(),
            "result.json: not the result that follows from the score sheet"),
        ("the report replaced", e => Set(e, Evidence.Report, "%PDF-1.7 b report"u8.ToArray()),
            "report.pdf: not the SHA-256 that the manifest names"),
        ("the report replaced, with its sum", e => Set(e, Evidence.Report, "%PDF-1.7 b report"u8.ToArray()).WithManifest(),
            "report.pdf: not the report that evaluation.facts.jsonl line {last} records"),
        ("the report removed", e => { e.Files.Remove(Evidence.Report); e.WithManifest(); },
            "report.pdf: missing, although evaluation.facts.jsonl line {last} calls for it"),
        ("the result removed", e => e.Files.Remove(Evidence.Result),
            "manifest.json: not the files of the bundle"),
        ("the evaluation removed", e => { e.Files.Remove(Evidence.Evaluation); e.WithManifest(); },
            "score-sheet.json: no fact calls for this file"),
        ("a file beside", e => Set(e, "notes.txt", "x"u8.ToArray()),
            "manifest.json: not the files of the bundle"),
        ("a file beside, listed", e => Set(e, "notes.txt", "x"u8.ToArray()).WithManifest(),
            "notes.txt: no file of an export"),
        ("no opening", e => { e.Files.Remove(Evidence.Opening); e.WithManifest(); },
            "opening.facts.jsonl: missing"),
        ("a fact without its parts", e => e.Rewrite(Evidence.Evaluation, l => ((JsonObject)l[0]!["fact"]!["convocation"]!).Remove("graceSeconds")).WithManifest(),
            "evaluation.facts.jsonl: a fact lacks what it must hold"),
    ];

    public static TheoryData<string> Cases => [.. Matrix.Select(row => row.Name)];

    [Theory(DisplayName = "篡改矩阵: 指出第一处不符")]
    [MemberData(nameof(Cases))]
    public void TheFirstThingThatDoesNotHoldIsNamed(string name)
    {
        var (_, tamper, first) = Matrix.Single(row => row.Name == name);
        var evidence = Evidence.Of(RecordedLot.Smooth(), Report);
        first = first
            .Replace("{last - 3}", $"{evidence.Lines(Evidence.Evaluation).Count - 3}", StringComparison.Ordinal)
            .Replace("{last}", $"{evidence.Lines(Evidence.Evaluation).Count}", StringComparison.Ordinal)
            .Replace("{scores-revealed}", $"{evidence.Line(Evidence.Evaluation, "scores-revealed") + 1}", StringComparison.Ordinal);
        tamper(evidence);

        var (status, output, _) = Checker.Chain(evidence.Zip());

        Assert.Equal(1, status);
        Assert.StartsWith(first, output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "改动一行时给出应有的与现有的两个哈希")]
    public void BothHashesOfTheFirstBadLineArePrinted()
    {
        var evidence = Evidence.Of(RecordedLot.Smooth(), Report);
        var carried = JsonNode.Parse(evidence.Lines(Evidence.Evaluation)[4])!["hash"]!.GetValue<string>();
        evidence.Edit(Evidence.Evaluation, lines => lines[4] = lines[4].Replace("E3", "E2", StringComparison.Ordinal));

        var lines = Checker.Chain(evidence.Zip()).Output.TrimEnd().Split(Environment.NewLine);

        Assert.Equal(3, lines.Length);
        Assert.Matches("^  expected [0-9a-f]{64}$", lines[1]);
        Assert.Equal("  found    " + carried, lines[2]);
    }

    [Fact(DisplayName = "整体重写并重做清单: 单看文件无法发现, 有外部链头即可发现")]
    public void AWholeRewriteIsOnlySeenFromOutside()
    {
        var evidence = Evidence.Of(RecordedLot.OpenedOnly());
        var (version, head) = (evidence.Lines(Evidence.Opening).Count, evidence.HeadOf(Evidence.Opening));
        evidence.Rewrite(Evidence.Opening, lines => lines[1]!["at"] = "2026-11-23T01:00:25Z").WithManifest();

        var alone = Checker.Chain(evidence.Zip());
        var anchored = Checker.Chain(evidence.Zip(), "--head", $"opening:DY-2026-0042-01={version}:{head}");

        Assert.Equal(0, alone.Status);
        Assert.Contains("unanchored", alone.Output, StringComparison.Ordinal);
        Assert.Equal(1, anchored.Status);
        Assert.StartsWith($"opening.facts.jsonl line {version}: not the entry known from outside", anchored.Output, StringComparison.Ordinal);
        Assert.Contains("  expected " + head, anchored.Output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "截尾并重做清单: 有外部链头即可发现")]
    public void ACutTailWithANewManifestIsSeenFromOutside()
    {
        var evidence = Evidence.Of(RecordedLot.OpenedOnly());
        var (version, head) = (evidence.Lines(Evidence.Opening).Count, evidence.HeadOf(Evidence.Opening));
        evidence.Edit(Evidence.Opening, lines => lines.RemoveAt(lines.Count - 1)).WithManifest();

        Assert.Equal(0, Checker.Chain(evidence.Zip()).Status);
        var anchored = Checker.Chain(evidence.Zip(), "--head", $"opening:DY-2026-0042-01={version}:{head}");
        Assert.Equal(1, anchored.Status);
        Assert.StartsWith($"opening.facts.jsonl line {version - 1}: the record ends before the head known from outside", anchored.Output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "外部链头属于包中没有的流: 不通过")]
    public void AHeadOfAStreamThatVanishedIsNotPassedOver()
    {
        var evidence = Evidence.Of(RecordedLot.OpenedOnly());

        var (status, output, _) = Checker.Chain(evidence.Zip(), "--head", $"evaluation:DY-2026-0042-01=3:{new string('a', 64)}");

        Assert.Equal(1, status);
        Assert.StartsWith("--head: the bundle holds no stream evaluation:DY-2026-0042-01", output, StringComparison.Ordinal);
    }

    public static TheoryData<string> Containers => ["a name twice", "another order", "bytes behind the end", "bytes before the start", "compressed", "a wrong CRC"];

    [Theory(DisplayName = "压缩包本身被改动即不通过")]
    [MemberData(nameof(Containers))]
    public void TheContainerIsHeldToItsForm(string what)
    {
        var evidence = Evidence.Of(RecordedLot.OpenedOnly());
        var zip = evidence.Zip();
        (string, byte[])[] files = [("manifest.json", evidence.Manifest), .. evidence.Files.Select(file => (file.Key, file.Value))];
        var changed = what switch
        {
            "a name twice" => Evidence.Zip([.. files, files[1]]),
            "another order" => Evidence.Zip([.. files, ("a.txt", [])]),
            "bytes behind the end" => [.. zip, 0],
            "bytes before the start" => [0, .. zip],
            "compressed" => Evidence.Zip(files, System.IO.Compression.CompressionLevel.Optimal),
            _ => WrongCrc(zip),
        };

        var (status, output, errors) = Checker.Chain(changed);

        Assert.True(status is 1 or 2, output);
        Assert.NotEmpty(output + errors);
    }

    private static byte[] WrongCrc(byte[] zip)
    {
        zip[14] ^= 1;
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 16] ^= 1;
        return zip;
    }

    private static Evidence Set(Evidence evidence, string file, byte[] content)
    {
        evidence.Files[file] = content;
        return evidence;
    }

    private static byte[] Replaced(Evidence evidence, string file, string from, string to)
    {
        var text = System.Text.Encoding.UTF8.GetString(evidence.Files[file]);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{from} in {file}");
        return System.Text.Encoding.UTF8.GetBytes(text.Remove(at, from.Length).Insert(at, to));
    }

    private static void Renamed(JsonArray lines)
    {
        foreach (var line in lines)
        {
            line!["stream"] = "opening:OTHER";
        }
    }

    private static void Rescored(JsonArray lines)
    {
        var revealed = lines.Single(line => line!["fact"]!["type"]!.GetValue<string>() == "scores-revealed")!;
        revealed["fact"]!["sheets"]![0]!["scores"]![0]!["value"] = "15";
    }

    private static string Rehashed(string body) =>
        $"{body[..^1]},\"hash\":\"{Evidence.Sha256(System.Text.Encoding.UTF8.GetBytes("bidding-fact/1\n" + body))}\"}}";

    private static string BodyOf(string line) => line[..line.LastIndexOf(",\"hash\"", StringComparison.Ordinal)] + "}";

    private static string Reversioned(string line) => Rehashed(BodyOf(line).Replace("\"version\":1,", "\"version\":2,", StringComparison.Ordinal));

    private static string Doubled(string line) => Rehashed(BodyOf(line).Replace("\"site\":null,", "\"site\":null,\"site\":null,", StringComparison.Ordinal));
}
