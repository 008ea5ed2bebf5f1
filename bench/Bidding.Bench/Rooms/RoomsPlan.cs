namespace Bidding.Bench.Rooms;

internal sealed record RoomsPlan(int Rooms, int People, int Rate, int Seconds)
{
    /// <summary>Seconds. Nobody sits in a room while all are prepared: with less it would be paused for absence before it is served.</summary>
    public const int LongGrace = 3600;

    public static readonly IReadOnlyList<string> Sites = ["dongying", "binzhou"];

    public int Connections => Rooms * People;

    public IReadOnlyList<string> AsArguments => ["--rooms", $"{Rooms}", "--people", $"{People}", "--rate", $"{Rate}", "--seconds", $"{Seconds}"];

    /// <exception cref="FormatException">Not a plan that can be measured.</exception>
    public static RoomsPlan From(Flags flags)
    {
        var plan = new RoomsPlan(flags.Take("rooms", 500), flags.Take("people", 7), flags.Take("rate", 700), flags.Take("seconds", 20));
        flags.AssertAllTaken();
        return plan.People < 5 || plan.People % 2 == 0
            ? throw new FormatException("--people: a lawful panel is odd and has five members or more.")
            : plan;
    }

    public static string Procedure(int room) => $"evaluation:{Lot(room)}";

    public static string Lot(int room) => $"BENCH-{room:D4}";

    public static string SiteOf(int person) => Sites[person % Sites.Count];
}
