using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bidding.Data.Events;
using Bidding.Domain.Audit;

namespace Bidding.Web.Audit;

/// <summary>What a bundle is made of. Facts are the stored events of the streams, complete and in order.</summary>
/// <param name="Evaluation">Empty before the evaluation is convened.</param>
/// <param name="ScoreSheet">As <c>ScoreSheetWriter</c> writes it; present exactly when the scores are revealed, like <paramref name="Result"/>.</param>
public sealed record Evidence(
    DateTimeOffset MadeAt,
    IReadOnlyList<StoredEvent> Opening,
    IReadOnlyList<StoredEvent> Evaluation,
    byte[]? ScoreSheet,
    byte[]? Result,
    byte[]? Report)
{
    /// <summary>Empty where no draw was ordered.</summary>
    public IReadOnlyList<StoredEvent> Panel { get; init; } = [];
}

/// <summary>Writes docs/formats/evidence.md, byte for byte: the same evidence always gives the same file, but for the signatures beside the manifest.</summary>
public static class EvidenceBundle
{
    public const string Format = "bidding-evidence/1";

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="seal">Gives the signatures that stand beside the manifest; null writes a bundle that is not signed.</param>
    public static byte[] Write(Evidence evidence, Func<byte[], IReadOnlyList<(string Name, byte[] Bytes)>>? seal = null)
    {
        var files = Files(evidence).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var manifest = Manifest(evidence, files);
        files = [("manifest.json", manifest), .. files.Concat(seal?.Invoke(manifest) ?? []).OrderBy(file => file.Name, StringComparer.Ordinal)];
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = NoTime;
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    /// <returns>One line a fact: the stored body with its hash inserted before the last brace, never parsed and written again.</returns>
    public static byte[] Lines(IReadOnlyList<StoredEvent> events)
    {
        using var lines = new MemoryStream();
        foreach (var stored in events)
        {
            lines.Write(stored.Body.AsSpan(0, Math.Max(0, stored.Body.Length - 1)));
            lines.Write(Encoding.ASCII.GetBytes($",\"hash\":\"{HashChain.Hex(stored.Hash)}\"}}\n"));
        }

        return lines.ToArray();
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Files(Evidence evidence)
    {
        yield return ("opening.facts.jsonl", Lines(evidence.Opening));
        if (evidence.Evaluation.Count > 0)
        {
            yield return ("evaluation.facts.jsonl", Lines(evidence.Evaluation));
        }

        if (evidence.Panel.Count > 0)
        {
            yield return ("panel.facts.jsonl", Lines(evidence.Panel));
        }

        if (evidence.ScoreSheet is { } sheet)
        {
            yield return ("score-sheet.json", sheet);
        }

        if (evidence.Result is { } result)
        {
            yield return ("result.json", result);
        }

        if (evidence.Report is { } report)
        {
            yield return ("report.pdf", report);
        }
    }

    private static byte[] Manifest(Evidence evidence, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("madeAt", evidence.MadeAt.UtcDateTime.ToString("O"));
            json.WriteStartArray("streams");
            foreach (var head in new[] { evidence.Opening, evidence.Evaluation, evidence.Panel }.Where(events => events.Count > 0).Select(events => events[^1]))
            {
                json.WriteStartObject();
                json.WriteString("stream", head.Stream);
                json.WriteNumber("version", head.Version);
                json.WriteString("hash", HashChain.Hex(head.Hash));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteFiles(json, files);
            json.WriteEndObject();
        }

        return memory.ToArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        json.WriteStartArray("files");
        foreach (var (name, bytes) in files)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("size", bytes.Length);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(bytes)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
