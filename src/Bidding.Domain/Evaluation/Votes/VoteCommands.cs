using System.Text.Json.Serialization;

namespace Bidding.Domain.Evaluations;

[JsonDerivedType(typeof(OpenVote), "open-vote")]
[JsonDerivedType(typeof(CastVote), "cast-vote")]
public abstract partial record EvaluationCommand
{
    /// <summary>Any member may put a matter to the vote.</summary>
    public sealed record OpenVote(VoteSubject Subject, string Reason) : EvaluationCommand;

    public sealed record CastVote(int Vote, bool InFavour, string? Reason) : EvaluationCommand
    {
        /// <summary>A ballot is secret until the vote is decided: a log line must never print one.</summary>
        public override string ToString() => $"{nameof(CastVote)} {Vote}";
    }
}
