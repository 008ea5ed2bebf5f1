using System.Text.Json.Serialization;

namespace Bidding.Domain.Evaluations;

[JsonDerivedType(typeof(AgreementDeemed), "agreement-deemed")]
public abstract partial record EvaluationFact
{
    /// <summary>The committee's note that a member refused to sign and gave no reasons; the law draws the conclusion.</summary>
    public sealed record AgreementDeemed(string Member, string NotedBy, string Note) : EvaluationFact;
}

[JsonDerivedType(typeof(NoteRefusal), "note-refusal")]
public abstract partial record EvaluationCommand
{
    public sealed record NoteRefusal(string Member, string Note) : EvaluationCommand;
}
