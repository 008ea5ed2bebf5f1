using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using static Bidding.Domain.Panels.PanelFact;

namespace Bidding.Domain.Visibility;

/// <summary>
/// Fact × audience → what may go out of the gathering of a panel: an allow-list. Members and operators hear nothing; who is
/// invited learns code, time and site from <see cref="Invitation"/>. Why somebody was left out is his own affair: the supervisor
/// sees the evidence, the agency the rule that spoke.
/// </summary>
[Law(Laws.Platform, "专家抽取 第八条", "回避的依据只供监督人员查看; 代理机构只见适用的规则")]
public static class PanelVisibility
{
    public static PanelFact? For(this PanelFact fact, Audience audience) => fact switch
    {
        _ when audience is not (Audience.Agency or Audience.Supervisors) => null,
        DrawOrdered x => new DrawOrdered(x.Lot, x.Code, x.Plan, x.Seed.Outside()),
        OrderWithdrawn x => x,
        SupplementOrdered x => new SupplementOrdered(x.Round, x.Groups, x.Seed.Outside()),
        FindingPinned x => x,
        FindingSetAside x => audience == Audience.Supervisors ? x : new FindingSetAside(WithoutEvidence(x.Finding), x.Reason),
        CandidatesListed x => audience == Audience.Supervisors
            ? x
            : new CandidatesListed(x.Round, x.Parties, x.Candidates, [.. x.Findings.Select(WithoutEvidence)], x.Digest),
        DrawWitnessed x => x,
        ExpertsDrawn x => x,
        InvitationAccepted x => x,
        ExpertExcused x => x,
        ReserveCalled x => x,
        MembersSeated x => x,
        AttemptRefused x => audience == Audience.Supervisors ? x : null,
        _ => null,
    };

    private static Finding WithoutEvidence(Finding finding) => finding with { Evidence = [] };
}

/// <summary>All that somebody who was drawn may know before he has signed in: not what it is, nor who else comes.</summary>
public sealed record Invitation(string Code, DateTimeOffset MeetsAt, string Site, InviteeState State)
{
    /// <returns>Null for whom no draw has named, for reserves not called, and for who has left.</returns>
    public static Invitation? For(PanelDraw draw, string expert) =>
        draw.Invited(expert) is { HoldsAPlace: true } invitee
            ? new(draw.Code, draw.Plan!.MeetsAt, draw.Plan.Groups.First(group => group.Id == invitee.Group).Site, invitee.State)
            : null;
}
