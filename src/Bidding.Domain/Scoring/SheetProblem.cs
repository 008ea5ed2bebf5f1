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
