using Bidding.Domain.Evaluations;

namespace Bidding.Domain.Phases;

/// <summary>Which phase opens when nobody is awaited any more; the one place that says it, for the append that opens it and for who checks the record years later.</summary>
public static class PhaseOrder
{
    /// <returns>Null where nothing follows: before the convening and after the end.</returns>
    public static Phase? After(Evaluation state) => state.Phase switch
    {
        Phase.SignIn => Phase.Declaration,
        Phase.Declaration when state.Chair is null => Phase.ChairElection,
        Phase.Declaration or Phase.ChairElection => state.Convocation!.Method.ReviewItems.IsEmpty ? Phase.Scoring : Phase.PreliminaryReview,
        Phase.PreliminaryReview => Phase.Scoring,
        Phase.Scoring => Phase.Summary,
        Phase.Summary => Phase.Signing,
        Phase.Signing => Phase.Closed,
        _ => null,
    };
}
