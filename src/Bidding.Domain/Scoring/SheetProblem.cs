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

/// <summary>The problems that several fields share, added to those found before.</summary>
internal static class SheetProblems
{
    /// <summary>Beyond this a result to the fen would not fit a decimal.</summary>
    public const decimal LargestAmount = 1e20m;

    extension(List<SheetProblem> found)
    {
        public void Negative(string field, decimal? value) => found.If(value < 0, field, value, "must not be negative");

        public void NoShare(string field, decimal? value) => found.If(value is < 0 or > 1, field, value, "must lie between 0 and 1");

        public void NoAmount(string field, decimal? value) =>
            found.If(value is < 0 or > LargestAmount, field, value, "must be an amount from 0 to 100000000000000000000");

        public void FloorAbove(decimal max, decimal floor) => found.If(floor > max, "price.floor", floor, "the floor lies above the price's max");

        public void Ids(string list, IEnumerable<string> ids)
        {
            var (first, index) = (new Dictionary<string, int>(StringComparer.Ordinal), 0);
            foreach (var id in ids)
            {
                if (id.Length == 0)
                {
                    found.Add(new($"{list}[{index}].id", OneLine.Text(id), "an id is not empty"));
                }
                if (!first.TryAdd(id, index))
                {
                    found.Add(new($"{list}[{index}].id", OneLine.Text(id), $"the id stands already in {list}[{first[id]}]"));
                }
                index++;
            }
        }

        private void If(bool broken, string field, decimal? value, string message)
        {
            if (broken)
            {
                found.Add(new(field, OneLine.Number(value.GetValueOrDefault()), message));
            }
        }
    }
}
