using Bidding.Domain.Rules;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>Nobody ends a tender at will: the reason goes into the record and into the report, and who ends it answers for its truth.</summary>
[Law(Laws.Order87, "第二十九条", "除因重大变故采购任务取消情况外, 不得擅自终止招标活动; 终止的应当公告并书面报告")]
[Law(Laws.TenderingRegulations, "第三十一条", "招标人终止招标的, 应当及时发布公告, 或者书面通知潜在投标人")]
internal static class ATenderEndsWhenItsTaskIsCancelled
{
    public static Decision Terminate(EvaluationCommand.Terminate command, Evaluation state, Circumstances now) =>
        OnceRevealedOnlyTheSupervisorEndsTheEvaluation.WhyNot(state, now.Caller) is { } notYours ? notYours
        : Texts.WhyNot(command.Reason) is { } why ? why
        : new EvaluationFact.EvaluationTerminated("stopped", command.Reason);
}
