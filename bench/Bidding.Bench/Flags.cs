namespace Bidding.Bench;

/// <summary>Whole numbers by name: <c>--rooms 500</c>.</summary>
internal sealed class Flags
{
    private readonly Dictionary<string, int> values = new(StringComparer.Ordinal);

    public static Flags Parse(ReadOnlySpan<string> args)
    {
        var flags = new Flags();
        for (; args.Length > 0; args = args[2..])
        {
            if (args.Length < 2 || !args[0].StartsWith("--", StringComparison.Ordinal) || !int.TryParse(args[1], out var value) || value < 1)
            {
                throw new FormatException($"'{args[0]}' needs a whole number above 0.");
            }

            flags.values[args[0][2..]] = value;
        }

        return flags;
    }

    /// <summary>Each flag is taken once; what nobody takes was a mistake.</summary>
    public int Take(string name, int otherwise) => values.Remove(name, out var value) ? value : otherwise;

    public void AssertAllTaken()
    {
        if (values.Count > 0)
        {
            throw new FormatException($"Unknown: --{string.Join(", --", values.Keys)}.");
        }
    }
}
