namespace Bidding.Domain.Scoring;

public sealed record Mean : Aggregation;

/// <summary>去掉若干最高分和最低分: applies from so many members on, and only where something remains; otherwise the plain mean.</summary>
public sealed record TrimmedMean(int Trim, int FromMembers = TrimmedMean.DefaultFromMembers) : Aggregation
{
    public const int DefaultFromMembers = 5;
}
