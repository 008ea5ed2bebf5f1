using System.Collections.Immutable;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Sealing;
using static Bidding.Domain.Panels.PanelFact;

namespace Bidding.Domain.Panels;

public enum InviteeState { Reserve, Invited, Accepted, Excused }

/// <summary>Somebody a draw has named, in the order drawn.</summary>
public sealed record Invitee(string Expert, string Group, int Round, InviteeState State, DateTimeOffset Since)
{
    public bool HoldsAPlace => State is InviteeState.Invited or InviteeState.Accepted;
}

/// <summary>One draw: ordered with its commitment, then listed, perhaps witnessed, then drawn.</summary>
public sealed record DrawRound(int Number, ImmutableArray<DrawGroup> Groups, SealedSheet Seed)
{
    public CandidatesListed? List { get; init; }

    public string? Witness { get; init; }

    public ExpertsDrawn? Drawn { get; init; }

    public DateTimeOffset? DrawnAt { get; init; }
}

/// <summary>The gathering of one lot's panel as its facts tell it.</summary>
public sealed record PanelDraw
{
    public static PanelDraw None { get; } = new();

    public string Lot { get; init; } = "";

    public string Code { get; init; } = "";

    public DrawPlan? Plan { get; init; }

    /// <summary>Reasons of the orders taken back before anybody was drawn.</summary>
    public ImmutableArray<string> Withdrawn { get; init; } = [];

    public ImmutableArray<DrawRound> Rounds { get; init; } = [];

    public ImmutableSortedDictionary<string, string> Pinned { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public ImmutableDictionary<FindingKey, string> SetAside { get; init; } = ImmutableDictionary<FindingKey, string>.Empty;

    public ImmutableArray<Invitee> Invitees { get; init; } = [];

    public ImmutableArray<SeatedMember> Seated { get; init; } = [];

    /// <summary>Who sits now: seated, and not excused since. Representatives are not drawn and are not excused here.</summary>
    public IEnumerable<SeatedMember> Sitting => Seated.Where(Sits);

    public bool IsOrdered => Plan is not null;

    /// <summary>Every place of the plan has once been accepted; the panel's rows follow from it.</summary>
    public bool IsFormed => !Seated.IsEmpty;

    public string Procedure => "panel:" + Lot;

    public bool Sits(SeatedMember member) =>
        member.Role == MemberRole.Representative || Invited(member.Expert) is { State: InviteeState.Accepted };

    public DrawRound? Round => Rounds.IsEmpty ? null : Rounds[^1];

    /// <summary>Whom no further draw may name: he has been drawn, is in reserve, or has been excused.</summary>
    public bool IsKnown(string expert) => Invitees.Any(invitee => invitee.Expert == expert);

    public Invitee? Invited(string expert) => Invitees.FirstOrDefault(invitee => invitee.Expert == expert);

    /// <summary>Places of a group that nobody holds at the moment.</summary>
    public int Vacancies(DrawGroup group) =>
        group.Places - Invitees.Count(invitee => invitee.Group == group.Id && invitee.HoldsAPlace);

    public Invitee? NextReserve(string group) =>
        Invitees.FirstOrDefault(invitee => invitee.Group == group && invitee.State == InviteeState.Reserve);

    /// <summary>Where a list holds no more than its places there was a draw by name alone: 没有随机性.</summary>
    public static bool LeavesNothingToChance(DrawRound round) => round.List is { } list && round.Groups.Any(group =>
        list.Candidates.FirstOrDefault(one => one.Group == group.Id) is not { } found || found.Experts.Length <= group.Places);

    /// <summary>Whom the panel still waits for: drawn or called, and not yet answered.</summary>
    public IEnumerable<Invitee> Awaited => Invitees.Where(invitee => invitee.State == InviteeState.Invited);

    /// <summary>A place is vacant for which no reserve is left.</summary>
    public bool NeedsSupplement =>
        Round is { Drawn: not null } && Plan!.Groups.Any(group => Vacancies(group) > 0 && NextReserve(group.Id) is null);

    /// <summary>Every place of the plan is held by somebody who has accepted.</summary>
    public bool IsComplete => Plan is not null && Plan.Groups.All(group =>
        Invitees.Count(invitee => invitee.Group == group.Id && invitee.State == InviteeState.Accepted) >= group.Places);
}

public static class PanelEvolution
{
    public static PanelDraw Evolve(this PanelDraw state, PanelFact fact, DateTimeOffset at) => fact switch
    {
        DrawOrdered x => state with { Lot = x.Lot, Code = x.Code, Plan = x.Plan, Rounds = [new(1, x.Plan.Groups, x.Seed)] },
        OrderWithdrawn x => state with { Plan = null, Rounds = [], Withdrawn = state.Withdrawn.Add(x.Reason) },
        SupplementOrdered x => state with { Rounds = state.Rounds.Add(new(x.Round, x.Groups, x.Seed)) },
        FindingPinned x => state with { Pinned = state.Pinned.SetItem(x.Expert, x.Reason) },
        FindingSetAside x => state with { SetAside = state.SetAside.SetItem(x.Finding.Key, x.Reason) },
        CandidatesListed x => state.InRound(x.Round, round => round with { List = x }),
        DrawWitnessed x => state.InRound(x.Round, round => round with { Witness = x.Word }),
        ExpertsDrawn x => state.InRound(x.Round, round => round with { Drawn = x, DrawnAt = at }) with
        {
            Invitees =
            [
                .. state.Invitees,
                .. x.Drawn.Select(drawn => new Invitee(drawn.Expert, drawn.Group, x.Round, InviteeState.Invited, at)),
                .. x.Reserves.Select(drawn => new Invitee(drawn.Expert, drawn.Group, x.Round, InviteeState.Reserve, at)),
            ],
        },
        InvitationAccepted x => state.Now(x.Expert, InviteeState.Accepted, at),
        ExpertExcused x => state.Now(x.Expert, InviteeState.Excused, at),
        ReserveCalled x => state.Now(x.Expert, InviteeState.Invited, at),
        MembersSeated x => state with { Seated = state.Seated.AddRange(x.Members) },
        _ => state,
    };

    private static PanelDraw Now(this PanelDraw state, string expert, InviteeState now, DateTimeOffset at) => state with
    {
        Invitees = [.. state.Invitees.Select(invitee => invitee.Expert == expert ? invitee with { State = now, Since = at } : invitee)],
    };

    private static PanelDraw InRound(this PanelDraw state, int number, Func<DrawRound, DrawRound> change) => state with
    {
        Rounds = [.. state.Rounds.Select(round => round.Number == number ? change(round) : round)],
    };
}
