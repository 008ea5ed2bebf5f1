namespace Bidding.Bench.Draw;

/// <summary>How large the pool, the list of bidders and the registry are, and how often it is drawn.</summary>
internal sealed record DrawSize(int Experts, int Bidders, int Relations, int Runs)
{
    public static DrawSize From(Flags flags)
    {
        var size = new DrawSize(flags.Take("experts", 100_000), flags.Take("bidders", 20), flags.Take("relations", 1_000_000), flags.Take("runs", 3));
        flags.AssertAllTaken();
        return size;
    }
}
