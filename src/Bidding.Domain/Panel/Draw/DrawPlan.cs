using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Panels;

/// <summary>Places to be filled from one site and one set of specialities, of which a member has at least one; none named means any.</summary>
public sealed record DrawGroup(string Id, string Site, ImmutableArray<string> Specialities, int Places, int Reserves)
{
    public bool Takes(PoolExpert expert) =>
        expert.Site == Site && (Specialities.IsEmpty || expert.Specialities.Any(his => Specialities.Contains(his, StringComparer.Ordinal)));
}

/// <summary>采购人代表: sent by the purchaser, not drawn.</summary>
public sealed record SentRepresentative(string Person, string Site);

/// <summary>A unit beside purchaser and bidders to which no candidate may stand close, by the name the agency has given.</summary>
public sealed record AvoidedParty(string Name, PartyRole Role);

/// <summary>What the agency orders. <paramref name="MeetsAt"/> is all that an invited expert learns besides the code and his site.</summary>
/// <param name="EarliestWorkingDays">How many working days before the meeting the draw may be held at the earliest; absent: any time.</param>
/// <param name="Avoided">Absent in orders from before: they kept them outside the record.</param>
/// <param name="Calendar">The days that were configured when it was ordered; absent where none were, or in orders from before.</param>
public sealed record DrawPlan(
    Regime Regime,
    ImmutableArray<DrawGroup> Groups,
    ImmutableArray<SentRepresentative> Representatives,
    PanelDemand Demand,
    DateTimeOffset MeetsAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? EarliestWorkingDays = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<AvoidedParty>? Avoided = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WorkingCalendar? Calendar = null)
{
    /// <summary>The panel as it would be if every place were filled: held against the law before anybody is drawn.</summary>
    public Composition Composition() => new(
        Regime,
        [
            .. from drawn in Groups
               from number in Enumerable.Range(1, Math.Max(0, drawn.Places))
               select new PanelMember($"{drawn.Id}-{number}", "", drawn.Site, "", MemberRole.Expert),
            .. Representatives.Select(sent => new PanelMember("R-" + sent.Person, "", sent.Site, "", MemberRole.Representative)),
        ],
        Demand);
}

/// <summary>Who may be drawn for a group: ids in ordinal order, so that nobody can choose the order.</summary>
public sealed record CandidateGroup(string Group, ImmutableArray<string> Experts);

public sealed record DrawnExpert(string Group, string Expert);

/// <summary>A member as the completed draw gives him; <paramref name="Member"/> is his id in the evaluation's stream.</summary>
public sealed record SeatedMember(string Member, string Expert, string Site, MemberRole Role);

/// <summary>Why somebody who was drawn does not sit: the law knows no other way off a panel than one that is written down.</summary>
[JsonConverter(typeof(KebabEnum<ExcuseGround>))]
public enum ExcuseGround { Unavailable, NotReached, Health, Avoidance, Absent, Other }
