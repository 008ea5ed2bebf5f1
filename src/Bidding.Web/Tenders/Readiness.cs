using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Prices;
using Bidding.Domain.Review;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Web.Tenders;

/// <summary>One thing missing before a lot can be frozen, with the step that mends it.</summary>
public sealed record Missing(string Zh, string En, string Step);

/// <summary>What a lot still lacks. The page, the clerk's list and the freezing itself ask the same question here.</summary>
public static class Readiness
{
    public const string Basic = "basic";
    public const string MethodStep = "method";
    public const string PanelStep = "panel";

    /// <summary>Whose panel is to be drawn has none yet: the order was held against the law, and the convening waits for the draw.</summary>
    public static ImmutableArray<Missing> Of(Standing at) =>
        [.. Basics(at.File, at.Now), .. Methods(at.File), .. at.Draw.IsOrdered ? [] : Panels(at.File)];

    private static IEnumerable<Missing> Basics(LotFile lot, DateTimeOffset now)
    {
        if (lot.Tender.Deadline <= now)
        {
            yield return new("投标截止时间已过", "The deadline has passed", Basic);
        }

        if (lot.Method is { Regime: Regime.GovernmentProcurement, Kind: null })
        {
            yield return new("采购项目属性 (货物、服务、工程) 未选定 (87号令 第五十五条)", "What is procured (goods, services, works) is not chosen (order 87, article 55)", Basic);
        }

        if (lot.Tender.MainSiteId is null)
        {
            yield return new("主场未选定", "No main venue is chosen", Basic);
        }
    }

    private static IEnumerable<Missing> Methods(LotFile lot)
    {
        var method = lot.Method;
        var total = LotMethod.FullMarks(method);
        if (method.Criteria.IsEmpty)
        {
            yield return new("没有评分项", "There are no criteria", MethodStep);
        }
        else if (total != 100 && method.Weights.IsEmpty)
        {
            yield return new($"评分细则合计 {total:0.####} 分 (应为 100)", $"Marks add up to {total:0.####} (should be 100)", MethodStep);
        }

        foreach (var problem in ScoringModes.Problems(method.Criteria))
        {
            yield return new($"评分项 {problem.Criterion}: {problem.Zh}", $"Criterion {problem.Criterion}: {problem.En}", MethodStep);
        }

        if (method.ReviewItems.IsEmpty)
        {
            yield return new("没有符合性审查项", "There are no review items", MethodStep);
        }

        if (ReviewKindsAreThoseOfTheRegime.WhyNot(method) is { } review)
        {
            yield return new($"审查项 {review.Data.GetValueOrDefault("item")}: {review.Zh}", $"Review item {review.Data.GetValueOrDefault("item")}: {review.En}", MethodStep);
        }

        if (EachItemNamesItsGroundAndClause.WhyNot(method) is { } unfounded)
        {
            var items = EachItemNamesItsGroundAndClause.Lacking(method).Select(item => item.Id);
            yield return new(
                $"审查项 {string.Join("、", items)}: {unfounded.Zh} ({unfounded.Article})", $"Review items {string.Join(", ", items)}: {unfounded.En} ({ArticleInEnglish.Of(unfounded.Article)})", MethodStep);
        }

        if (AtMostThreeCandidatesAreNamed.WhyNot(method) is { } candidates)
        {
            yield return new($"{candidates.Zh} ({candidates.Article})", $"{candidates.En} ({ArticleInEnglish.Of(candidates.Article)})", MethodStep);
        }

        if (LowPriceSharesAreRaisedAtMostTo65Percent.WhyNot(method) is { } shares)
        {
            yield return new($"{shares.Zh} ({shares.Article})", $"{shares.En} ({ArticleInEnglish.Of(shares.Article)})", MethodStep);
        }

        foreach (var price in PriceRulesOfProcurement.All(method).Where(price => method.Price is not null || price != Refusals.PriceWeight))
        {
            yield return new($"{price.Zh} ({price.Article}) {PriceWords.Share(method).Zh}", $"{price.En} ({ArticleInEnglish.Of(price.Article)}) {PriceWords.Share(method).En}", MethodStep);
        }

        if (method is { Price: null, Regime: Regime.GovernmentProcurement, PricesFixedByState: false })
        {
            yield return new("价格分未设定 (87号令 第五十五条)", "The price score is not set (order 87, article 55)", MethodStep);
        }

        if (method is { AbnormallyLow: null, Regime: Regime.GovernmentProcurement })
        {
            yield return new("异常低价审查标准未设定 (财库〔2026〕2号)", "Limits for abnormally low prices are not set", MethodStep);
        }
    }

    private static IEnumerable<Missing> Panels(LotFile lot)
    {
        var panel = LotPanel.Composition(lot);
        var unlawful = panel.WhyNot();
        foreach (var refusal in panel.Members.IsEmpty ? unlawful.Take(1) : unlawful)
        {
            var why = refusal.CitedIn(panel.Regime);
            yield return new(
                $"评审成员 {panel.Members.Length} 人, 其中专家 {panel.Experts} 人: {why.Zh} ({why.Article})",
                $"{panel.Members.Length} members, {panel.Experts} of them experts: {why.En} ({ArticleInEnglish.Of(why.Article)})",
                PanelStep);
        }

        foreach (var seat in lot.Panel.Where(seat => seat.SeatLabel is null))
        {
            yield return new($"{seat.Expert.Name} 没有席位", $"{seat.Expert.Name} has no seat", PanelStep);
        }
    }
}
