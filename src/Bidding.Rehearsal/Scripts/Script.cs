using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Rehearsal.Scripts;

/// <summary>What is played: the sheet says who scores what; everything else is lawful scenery around it.</summary>
public sealed record Script(string Lot, string Tender, ScoreSheet Sheet, ImmutableDictionary<string, string> CriterionNames)
{
    public const string Formal = "C1";
    public const string Compliance = "C2";

    /// <summary>The one file every bid consists of. Who fails a bid cites a page of it, and the server looks whether the page is there.</summary>
    public const string Document = "投标文件.pdf";

    /// <summary>How criteria are scored, where the sheet's format cannot say it; absent for a free range.</summary>
    public ImmutableDictionary<string, ScoringMode> Modes { get; init; } = ImmutableDictionary<string, ScoringMode>.Empty;

    /// <summary>What bids declare in their forms for criteria that a formula computes.</summary>
    public ImmutableDictionary<string, FormField> Declared { get; init; } = ImmutableDictionary<string, FormField>.Empty;

    /// <summary>Experts of the register who may take a leaver's place.</summary>
    public int Spares { get; init; }

    /// <summary>The member whom the purchaser has sent, where one sits here who is no expert.</summary>
    public string? Representative { get; init; }

    /// <summary>Experts of each site from whom the members are drawn; 0: they are named by hand.</summary>
    public int Pool { get; init; }

    public bool IsDrawn => Pool > 0;

    public string Opening => "opening:" + Lot;

    public string Evaluation => "evaluation:" + Lot;

    public static Script Of(ScoreSheet sheet, string lot = "YL-2026-0001-01") =>
        new(lot, "远程异地评标演练", sheet, ImmutableDictionary<string, string>.Empty);

    public Method Method => new(
        Sheet.Regime,
        [
            new(Formal, "投标文件签字盖章", KindOf(ReviewKind.Formal), In(RejectionGround.NotSignedAsRequired, RejectionGround.NotSealedOrSigned), "第二章 10.3", "投标函、授权书"),
            new(Compliance, "交货期与质保期响应", KindOf(ReviewKind.Responsiveness), In(RejectionGround.OtherInvalidity, RejectionGround.NotResponsive), "第四章 二", "商务条款偏离表"),
        ],
        [.. Sheet.Criteria.Select(criterion => new ScoringCriterion(
            criterion.Id, CriterionNames.GetValueOrDefault(criterion.Id, criterion.Id), criterion.Section, criterion.Max, criterion.Nature, Step: null,
            Modes.GetValueOrDefault(criterion.Id)))],
        Sheet.Aggregation, Sheet.Price, Sheet.Weights, Sheet.Minimums, Sheet.Rounding, Sheet.Ties, Sheet.Candidates, Sheet.DeviationLimit, Sheet.AbnormallyLow);

    private RejectionGround In(RejectionGround inProcurement, RejectionGround inTendering) =>
        Sheet.Regime == Regime.GovernmentProcurement ? inProcurement : inTendering;

    private ReviewKind KindOf(ReviewKind inTendering) => Sheet.Regime == Regime.GovernmentProcurement ? ReviewKind.Compliance : inTendering;

    public IEnumerable<SheetBid> BidsToScore => Sheet.Bids.Where(bid => !bid.Rejected);

    /// <summary>What a member finds in the preliminary review: a bid that the sheet calls rejected fails by everybody's vote.</summary>
    public static EvaluationCommand.SealReview Review(SheetBid bid) => new(
        bid.Id,
        [new(Formal, Passed: true, Reason: null), bid.Rejected ? new(Compliance, Passed: false, "未响应招标文件规定的交货期", new(Document, 1)) : new(Compliance, Passed: true, Reason: null)]);

    /// <summary>What a member has to explain before anybody may confirm.</summary>
    public static IEnumerable<EvaluationCommand> Explanations(Evaluation state, string member) =>
        from owed in OwedAnswers.Of(state)
        where owed.Member == member
        select owed.Explain("按评分标准逐项核对, 坚持原评分。");

    public EvaluationCommand.SealScores Scores(string member, SheetBid bid) => new(
        bid.Id,
        [.. Sheet.Scores.Where(score => score.Member == member && score.Bid == bid.Id).Select(ItemOf)]);

    /// <summary>Deductions of the first listed kind, as many as lead to the sheet's score.</summary>
    private ItemScore ItemOf(Score score)
    {
        var max = Sheet.Criteria.First(criterion => criterion.Id == score.Criterion).Max;
        return Modes.GetValueOrDefault(score.Criterion) is Deduction { Items: [var item, ..] } && score.Value < max
            ? new(score.Criterion, score.Value, [.. Enumerable.Range(1, (int)((max - score.Value) / item.Points)).Select(n => new TakenDeduction(item.Id, $"见技术部分第 {n} 处"))])
            : new(score.Criterion, score.Value);
    }
}
