namespace Bidding.Web.Registers;

/// <summary>How many rows of a kind a file added, changed, or found as they were.</summary>
public sealed record Tally(int Added, int Changed, int Unchanged);

/// <summary>What of a file's rows is new, and what differs from the rows there are. Nothing is ever taken away.</summary>
internal sealed record Difference<T>(List<T> Added, List<T> Changed, int Unchanged)
    where T : class
{
    public Tally Tally => new(Added.Count, Changed.Count, Unchanged);

    /// <param name="change">The row as it is to be, given the one that is there; null where both say the same.</param>
    public static Difference<T> Of<TKey>(IEnumerable<T> wanted, Dictionary<TKey, T> known, Func<T, TKey> key, Func<T, T, T?> change)
        where TKey : notnull
    {
        var (added, changed, unchanged) = (new List<T>(), new List<T>(), 0);
        foreach (var row in wanted)
        {
            if (!known.TryGetValue(key(row), out var there))
            {
                added.Add(row);
            }
            else if (change(row, there) is { } different)
            {
                changed.Add(different);
            }
            else
            {
                unchanged++;
            }
        }

        return new(added, changed, unchanged);
    }
}
