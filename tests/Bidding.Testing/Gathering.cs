using System.Collections.Immutable;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Panels.PanelCommand;

namespace Bidding.Testing;

/// <summary>The gathering of a panel told command by command through the production decider; each step gives a new value.</summary>
public sealed record Gathering
{
    public const string Lot = "DY-2026-0042-01";

    /// <summary>A Tuesday, one day before the panel meets.</summary>
    public static readonly DateTimeOffset Begin = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    /// <summary>东营 two of 信息化, 滨州 two of any speciality, and the purchaser's representative at 东营.</summary>
    public static readonly DrawPlan Plan = new(
        Regime.GovernmentProcurement,
        [new("G1", "dongying", ["信息化"], Places: 2, Reserves: 2), new("G2", "binzhou", [], Places: 2, Reserves: 1)],
        [new("X-rep", "dongying")],
        new(1_000_000m, LeastPerSite: 2),
        Begin.AddDays(1),
        EarliestWorkingDays: 2);

    public PanelDraw State { get; private init; } = PanelDraw.None;

    public ImmutableArray<(PanelFact Fact, DateTimeOffset At)> Facts { get; private init; } = [];

    public ImmutableArray<PanelFact> News { get; private init; } = [];

    public Refusal? Refusal { get; private init; }

    public DateTimeOffset Now { get; init; } = Begin;

    /// <summary>The first byte of every command's chance; another one draws other people.</summary>
    public byte Chance { get; init; } = 1;

    public static Gathering Untold { get; } = new();

    public static Gathering Ordered { get; } = Untold.When(Cast.Agency, new OrderDraw(Lot, "PS-7F3A12", Plan));

    public static Gathering Listed { get; } = Ordered.List(Pool(6, 5), []);

    public static Gathering Drawn { get; } = Listed.When(Cast.Agency, new HoldDraw());

    public static Gathering Formed { get; } = Drawn.EverybodyAccepts();

    /// <summary>X-d01… at 东营, X-b01… at 滨州.</summary>
    public static ImmutableArray<CandidateGroup> Pool(int dongying, int binzhou) =>
    [
        new("G1", [.. Enumerable.Range(1, dongying).Select(number => $"X-d{number:00}")]),
        new("G2", [.. Enumerable.Range(1, binzhou).Select(number => $"X-b{number:00}")]),
    ];

    public Gathering List(ImmutableArray<CandidateGroup> pool, ImmutableArray<Finding> findings) =>
        When(Cast.Agency, new ListCandidates([new("C-jia", "甲公司", PartyRole.Bidder)], pool, findings));

    public Gathering EverybodyAccepts() =>
        State.Awaited.Aggregate(this, (story, invitee) => story.When(Cast.Agency, new AcceptInvitation(invitee.Expert)));

    public Gathering When(Caller caller, PanelCommand command)
    {
        var nonce = new byte[32];
        (nonce[0], nonce[1]) = (Chance, (byte)Facts.Length);
        return PanelDecider.Decide(command, State, new(caller, Now, nonce, OpenSeal.Instance)) switch
        {
            Decision<PanelFact>.Accepted(var news) => this with
            {
                News = news,
                Refusal = null,
                Facts = [.. Facts, .. news.Select(fact => (fact, Now))],
                State = news.Aggregate(State, (state, fact) => state.Evolve(fact, Now)),
            },
            Decision<PanelFact>.Refused(var why) => this with { News = [], Refusal = why },
            _ => throw new InvalidOperationException(),
        };
    }
}
