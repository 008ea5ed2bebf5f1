using System.Text.Json;

namespace Bidding.Verify.Evidence;

internal sealed record ManifestHead(string Stream, long Version, string Hash);

internal sealed record ManifestFile(string Name, long Size, string Sha256);

internal sealed record Manifest(IReadOnlyList<ManifestHead> Streams, IReadOnlyList<ManifestFile> Files)
{
    public const string Name = "manifest.json";
    private const string Format = "bidding-evidence/1";

    public static Manifest Read(ReadOnlyMemory<byte> content)
    {
        var json = StrictJson.Parse(content, Name);
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("format", out var format) || !IsFormat(format))
        {
            throw new NoExportException($"{Name} is not of the format {Format}");
        }
        json.Exactly(Name, ordered: false, "format", "madeAt", "streams", "files");
        json.Instant("madeAt", Name);
        return new(
            [.. json.List("streams", Name).Select((entry, index) => HeadOf(entry, $"{Name} streams[{index}]"))],
            [.. json.List("files", Name).Select((entry, index) => FileOf(entry, $"{Name} files[{index}]"))]);
    }

    private static bool IsFormat(JsonElement format) => format.ValueKind == JsonValueKind.String && format.ValueEquals(Format);

    private static ManifestHead HeadOf(JsonElement entry, string where)
    {
        entry.Exactly(where, ordered: false, "stream", "version", "hash");
        return new(entry.Text("stream", where), entry.Whole("version", where), entry.Sha256("hash", where));
    }

    private static ManifestFile FileOf(JsonElement entry, string where)
    {
        entry.Exactly(where, ordered: false, "name", "size", "sha256");
        return new(entry.Text("name", where), entry.Whole("size", where), entry.Sha256("sha256", where));
    }
}
