namespace Bidding.Simulation.Tests.World;

/// <summary>All chance of a run, from its seed alone (SplitMix64): the same seed is the same story.</summary>
public sealed class Chance(ulong seed)
{
    private readonly ulong origin = seed;
    private ulong state = seed;

    /// <summary>A stream of its own, so that one more draw in one place does not change every other place.</summary>
    public Chance Branch(string name) => new(name.Aggregate(origin ^ 0x9E3779B97F4A7C15, (mix, letter) => Mix(mix + letter)));

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Percent(int share) => Below(100) < share;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public TimeSpan Milliseconds(int least, int most) => TimeSpan.FromMilliseconds(Between(least, most));

    public Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return new(bytes);
    }

    private ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
