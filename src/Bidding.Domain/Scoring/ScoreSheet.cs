using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring;

/// <summary>评分汇总表: everything the arithmetic of one evaluation needs, and nothing else. Defaults are already filled in.</summary>
public sealed record ScoreSheet(
    Regime Regime,
    ImmutableArray<SheetMember> Members,
    ImmutableArray<Criterion> Criteria,
    ImmutableArray<SheetBid> Bids,
    ImmutableArray<Score> Scores,
    Aggregation Aggregation,
    PriceRule? Price,
    ImmutableArray<Weight> Weights,
    ImmutableArray<Minimum> Minimums,
    Rounding Rounding,
    ImmutableArray<string> Ties,
    int Candidates,
    decimal? DeviationLimit,
    AbnormallyLowLimits? AbnormallyLow)
{
    public const string Format = "bidding-score-sheet/1";
    public const int DefaultCandidates = 3;

    /// <summary>Sections in the order of first appearance among the criteria.</summary>
    public static ImmutableArray<string> SectionsOf(ImmutableArray<Criterion> criteria) =>
        [.. criteria.Select(criterion => criterion.Section).Distinct(StringComparer.Ordinal)];
}

public enum Regime { GovernmentProcurement, Tendering, Other }

/// <summary>客观分 or 主观分.</summary>
public enum Nature { Objective, Subjective }

public sealed record SheetMember(string Id, string Site);

public sealed record Criterion(string Id, string Section, decimal Max, Nature Nature);

/// <param name="Deductions">小微企业价格扣除, as rates that add up.</param>
/// <param name="Adjustments">偏差折价, as amounts that are added.</param>
public sealed record SheetBid(
    string Id, decimal? Quote, bool Rejected, ImmutableArray<decimal> Deductions, ImmutableArray<decimal> Adjustments);

public sealed record Score(string Member, string Bid, string Criterion, decimal Value);

/// <summary>权重: <paramref name="Of"/> is a section's name or <see cref="Price"/>. What is not listed weighs 1.</summary>
public sealed record Weight(string Of, decimal Factor)
{
    public const string Price = "price";
}

/// <summary>合格线: the least section score, before weights.</summary>
public sealed record Minimum(string Section, decimal Least);

[Law(Laws.Platform, "计算 第一条", "四舍五入, 半数一律进位; 金额计至分; 取整之前不截短")]
public sealed record Rounding(int Places, RoundingMode Mode)
{
    public static readonly Rounding Default = new(2, RoundingMode.HalfUp);

    /// <summary>Amounts always go to the fen, whatever the sheet says about scores.</summary>
    public static readonly Rounding Amounts = new(2, RoundingMode.HalfUp);
}

/// <summary><see cref="HalfUp"/> is half away from zero (四舍五入), <see cref="Truncate"/> towards zero (截断).</summary>
public enum RoundingMode { HalfUp, Truncate }

/// <summary>Names in <see cref="ScoreSheet.Ties"/> besides the sections' own.</summary>
public static class TieRule
{
    public const string Quote = "quote";
    public const string EvaluatedPrice = "evaluated-price";

    public static ImmutableArray<string> Default(PriceRule? price) => price is null ? [] : [Quote];
}

/// <summary>异常低价审查: a quote strictly below such a share calls for an explanation.</summary>
public sealed record AbnormallyLowLimits(decimal OfMean, decimal OfSecondLowest, decimal OfCap, decimal? Cap);
