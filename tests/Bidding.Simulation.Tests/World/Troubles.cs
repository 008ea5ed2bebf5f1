namespace Bidding.Simulation.Tests.World;

/// <summary>How bad this run is; drawn once from its seed.</summary>
public sealed class Troubles
{
    /// <summary>Until then things break; afterwards everything heals and must come to its end.</summary>
    public static readonly TimeSpan Last = TimeSpan.FromSeconds(150);

    private readonly Chance chance;
    private readonly Agenda agenda;
    private readonly int loss;
    private readonly int replay;
    private readonly Dictionary<(string Member, bool Up), (TimeSpan From, TimeSpan To)> partitions = [];

    public Troubles(Chance chance, Agenda agenda, IReadOnlyList<string> members)
    {
        (this.chance, this.agenda) = (chance, agenda);
        loss = chance.Below(31);
        replay = chance.Below(51);
        Crashes = [.. Enumerable.Range(0, chance.Below(5)).Select(_ => chance.Milliseconds(1_000, 120_000))];
        ClockSteps = [.. Enumerable.Range(0, chance.Below(4)).Select(_ => (chance.Milliseconds(1_000, 120_000), chance.Milliseconds(-90_000, 90_000)))];
        Quitter = chance.Percent(12) ? chance.Of(members) : null;
        QuitsAt = chance.Milliseconds(2_000, 100_000);
        foreach (var member in members.Where(_ => chance.Percent(40)))
        {
            var from = chance.Milliseconds(1_000, 90_000);
            partitions[(member, chance.Percent(50))] = (from, from + chance.Milliseconds(2_000, 70_000));
        }
    }

    public IReadOnlyList<TimeSpan> Crashes { get; }

    public IReadOnlyList<(TimeSpan At, TimeSpan By)> ClockSteps { get; }

    /// <summary>Somebody who goes home and does not come back.</summary>
    public string? Quitter { get; }

    public TimeSpan QuitsAt { get; }

    public bool AreOver => agenda.Now >= Last;

    public bool Loses => !AreOver && chance.Percent(loss);

    public bool Replays => !AreOver && chance.Percent(replay);

    /// <summary>One way only: he may hear and not be heard, or the other way round.</summary>
    public bool Cuts(string member, bool up) =>
        !AreOver && partitions.TryGetValue((member, up), out var cut) && agenda.Now >= cut.From && agenda.Now < cut.To;

    public TimeSpan Delay => chance.Milliseconds(1, AreOver ? 50 : 800);

    public override string ToString() =>
        $"loss {loss} %, replay {replay} %, {partitions.Count} partitions, {Crashes.Count} crashes, {ClockSteps.Count} clock steps, quitter {Quitter ?? "none"}";
}
