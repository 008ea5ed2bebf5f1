using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>One new round of confirming and signing, asked for after the first signatures.</summary>
public sealed record Reopening(CorrectionGround Ground, string Reason, DateTimeOffset At);

/// <summary>
/// Before signing a score is corrected on the spot; once signing has begun only the same committee may take the result up again, on
/// request of the agency or the supervisor. Nothing of the first round is taken out of the record.
/// </summary>
[Law(Laws.Order87, "第六十四条", "评标报告签署后发现四种情形之一的, 由原评标委员会重新评审; 改变评标结果的, 书面报告财政部门")]
[Law(Laws.Platform, "评分 第四条", "招标投标活动中, 评标报告签署后发现四种情形之一的, 由原评标委员会重新评审")]
public static class ResultIsTakenUpAgainByTheOriginalCommittee
{
    internal static Refusal? WhyNotNow(Evaluation state) =>
        state.Termination is not null ? Refusals.Ended
        : state.Phase is Phase.Signing or Phase.Closed ? null
        : Refusals.WrongPhase;

    internal static Decision Decide(ReopenResult command, Evaluation state) =>
        Texts.WhyNot(command.Reason) is { } why ? why
        : command.Ground == CorrectionGround.TenderDocuments && !ScoresChangeOnlyInTheFourCases.TenderDocumentsAllowMore(state.Convocation!.Method) ? Refusals.NothingToCorrect
        : Decision.Of(new ResultReopened(command.Ground, command.Reason), new PhaseOpened(Phase.Summary));
}
