using System.Globalization;

namespace Bidding.Verify.Evidence;

/// <summary>What somebody knows who has more than the file.</summary>
/// <param name="Signers">SHA-256 of certificates, lower-case hexadecimal.</param>
internal sealed record Known(IReadOnlyList<KnownHead> Heads, IReadOnlyList<string> Signers)
{
    public static readonly Known Nothing = new([], []);
}

/// <summary>A head known from outside the file: from the signed report, the second city, a member's receipt.</summary>
internal sealed record KnownHead(string Stream, long Version, string Hash)
{
    /// <summary>STREAM=VERSION:HASH, or null when the text is not of this form.</summary>
    public static KnownHead? Parse(string text)
    {
        var equals = text.LastIndexOf('=');
        var colon = text.LastIndexOf(':');
        return equals > 0 && colon > equals + 1
            && long.TryParse(text.AsSpan(equals + 1, colon - equals - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && StrictJson.IsSha256(text[(colon + 1)..])
                ? new(text[..equals], version, text[(colon + 1)..])
                : null;
    }

    /// <param name="by">Who names it: the option, or the signed report.</param>
    public void CompareWith(IEnumerable<FactStream> streams, string? by = null)
    {
        var source = by is null ? "known from outside" : $"that {by} names and its signatures cover";
        if (streams.FirstOrDefault(stream => stream.Name == Stream) is not { } stream)
        {
            throw new DoesNotHoldException(by ?? "--head", $"the bundle holds no stream {Stream}");
        }
        if (Version < 1 || Version > stream.Head.Version)
        {
            throw new DoesNotHoldException(
                stream.Head.Where, $"the record ends before the head {source}",
                $"version {Version} {Hash}", $"version {stream.Head.Version} {stream.Head.Hash}");
        }
        var line = stream.Lines[(int)Version - 1];
        if (line.Hash != Hash)
        {
            throw new DoesNotHoldException(line.Where, $"not the entry {source}", Hash, line.Hash);
        }
    }
}
