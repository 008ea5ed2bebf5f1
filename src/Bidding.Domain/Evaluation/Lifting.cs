using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>What the last arrival of each phase sets free.</summary>
internal static class Lifting
{
    public static Decision Lift(Evaluation state, Circumstances now) => state.Phase switch
    {
        Phase.ChairElection => Decision.Of(ChairElection.Close(state)),
        Phase.PreliminaryReview => PreliminaryReview.Reveal(state, now),
        Phase.Scoring => ScoreSealing.Reveal(state, now),
        _ => PhaseOrder.After(state) is { } next ? new PhaseOpened(next) : Decision.AlreadySo,
    };
}
