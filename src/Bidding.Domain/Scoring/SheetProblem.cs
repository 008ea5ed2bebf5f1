namespace Bidding.Domain.Scoring;

/// <summary>Why a sheet is refused: the field's path, its value as it stands in the file, and what is wrong with it.</summary>
public sealed record SheetProblem(string Field, string Value, string Message)
{
    /// <summary>One line, whatever the value holds.</summary>
    public override string ToString() => $"{Field} {Value}: {Message}";
}

public abstract record SheetReading
{
    private SheetReading() { }

    public sealed record Accepted(ScoreSheet Sheet) : SheetReading;

    public sealed record Refused(SheetProblem Problem) : SheetReading;
}

/// <summary>The problems that several fields share.</summary>
internal static class SheetProblems
{
    /// <summary>Beyond this a result to the fen would not fit a decimal.</summary>
    public const decimal LargestAmount = 1e20m;

    public static IEnumerable<SheetProblem> Negative(string field, decimal? value) =>
        If(value < 0, field, value, "must not be negative");

    public static IEnumerable<SheetProblem> NoShare(string field, decimal? value) =>
        If(value is < 0 or > 1, field, value, "must lie between 0 and 1");

    public static IEnumerable<SheetProblem> NoAmount(string field, decimal? value) =>
        If(value is < 0 or > LargestAmount, field, value, "must be an amount from 0 to 100000000000000000000");

    public static IEnumerable<SheetProblem> FloorAbove(decimal max, decimal floor) =>
        If(floor > max, "price.floor", floor, "the floor lies above the price's max");

    public static IEnumerable<SheetProblem> Ids(string list, IEnumerable<string> ids)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, id) in ids.Index())
        {
            if (id.Length == 0)
            {
                yield return new($"{list}[{index}].id", OneLine.Text(id), "an id is not empty");
            }
            if (!first.TryAdd(id, index))
            {
                yield return new($"{list}[{index}].id", OneLine.Text(id), $"the id stands already in {list}[{first[id]}]");
            }
        }
    }

    private static IEnumerable<SheetProblem> If(bool broken, string field, decimal? value, string message) =>
        broken ? [new SheetProblem(field, OneLine.Number(value.GetValueOrDefault()), message)] : [];
}
