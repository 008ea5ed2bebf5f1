namespace Bidding.Domain.Scoring;

/// <summary>
/// Ids in the order of their Unicode code points. <see cref="StringComparer.Ordinal"/> compares UTF-16 units and would put
/// 𠮷 (U+20BB7, stored as surrogates) before U+FF21, though its code point is the greater.
/// </summary>
public sealed class CodePointOrder : IComparer<string?>
{
    public static readonly CodePointOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }
        var same = x.AsSpan().CommonPrefixLength(y);
        return same == x.Length || same == y.Length ? x.Length - y.Length : Weight(x[same]) - Weight(y[same]);
    }

    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
