using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Modes;

/// <summary>One listed deduction; it may be taken up to <paramref name="Times"/> times from one bid.</summary>
public sealed record DeductionItem(string Id, string Name, decimal Points, int Times);

/// <summary>A deduction as a member took it, each time with its reason.</summary>
public sealed record TakenDeduction(string Item, string Reason)
{
    /// <summary>Sealed until revealed: a log line must never print one.</summary>
    public override string ToString() => nameof(TakenDeduction);
}

/// <summary>扣分制: starts at full marks; only listed deductions are taken, each with a reason; never below zero.</summary>
[Law(Laws.Order87, "第五十五条", "扣分制的评审因素, 从满分起按采购文件列明的扣分项逐项扣减并说明理由, 扣完为止")]
public sealed record Deduction(ImmutableArray<DeductionItem> Items) : ScoringMode
{
    public const string Kind = "deduction";

    /// <summary>The reasons stand inside the sealed sheet, whose length must not tell how many there are: so they are bounded.</summary>
    public const int LongestReason = 100;

    /// <summary>So many lines at most for one bid, over all items.</summary>
    public const int MostLines = 10;

    public decimal PointsAfter(decimal max, IEnumerable<TakenDeduction> taken) =>
        Math.Max(0, max - taken.Sum(line => Items.FirstOrDefault(item => item.Id == line.Item)?.Points ?? 0));

    internal override Refusal? WhyNot(GivenScore given)
    {
        var taken = given.Score.Deductions ?? [];
        return taken.Any(line => Items.All(item => item.Id != line.Item)) ? Refusals.DeductionNotListed
            : Items.FirstOrDefault(item => taken.Count(line => line.Item == item.Id) > item.Times) is { } often ? Refusals.DeductionNotListed.With("item", often.Id)
            : taken.Any(line => string.IsNullOrWhiteSpace(line.Reason)) ? Refusals.DeductionReasonMissing
            : taken.Any(line => line.Reason.Length > LongestReason) ? Refusals.DeductionReasonTooLong
            : taken.Any(line => PlainText.Unprintable(line.Reason)) ? Refusals.TextUnprintable
            : given.Value != PointsAfter(given.Criterion.Max, taken) ? Refusals.DeductionsDiffer
            : null;
    }

    internal override IEnumerable<ModeProblem> Problems(ScoringCriterion criterion)
    {
        if (Items.IsEmpty)
        {
            yield return new(criterion.Id, "mode.items", "没有列出扣分项", "no deduction is listed");
        }

        foreach (var item in Items.Where(item => item.Points <= 0 || item.Points > criterion.Max))
        {
            yield return new(criterion.Id, "mode.items", $"扣分项“{item.Name}”的分值须大于 0, 不超过 {criterion.Max}", $"{item.Name} must take more than 0 and at most {criterion.Max}");
        }

        if (Items.Any(item => item.Times < 1) || Items.Sum(item => (long)item.Times) > MostLines)
        {
            yield return new(criterion.Id, "mode.items", $"扣分次数须为 1 以上, 合计不超过 {MostLines} 次", $"each item counts once or more, all together at most {MostLines} times");
        }

        if (Items.DistinctBy(item => item.Id).Count() != Items.Length)
        {
            yield return new(criterion.Id, "mode.items", "扣分项编号重复", "an item's id stands here twice");
        }
    }
}
