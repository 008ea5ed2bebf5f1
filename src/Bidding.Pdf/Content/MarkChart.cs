namespace Bidding.Pdf.Content;

/// <summary>
/// A lane a label on one common scale, and in it one small mark a value, so that the one who stands apart is seen to stand
/// apart. The alternative text says in words what the picture shows.
/// </summary>
/// <param name="From">Value at the left end of the scale.</param>
/// <param name="To">Value at the right end.</param>
public sealed record MarkChart(string Title, decimal From, decimal To, IReadOnlyList<MarkLane> Lanes, string Alternative) : Block
{
    public string? Unit { get; init; }

    /// <summary>Explains what an outlined mark means; printed below.</summary>
    public string? Legend { get; init; }
}

/// <param name="Middle">Drawn as a line across the lane, for instance the mean.</param>
public sealed record MarkLane(string Label, IReadOnlyList<Mark> Marks, decimal? Middle = null);

/// <param name="Name">One or two characters, printed in the mark.</param>
public sealed record Mark(string Name, decimal Value, bool StandsOut = false);

/// <summary>Where the marks of a lane go: beside each other where there is room, else on top of each other.</summary>
public static class MarkPlaces
{
    /// <param name="width">Of the scale, in the unit of the result.</param>
    /// <param name="size">Of one mark.</param>
    /// <param name="figure">Room beside a mark that stands out, for its figure.</param>
    /// <returns>The middle of each mark on the scale and its level, 0 at the bottom, in the order of the marks.</returns>
    public static IReadOnlyList<(Mark Mark, double X, int Level)> Of(MarkLane lane, decimal from, decimal to, double width, double size, double figure)
    {
        var rightmost = new List<double>();
        var placed = new Dictionary<Mark, (double X, int Level)>(ReferenceEqualityComparer.Instance);
        foreach (var mark in lane.Marks.OrderBy(mark => mark.Value))
        {
            var x = Along(mark.Value, from, to, width);
            var level = rightmost.FindIndex(right => right + size <= x);
            if (level < 0)
            {
                level = rightmost.Count;
                rightmost.Add(0);
            }
            rightmost[level] = x + (mark.StandsOut ? figure : 0);
            placed[mark] = (x, level);
        }
        return [.. lane.Marks.Select(mark => (mark, placed[mark].X, placed[mark].Level))];
    }

    /// <summary>How far from the left end a value stands; never outside the scale.</summary>
    public static double Along(decimal value, decimal from, decimal to, double width) =>
        to <= from ? width / 2 : (double)Math.Clamp((value - from) / (to - from), 0, 1) * width;
}
