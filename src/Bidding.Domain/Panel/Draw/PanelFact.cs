using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Sealing;

namespace Bidding.Domain.Panels;

/// <summary>What happened in gathering the panel of one lot: stream <c>panel:&lt;lot&gt;</c>. Experts stand here by id; their names stay in rows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(DrawOrdered), "draw-ordered")]
[JsonDerivedType(typeof(OrderWithdrawn), "order-withdrawn")]
[JsonDerivedType(typeof(SupplementOrdered), "supplement-ordered")]
[JsonDerivedType(typeof(FindingPinned), "finding-pinned")]
[JsonDerivedType(typeof(FindingSetAside), "finding-set-aside")]
[JsonDerivedType(typeof(CandidatesListed), "candidates-listed")]
[JsonDerivedType(typeof(DrawWitnessed), "draw-witnessed")]
[JsonDerivedType(typeof(ExpertsDrawn), "experts-drawn")]
[JsonDerivedType(typeof(InvitationAccepted), "invitation-accepted")]
[JsonDerivedType(typeof(ExpertExcused), "expert-excused")]
[JsonDerivedType(typeof(ReserveCalled), "reserve-called")]
[JsonDerivedType(typeof(MembersSeated), "members-seated")]
[JsonDerivedType(typeof(AttemptRefused), "attempt-refused")]
public abstract record PanelFact
{
    private PanelFact() { }

    /// <summary>
    /// <paramref name="Code"/> is all the name the project has for whoever is invited. <paramref name="Seed"/> binds the chance of
    /// the first draw before anybody knows who the candidates are.
    /// </summary>
    public sealed record DrawOrdered(string Lot, string Code, DrawPlan Plan, SealedSheet Seed) : PanelFact;

    /// <summary>Before anybody was drawn the agency took its order back; another may follow, with chance of its own.</summary>
    public sealed record OrderWithdrawn(string Reason) : PanelFact;

    /// <summary>补抽: a further round for places that no reserve can fill, with chance of its own.</summary>
    public sealed record SupplementOrdered(int Round, ImmutableArray<DrawGroup> Groups, SealedSheet Seed) : PanelFact;

    /// <summary>A supervisor holds an expert back: recorded act, with his reason.</summary>
    public sealed record FindingPinned(string Expert, string Reason) : PanelFact;

    /// <summary>A supervisor has decided that a finding does not hold, for instance because of an equal name.</summary>
    public sealed record FindingSetAside(Finding Finding, string Reason) : PanelFact;

    /// <summary>The list is final: whom one may draw, against whom it was held, and what was found about the rest.</summary>
    public sealed record CandidatesListed(
        int Round, ImmutableArray<Party> Parties, ImmutableArray<CandidateGroup> Candidates, ImmutableArray<Finding> Findings, string Digest) : PanelFact;

    /// <summary>A word of the supervisor's choice, mixed into the chance after the list is final: then nobody alone can have steered the draw.</summary>
    public sealed record DrawWitnessed(int Round, string Word) : PanelFact;

    /// <summary>With <paramref name="Seed"/> (hex of 32 bytes) anybody can check the commitment and draw the same again.</summary>
    public sealed record ExpertsDrawn(int Round, string Seed, ImmutableArray<DrawnExpert> Drawn, ImmutableArray<DrawnExpert> Reserves) : PanelFact;

    public sealed record InvitationAccepted(string Expert) : PanelFact;

    public sealed record ExpertExcused(string Expert, ExcuseGround Ground, string Note) : PanelFact;

    public sealed record ReserveCalled(string Group, string Expert) : PanelFact;

    /// <summary>Every place is accepted; these members are new. The first such fact names the whole panel, a later one a successor.</summary>
    public sealed record MembersSeated(ImmutableArray<SeatedMember> Members) : PanelFact;

    public sealed record AttemptRefused(string Who, string Command, string Code, string Law, string Clause) : PanelFact;
}
