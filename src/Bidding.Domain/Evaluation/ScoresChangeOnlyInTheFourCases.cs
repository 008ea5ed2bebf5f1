using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Modes;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// After the summary a member may change his own score only where the record shows one of the four cases. Government
/// procurement is bound by them; elsewhere they are the default, and tender documents that say otherwise
/// (<see cref="CorrectionPolicy.TenderDocuments"/>) open a fifth ground, for what is a member's own judgement alone.
/// </summary>
/// <remarks>
/// The members know the ranking by now. An objective score is no opinion that a clause could let anybody change: it moves towards agreement
/// (<see cref="AnObjectiveScoreMovesTowardsAgreement"/>) or because a formula was fed a wrong quantity, and on no other ground.
/// </remarks>
[Law(Laws.Order87, "第六十四条", "评标结果汇总完成后, 除分值汇总计算错误、分项评分超出范围、客观分不一致、畸高畸低四种情形外, 任何人不得修改评标结果")]
[Law(Laws.Platform, "评分 第一条", "招标投标活动参照四种情形; 招标文件另有规定的, 从其规定, 但只及于主观分", Unconfirmed = true)]
public static class ScoresChangeOnlyInTheFourCases
{
    public static Refusal? WhyNot(CorrectScore command, Evaluation state, ScoringCriterion criterion, string member, ItemScore before) =>
        ScoringMode.WhyNot(criterion, new(command.Criterion, command.To, command.Deductions), Fed(state.Bid(command.Bid)!, criterion, command.Quantity))
        ?? (IsOneOfThem(command, state, criterion, member, before) ? null : Refusals.NothingToCorrect);

    private static bool IsOneOfThem(CorrectScore command, Evaluation state, ScoringCriterion criterion, string member, ItemScore before) =>
        command.Ground switch
        {
            CorrectionGround.ArithmeticError => IsMiscalculated(criterion, before, state.Bid(command.Bid)!, command.Quantity),
            CorrectionGround.OutOfRange => IsFound(state, command.Bid, AnomalyKind.OutOfRange, member, command.Criterion),
            CorrectionGround.ObjectiveDiffers => IsFound(state, command.Bid, AnomalyKind.ObjectiveDiffers, null, command.Criterion),
            CorrectionGround.AbnormalScore => criterion.Nature == Nature.Subjective && IsFound(state, command.Bid, AnomalyKind.Deviation, member, null),
            CorrectionGround.TenderDocuments => TenderDocumentsAllowMore(state.Convocation!.Method) && criterion.Nature == Nature.Subjective,
            _ => false,
        };

    /// <summary>No tender document widens what binds government procurement.</summary>
    public static bool TenderDocumentsAllowMore(Method method) =>
        method is { Regime: not Regime.GovernmentProcurement, Corrections: CorrectionPolicy.TenderDocuments };

    /// <summary>The bid as if it had declared the right quantity: what a score is corrected to must be able to stand, like what is sealed.</summary>
    private static EvaluatedBid Fed(EvaluatedBid bid, ScoringCriterion criterion, decimal? quantity) =>
        criterion.Mode is LinearFormula formula && quantity is { } right ? bid with { Quantities = [new(formula.Quantity, right)] } : bid;

    private static bool IsFound(Evaluation state, string bid, AnomalyKind kind, string? member, string? criterion) =>
        EvaluationResult.Of(state).Result.Anomalies.Any(found =>
            found.Kind == kind && found.Bid == bid && (member is null || found.Member == member) && (criterion is null || found.Criterion == criterion));

    /// <summary>
    /// Sums are the system's, so what can be miscalculated is a score that follows from something else: a formula that was fed
    /// a wrong quantity (the member gives the right one), or deduction lines that do not add up to the score beside them.
    /// </summary>
    private static bool IsMiscalculated(ScoringCriterion criterion, ItemScore before, EvaluatedBid bid, decimal? quantity) => criterion.Mode switch
    {
        LinearFormula formula when quantity is { } right => formula.PointsOf(right) != before.Value,
        LinearFormula formula => formula.PointsOf(formula.DeclaredBy(bid)) != before.Value,
        Deduction deduction => deduction.PointsAfter(criterion.Max, before.Deductions ?? []) != before.Value,
        _ => false,
    };
}
