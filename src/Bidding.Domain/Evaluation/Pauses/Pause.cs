using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

[JsonConverter(typeof(KebabEnum<PauseGround>))]
public enum PauseGround { Network, Equipment, System, Disorder, ForceMajeure, Other }

/// <summary>Why an evaluation is sealed and a new committee formed.</summary>
[JsonConverter(typeof(KebabEnum<SealGround>))]
public enum SealGround { FaultNotCured, NoSuccessor, CompositionUnlawful, Interference }

/// <summary>All sites are locked since <paramref name="Since"/>; until <paramref name="Due"/> the evaluation may go on again.</summary>
public sealed record Standstill(PauseGround Ground, string Reason, Role By, DateTimeOffset Since, DateTimeOffset Due);

/// <summary>A pause that was ended <paramref name="At"/> by resuming; past its limit that was the supervisor.</summary>
public sealed record EndedPause(Standstill Pause, DateTimeOffset At)
{
    public bool PastItsLimit => At > Pause.Due;
}

[JsonDerivedType(typeof(EvaluationPaused), "evaluation-paused")]
[JsonDerivedType(typeof(PauseEnded), "pause-ended")]
public abstract partial record EvaluationFact
{
    public sealed record EvaluationPaused(PauseGround Ground, string Reason, Role By) : EvaluationFact;

    public sealed record PauseEnded(string Remark) : EvaluationFact;
}

[JsonDerivedType(typeof(Pause), "pause")]
[JsonDerivedType(typeof(Resume), "resume")]
[JsonDerivedType(typeof(SealAndReform), "seal-and-reform")]
public abstract partial record EvaluationCommand
{
    public sealed record Pause(PauseGround Ground, string Reason) : EvaluationCommand;

    /// <param name="Remark">How the fault was cured; past the limit, why the supervisor lets the evaluation go on.</param>
    public sealed record Resume(string Remark) : EvaluationCommand;

    public sealed record SealAndReform(SealGround Ground, string Reason) : EvaluationCommand;
}

public sealed partial record Evaluation
{
    /// <summary>Paused by agency or supervisor; not to be confused with the suspension while a member is away.</summary>
    public Standstill? Pause { get; init; }

    public ImmutableArray<EndedPause> EndedPauses { get; init; } = [];

    public EvaluationPolicy Policy => Convocation?.Policy ?? EvaluationPolicy.Default;
}
