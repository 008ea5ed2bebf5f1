using System.Text.Json.Serialization;

namespace Bidding.Domain.Evaluations;

/// <summary>签订合同前要处理的事宜, as the chair wrote it down for the committee.</summary>
public sealed record ContractMatters(string By, string Text, DateTimeOffset At);

[JsonDerivedType(typeof(ContractMattersNoted), "contract-matters-noted")]
public abstract partial record EvaluationFact
{
    /// <summary><paramref name="By"/> is the chair, for the committee; a later one takes the place of the one before, and every confirmation given until then is void.</summary>
    public sealed record ContractMattersNoted(string By, string Text) : EvaluationFact;
}

[JsonDerivedType(typeof(NoteContractMatters), "note-contract-matters")]
public abstract partial record EvaluationCommand
{
    public sealed record NoteContractMatters(string Text) : EvaluationCommand;
}

public sealed partial record Evaluation
{
    /// <summary>Absent where nobody noted any.</summary>
    public ContractMatters? ContractMatters { get; init; }
}
