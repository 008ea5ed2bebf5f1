using System.Security.Cryptography;

namespace Bidding.Verify.Evidence;

/// <summary>A bundle whose container, chains and files are as the format says; what they tell each other is checked elsewhere.</summary>
internal sealed record Bundle(Manifest Manifest, FactStream Opening, FactStream? Evaluation, FactStream? Panel, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files)
{
    public const string OpeningFile = "opening.facts.jsonl";
    public const string EvaluationFile = "evaluation.facts.jsonl";
    public const string PanelFile = "panel.facts.jsonl";
    public const string SheetFile = "score-sheet.json";
    public const string ResultFile = "result.json";
    public const string ReportFile = "report.pdf";

    public IEnumerable<FactStream> Streams => new[] { Opening, Evaluation, Panel }.OfType<FactStream>();

    public static Bundle Read(ReadOnlyMemory<byte> file, IReadOnlyList<KnownHead> known)
    {
        var parts = StoredZip.Read(file, Manifest.Name);
        InOrder(parts);
        var files = parts.ToDictionary(part => part.Name, part => part.Content, StringComparer.Ordinal);
        var manifest = Manifest.Read(files[Manifest.Name]);
        var opening = FactStream.Read(OpeningFile, "opening", Present(files, OpeningFile));
        var evaluation = files.TryGetValue(EvaluationFile, out var content) ? FactStream.Read(EvaluationFile, "evaluation", content) : null;
        var panel = files.TryGetValue(PanelFile, out var gathered) ? FactStream.Read(PanelFile, "panel", gathered) : null;
        var bundle = new Bundle(manifest, opening, evaluation, panel, files);
        bundle.CompareHeads();
        foreach (var head in known)
        {
            head.CompareWith(bundle.Streams);
        }
        bundle.CompareFiles(parts);
        return bundle;
    }

    /// <summary>A file that stands in the bundle exactly when a fact calls for it.</summary>
    public ReadOnlyMemory<byte>? CalledFor(string name, FactLine? by)
    {
        var present = Files.TryGetValue(name, out var content);
        return (present, by is not null) switch
        {
            (true, true) => (ReadOnlyMemory<byte>?)content,
            (false, false) => null,
            (true, false) => throw new DoesNotHoldException(name, "no fact calls for this file"),
            (false, true) => throw new DoesNotHoldException(name, $"missing, although {by!.Where} calls for it"),
        };
    }

    public void HoldsNoResult()
    {
        foreach (var name in (ReadOnlySpan<string>)[SheetFile, ResultFile, ReportFile])
        {
            CalledFor(name, by: null);
        }
    }

    private static void InOrder(IReadOnlyList<ZipPart> parts)
    {
        for (var i = 2; i < parts.Count; i++)
        {
            if (string.CompareOrdinal(parts[i - 1].Name, parts[i].Name) >= 0)
            {
                throw new DoesNotHoldException("ZIP", $"{parts[i].Name} stands twice or out of order");
            }
        }
        if (parts.Skip(1).Any(part => part.Name == Manifest.Name) || parts[0].Name != Manifest.Name)
        {
            throw new DoesNotHoldException("ZIP", $"{Manifest.Name} does not stand once and first");
        }
    }

    private static ReadOnlyMemory<byte> Present(Dictionary<string, ReadOnlyMemory<byte>> files, string name) =>
        files.TryGetValue(name, out var content) ? content : throw new DoesNotHoldException(name, "missing");

    private void CompareHeads()
    {
        if (Evaluation is not null && Evaluation.Lot != Opening.Lot)
        {
            throw new DoesNotHoldException(EvaluationFile, "of another lot than the opening", Opening.Lot, Evaluation.Lot);
        }
        if (Panel is not null && Panel.Lot != Opening.Lot)
        {
            throw new DoesNotHoldException(PanelFile, "of another lot than the opening", Opening.Lot, Panel.Lot);
        }
        var expected = Streams.Select(stream => stream.Name);
        if (!Manifest.Streams.Select(head => head.Stream).SequenceEqual(expected))
        {
            throw new DoesNotHoldException(
                Manifest.Name, "not the streams of the bundle", string.Join(' ', expected), string.Join(' ', Manifest.Streams.Select(head => head.Stream)));
        }
        foreach (var (stream, listed) in Streams.Zip(Manifest.Streams))
        {
            if ((stream.Head.Version, stream.Head.Hash) != (listed.Version, listed.Hash))
            {
                throw new DoesNotHoldException(
                    stream.Head.Where, "the last line is not the head that the manifest names",
                    $"version {listed.Version} {listed.Hash}", $"version {stream.Head.Version} {stream.Head.Hash}");
            }
        }
    }

    private void CompareFiles(IReadOnlyList<ZipPart> parts)
    {
        var present = parts.Skip(1).Select(part => part.Name).Where(name => !ManifestSeals.IsOne(name));
        var listed = Manifest.Files.Select(file => file.Name);
        if (!listed.SequenceEqual(present))
        {
            throw new DoesNotHoldException(Manifest.Name, "not the files of the bundle", string.Join(' ', listed), string.Join(' ', present));
        }
        foreach (var file in Manifest.Files)
        {
            if (file.Name is not (OpeningFile or EvaluationFile or PanelFile or SheetFile or ResultFile or ReportFile))
            {
                throw new DoesNotHoldException(file.Name, "no file of an export");
            }
            var content = Files[file.Name].Span;
            if (content.Length != file.Size)
            {
                throw new DoesNotHoldException(file.Name, "not the size that the manifest names", $"{file.Size}", $"{content.Length}");
            }
            if (Convert.ToHexStringLower(SHA256.HashData(content)) is var sha256 && sha256 != file.Sha256)
            {
                throw new DoesNotHoldException(file.Name, "not the SHA-256 that the manifest names", file.Sha256, sha256);
            }
        }
        foreach (var part in parts)
        {
            if (Crc32.Of(part.Content.Span) is var crc && crc != part.Crc)
            {
                throw new DoesNotHoldException(part.Name, "not the CRC-32 of its entry in the ZIP", $"{part.Crc:x8}", $"{crc:x8}");
            }
        }
    }
}
