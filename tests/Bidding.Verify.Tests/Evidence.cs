using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Testing;

namespace Bidding.Verify.Tests;

/// <summary>A bundle as docs/formats/evidence.md says, from a recorded lot, with hands to tamper with it.</summary>
internal sealed class Evidence
{
    public const string Opening = "opening.facts.jsonl";
    public const string Evaluation = "evaluation.facts.jsonl";
    public const string Panel = "panel.facts.jsonl";
    public const string Sheet = "score-sheet.json";
    public const string Result = "result.json";
    public const string Report = "report.pdf";

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Evidence() { }

    public Evidence Copy()
    {
        var copy = new Evidence { Manifest = Manifest };
        foreach (var (name, content) in Files)
        {
            copy.Files.Add(name, content);
        }
        return copy;
    }

    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Stays as it was when other files change, until somebody makes it anew.</summary>
    public byte[] Manifest { get; set; } = [];

    public static Evidence Of(RecordedLot lot)
    {
        var evidence = new Evidence();
        evidence.Files[Opening] = LinesOf(lot.OpeningRecord.Bodies);
        if (lot.EvaluationRecord.Version > 0)
        {
            evidence.Files[Evaluation] = LinesOf(lot.EvaluationRecord.Bodies);
        }
        if (lot.Evaluation.RevealedScores is not null)
        {
            var result = EvaluationResult.Of(lot.Evaluation);
            evidence.Files[Sheet] = ScoreSheetWriter.Write(result.Sheet);
            evidence.Files[Result] = SheetResultWriter.Write(result.Result);
        }
        return evidence.WithManifest();
    }

    /// <summary>A complete lot with a rendered report.</summary>
    public static Evidence Of(RecordedLot lot, byte[] report)
    {
        lot.Rendered(Sha256(report), report.Length, 1);
        var evidence = Of(lot);
        evidence.Files[Report] = report;
        return evidence.WithManifest();
    }

    /// <summary>A lot that recorded its report itself, or has none.</summary>
    public static Evidence Reported(RecordedLot lot)
    {
        var evidence = Of(lot);
        if (lot.ReportFile is { } report)
        {
            evidence.Files[Report] = report;
        }

        return evidence.WithManifest();
    }

    /// <summary>With the record of a draw beside it, upon which the evaluation is convened.</summary>
    public Evidence WithPanel(IEnumerable<byte[]> bodies)
    {
        Files[Panel] = LinesOf(bodies);
        return Upon().WithManifest();
    }

    public Evidence Upon() => Rewrite(Evaluation, lines => lines[0]!["fact"]!["convocation"]!["panelHead"] = HeadOf(Panel));

    public Evidence WithManifest()
    {
        var streams = new[] { Opening, Evaluation, Panel }.Where(Files.ContainsKey).Select(file => Lines(file)[^1]).Select(line =>
        {
            var head = JsonNode.Parse(line)!;
            return new JsonObject
            {
                ["stream"] = head["stream"]!.GetValue<string>(), ["version"] = head["version"]!.GetValue<long>(), ["hash"] = head["hash"]!.GetValue<string>(),
            };
        });
        Manifest = Encoding.UTF8.GetBytes(new JsonObject
        {
            ["format"] = "bidding-evidence/1",
            ["madeAt"] = "2026-11-25T00:00:00Z",
            ["streams"] = new JsonArray([.. streams]),
            ["files"] = new JsonArray([.. Files.Select(file => new JsonObject
            {
                ["name"] = file.Key, ["size"] = file.Value.Length, ["sha256"] = Sha256(file.Value),
            })]),
        }.ToJsonString(Plain));
        return this;
    }

    public List<string> Lines(string file) => [.. Encoding.UTF8.GetString(Files[file]).TrimEnd('\n').Split('\n')];

    public Evidence WithLines(string file, IEnumerable<string> lines)
    {
        Files[file] = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
        return this;
    }

    public Evidence Edit(string file, Action<List<string>> edit)
    {
        var lines = Lines(file);
        edit(lines);
        return WithLines(file, lines);
    }

    /// <summary>What somebody can do who owns the whole database: change facts, then make every link and every sum right again.</summary>
    public Evidence Rewrite(string file, Action<JsonArray> edit)
    {
        var bodies = new JsonArray([.. Lines(file).Select(line => JsonNode.Parse(line))]);
        edit(bodies);
        var previous = new string('0', 64);
        var lines = new List<string>();
        foreach (var body in bodies.Cast<JsonObject>())
        {
            body.Remove("hash");
            body["version"] = lines.Count + 1;
            body["previous"] = previous;
            var text = body.ToJsonString(Plain);
            previous = HashOf(Encoding.UTF8.GetBytes(text));
            lines.Add(WithHash(text, previous));
        }
        return WithLines(file, lines);
    }

    /// <summary>As <see cref="Rewrite"/>, for what no JSON library would write: one body as text, and every link after it made right again.</summary>
    public Evidence Retell(string file, int line, Func<string, string> edit)
    {
        var previous = new string('0', 64);
        var lines = new List<string>();
        foreach (var (number, told) in Lines(file).Index())
        {
            var body = told[..told.LastIndexOf(",\"hash\":\"", StringComparison.Ordinal)];
            body = body[..(body.LastIndexOf('"') - 64)] + previous + "\"}";
            body = number == line ? edit(body) : body;
            previous = HashOf(Encoding.UTF8.GetBytes(body));
            lines.Add(WithHash(body, previous));
        }
        return WithLines(file, lines);
    }

    /// <summary>The place of the first line of that type, from 0.</summary>
    public int Line(string file, string type) => Lines(file).FindIndex(line => line.Contains($"\"fact\":{{\"type\":\"{type}\"", StringComparison.Ordinal));

    public string HeadOf(string file) => JsonNode.Parse(Lines(file)[^1])!["hash"]!.GetValue<string>();

    public byte[] Zip() => Zip([("manifest.json", Manifest), .. Files.Select(file => (file.Key, file.Value))]);

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files, CompressionLevel level = CompressionLevel.NoCompression)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = NoTime;
                using var content = entry.Open();
                content.Write(bytes);
            }
        }
        return memory.ToArray();
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] LinesOf(IEnumerable<byte[]> bodies) =>
        Encoding.UTF8.GetBytes(string.Concat(bodies.Select(body => WithHash(Encoding.UTF8.GetString(body), HashOf(body)) + "\n")));

    private static string WithHash(string body, string hash) => $"{body[..^1]},\"hash\":\"{hash}\"}}";

    private static string HashOf(byte[] body) => Sha256([.. "bidding-fact/1\n"u8, .. body]);
}
