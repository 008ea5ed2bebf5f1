namespace Bidding.Verify.Evidence;

/// <summary>A whole stream whose lines hang together; the head is the last one.</summary>
internal sealed record FactStream(string Name, string File, IReadOnlyList<FactLine> Lines)
{
    private const int LongestLine = 16 * 1024 * 1024;
    private static readonly string Genesis = new('0', 64);

    public FactLine Head => Lines[^1];

    /// <summary>The last version that a head known from outside proves; 0 for none.</summary>
    public long AnchoredUpTo(IReadOnlyList<KnownHead> heads) => heads.Where(head => head.Stream == Name).Select(head => head.Version).DefaultIfEmpty().Max();

    public string Lot => Name[(Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public IEnumerable<FactLine> Of(string type) => Lines.Where(line => line.Type == type);

    public static FactStream Read(string file, string kind, ReadOnlyMemory<byte> content)
    {
        var lines = new List<FactLine>();
        var rest = content.Span;
        while (!rest.IsEmpty)
        {
            var where = $"{file} line {lines.Count + 1}";
            var length = rest.IndexOf((byte)'\n');
            if (length is < 1 or > LongestLine)
            {
                throw new DoesNotHoldException(where, length == 0 ? "a blank line" : length < 0 ? "no line feed at its end" : "longer than 16 MiB");
            }
            lines.Add(Follow(lines.LastOrDefault(), FactLine.Read(rest[..length], where), kind));
            rest = rest[(length + 1)..];
        }
        return lines.Count > 0 ? new(lines[0].Stream, file, lines) : throw new DoesNotHoldException(file, "no fact in it");
    }

    private static FactLine Follow(FactLine? before, FactLine line, string kind)
    {
        var stream = before?.Stream ?? line.Stream;
        if (line.Stream != stream || !stream.StartsWith(kind + ":", StringComparison.Ordinal))
        {
            throw new DoesNotHoldException(line.Where, "a line of another stream", before?.Stream ?? kind + ":…", line.Stream);
        }
        var previous = before?.Hash ?? Genesis;
        if (line.Previous != previous)
        {
            throw new DoesNotHoldException(line.Where, $"does not follow the line before (it says it is version {line.Version})", previous, line.Previous);
        }
        if (line.Version != (before?.Version ?? 0) + 1)
        {
            throw new DoesNotHoldException(line.Where, "wrong version", $"{(before?.Version ?? 0) + 1}", $"{line.Version}");
        }
        if (line.At < before?.At)
        {
            throw new DoesNotHoldException(line.Where, "earlier than the line before", $"{before.At:O} or later", $"{line.At:O}");
        }
        return line;
    }
}
