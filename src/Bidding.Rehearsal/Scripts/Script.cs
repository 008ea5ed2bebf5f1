using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;

namespace Bidding.Rehearsal.Scripts;

/// <summary>What is played: the sheet says who scores what; everything else is lawful scenery around it.</summary>
public sealed record Script(string Lot, string Tender, ScoreSheet Sheet, ImmutableDictionary<string, string> CriterionNames)
{
    public const string Formal = "C1";
    public const string Compliance = "C2";

    /// <summary>Experts of the register who may take a leaver's place.</summary>
    public int Spares { get; init; }

    public string Opening => "opening:" + Lot;

    public string Evaluation => "evaluation:" + Lot;

    public static Script Of(ScoreSheet sheet, string lot = "YL-2026-0001-01") =>
        new(lot, "远程异地评标演练", sheet, ImmutableDictionary<string, string>.Empty);

    public Method Method => new(
        Sheet.Regime,
        [new(Formal, "投标文件签字盖章", KindOf(ReviewKind.Formal)), new(Compliance, "交货期与质保期响应", KindOf(ReviewKind.Responsiveness))],
        [.. Sheet.Criteria.Select(criterion => new ScoringCriterion(
            criterion.Id, CriterionNames.GetValueOrDefault(criterion.Id, criterion.Id), criterion.Section, criterion.Max, criterion.Nature, Step: null))],
        Sheet.Aggregation, Sheet.Price, Sheet.Weights, Sheet.Minimums, Sheet.Rounding, Sheet.Ties, Sheet.Candidates, Sheet.DeviationLimit, Sheet.AbnormallyLow);

    private ReviewKind KindOf(ReviewKind inTendering) => Sheet.Regime == Regime.GovernmentProcurement ? ReviewKind.Compliance : inTendering;

    public IEnumerable<SheetBid> BidsToScore => Sheet.Bids.Where(bid => !bid.Rejected);

    /// <summary>What a member finds in the preliminary review: a bid that the sheet calls rejected fails by everybody's vote.</summary>
    public static EvaluationCommand.SealReview Review(SheetBid bid) => new(
        bid.Id,
        [new(Formal, Passed: true, Reason: null), bid.Rejected ? new(Compliance, Passed: false, "未响应招标文件规定的交货期", new("技术部分.pdf", 1)) : new(Compliance, Passed: true, Reason: null)]);

    /// <summary>What a member has to explain before anybody may confirm.</summary>
    public static IEnumerable<EvaluationCommand> Explanations(Evaluation state, string member) =>
        from finding in OutlyingScoresAreExplained.Owed(state)
        where finding.Member == member
        select new EvaluationCommand.ExplainScore(finding.Bid, finding.Kind, "按评分标准逐项核对, 坚持原评分。");

    public EvaluationCommand.SealScores Scores(string member, SheetBid bid) => new(
        bid.Id,
        [.. Sheet.Scores.Where(score => score.Member == member && score.Bid == bid.Id).Select(score => new ItemScore(score.Criterion, score.Value))]);
}
