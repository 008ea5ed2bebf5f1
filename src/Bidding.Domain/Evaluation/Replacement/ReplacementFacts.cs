using System.Text.Json.Serialization;
using Bidding.Domain.Json;

namespace Bidding.Domain.Evaluations;

/// <summary>Why a member may be replaced, and no other reason (条例 第四十八条, 87号令 第四十九条).</summary>
[JsonConverter(typeof(KebabEnum<ReplacementGround>))]
public enum ReplacementGround { Avoidance, Absence, Health, OtherLawfulCause }

[JsonDerivedType(typeof(MemberReplaced), "member-replaced")]
[JsonDerivedType(typeof(VoteReopened), "vote-reopened")]
public abstract partial record EvaluationFact
{
    /// <summary>All opinions of the leaver are void from here on; the successor takes his place in the panel. The reason goes to agency and supervisor only.</summary>
    public sealed record MemberReplaced(string Leaver, PanelMember Successor, ReplacementGround Ground, string Reason) : EvaluationFact;

    /// <summary>Without the leaver's ballot the vote's outcome does not stand: it is void, and what followed from it, until the successor has voted.</summary>
    public sealed record VoteReopened(int Vote) : EvaluationFact;
}

public abstract partial record EvaluationCommand
{
    /// <summary>Raised by the server for the agency or the supervisor: who the successor is, the rows say.</summary>
    public sealed record ReplaceMember(string Leaver, PanelMember Successor, ReplacementGround Ground, string Reason) : EvaluationCommand;
}
