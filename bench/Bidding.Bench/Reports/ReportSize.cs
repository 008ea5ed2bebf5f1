namespace Bidding.Bench.Reports;

internal sealed record ReportSize(int Bids, int Members, int Criteria)
{
    /// <summary>What one evaluation usually is, and the largest that is expected.</summary>
    public static readonly IReadOnlyList<ReportSize> Both = [new(8, 7, 30), new(16, 15, 30)];

    public override string ToString() => $"{Bids}x{Members}x{Criteria}";

    public IReadOnlyList<string> AsArguments => [$"{Bids}", $"{Members}", $"{Criteria}"];

    public static ReportSize From(ReadOnlySpan<string> arguments) => new(int.Parse(arguments[0]), int.Parse(arguments[1]), int.Parse(arguments[2]));
}
