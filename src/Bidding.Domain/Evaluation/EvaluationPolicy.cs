namespace Bidding.Domain.Evaluations;

/// <summary>What practice decides and no law fixes; frozen with the convocation. Minutes throughout.</summary>
/// <param name="StartFaultMinutes">How long a fault may keep the evaluation from beginning.</param>
/// <param name="FaultMinutes">How long a fault may stop an evaluation that has begun.</param>
/// <param name="ClarificationsReleased">Questions go to the bidder only after the supervisor has released them.</param>
/// <param name="SigningMinutes">How long a member may take over his signature before the chair may note that he refuses.</param>
public sealed record EvaluationPolicy(int StartFaultMinutes, int FaultMinutes, bool ClarificationsReleased, int SigningMinutes)
{
    /// <summary>How long a member may be gone before everybody pauses, where the installation says nothing else.</summary>
    public const int GraceSeconds = 30;

    public static EvaluationPolicy Default { get; } = new(StartFaultMinutes: 120, FaultMinutes: 240, ClarificationsReleased: true, SigningMinutes: 10);
}
