using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>暂停与恢复, 封存与重新组建: by agency or supervisor, with ground and reason; a pause locks every site at once.</summary>
internal static class Pausing
{
    public static Decision Pause(EvaluationCommand.Pause command, Evaluation state, Circumstances now) =>
        state.Pause is not null ? Refusals.Paused
        : Texts.WhyNot(command.Reason) is { } why ? why
        : new EvaluationPaused(command.Ground, command.Reason, now.Caller.Role);

    public static Decision Resume(EvaluationCommand.Resume command, Evaluation state, Circumstances now) =>
        state.Pause is not { } pause ? Refusals.NotPaused
        : AFaultNotCuredInTimeEndsTheEvaluation.WhyNot(pause, now) is { } late ? late
        : Texts.WhyNot(command.Remark) is { } why ? why
        : new PauseEnded(command.Remark);

    public static Decision Seal(EvaluationCommand.SealAndReform command, Evaluation state, Circumstances now) =>
        OnceRevealedOnlyTheSupervisorEndsTheEvaluation.WhyNot(state, now.Caller) is { } notYours ? notYours
        : Texts.WhyNot(command.Reason) is { } why ? why
        : command.Ground == SealGround.FaultNotCured && WhyNotForFault(state, now) is { } notYet ? notYet
        : new EvaluationTerminated(WhereThePanelCannotGoOnEverythingIsSealed.GroundOf(command.Ground), command.Reason);

    private static Refusal? WhyNotForFault(Evaluation state, Circumstances now) =>
        state.Pause is { } pause ? AFaultNotCuredInTimeEndsTheEvaluation.WhyNotSeal(pause, now) : Refusals.NotPaused;

    public static Evaluation Ended(Evaluation state, DateTimeOffset at) => state.Pause is not { } pause ? state : state with
    {
        Pause = null,
        EndedPauses = state.EndedPauses.Add(new(pause, at)),
    };

    public static Evaluation Evolve(Evaluation state, EvaluationPaused fact, DateTimeOffset at) => state with
    {
        Pause = new(fact.Ground, fact.Reason, fact.By, at, AFaultNotCuredInTimeEndsTheEvaluation.DueOf(state, at)),
    };
}
