using System.Collections.Immutable;
using System.Security.Cryptography;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Web.Rooms;
using Bidding.Web.Rules;
using Bidding.Web.Tenders;

namespace Bidding.Web.Draws;

/// <summary>What the agency asks for when it orders a draw; regime, demand and code come from the server.</summary>
public sealed record DrawWish(
    ImmutableArray<DrawGroup> Groups, ImmutableArray<SentRepresentative> Representatives, DateTimeOffset MeetsAt, ImmutableArray<(string Name, PartyRole Role)> Parties);

/// <summary>Gathers a panel by drawing: asks the rows, hands what they say to the record's decider, and lets the rows of seats follow.</summary>
public sealed class PanelDesk(
    Registry registry, Matters matters, Seating seating, LotFiles files, Procedures procedures,
    RulePacks packs, TimeProvider clock)
{
    public async Task<Answer> Order(Caller caller, string lot, DrawWish wish, CancellationToken ct)
    {
        if (await files.Of(lot, ct) is not { } file)
        {
            return new(null, Refusals.UnknownProcedure);
        }

        if (!await registry.AreSites(wish.Groups.Select(group => group.Site), ct))
        {
            return new(null, PanelRefusals.UnknownSite);
        }

        if (NothingIsDrawnForAConvenedPanel.WhyNot(await procedures.Evaluation(lot, ct)) is { } late)
        {
            return new(null, late);
        }

        // 198号 第十四条 is not confirmed: configuration, with the strict figure as default; 0 switches it off.
        var days = packs.DrawEarliestWorkingDays;
        DrawPlan plan = new(
            file.Method.Regime, wish.Groups, wish.Representatives, LotPanel.Demand(file), wish.MeetsAt.ToUniversalTime(), days > 0 ? days : null,
            [.. wish.Parties.DistinctBy(party => party.Name).Select(party => new AvoidedParty(party.Name, party.Role))],
            packs.Calendar.IsConfigured ? packs.Calendar : null);
        var opening = await procedures.Opening(lot, ct);
        var code = "PS-" + Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
        var answer = await procedures.Raise(caller, lot, new PanelCommand.OrderDraw(
            lot, code, plan, opening.IsScheduled ? opening.Deadline : file.Tender.Deadline, packs.DrawMostDaysAhead), CancellationToken.None);
        if (answer.Refused is null)
        {
            await seating.Follow(lot);
        }

        return answer;
    }

    /// <summary>What avoidance finds in the pool as things stand now; nothing is recorded.</summary>
    public async Task<(ImmutableArray<PoolExpert> Pool, ImmutableArray<Finding> Findings, ImmutableArray<Party> Parties)> Findings(string lot, PanelDraw draw, CancellationToken ct)
    {
        if (draw.Round is not { } round || await files.Of(lot, ct) is not { } file)
        {
            return ([], [], []);
        }

        var matter = await matters.Of(file, draw.Plan!, ct);
        var (pool, around) = await registry.Together(matter, round.Groups, ct);
        return (pool, [.. pool.SelectMany(expert => Avoidance.FindingsOf(expert, around))], matter.Parties);
    }

    public Task<Matter> MatterOf(LotFile file, PanelDraw draw, CancellationToken ct) => matters.Of(file, draw.Plan!, ct);

    public async Task<Answer> List(Caller caller, string lot, CancellationToken ct)
    {
        var draw = await procedures.Panel(lot, ct);
        var opening = await procedures.Opening(lot, ct);
        if (CandidatesAreListedWhenTheBiddersAreKnown.WhyNot(opening, clock.GetUtcNow()) is { } early)
        {
            return new(null, early);
        }

        // Only for an open round, and for nobody else than who may ask: a million relations are not read for a refusal.
        var (pool, findings, parties) = caller.Role == Role.Agency && draw.Round is { List: null }
            ? await Findings(lot, draw, ct)
            : ([], [], []);
        ImmutableArray<CandidateGroup> fitting =
            [.. (draw.Round?.Groups ?? []).Select(group => new CandidateGroup(group.Id, [.. pool.Where(group.Takes).Select(expert => expert.Id)]))];
        return await procedures.Raise(caller, lot, new PanelCommand.ListCandidates(parties, fitting, findings), CancellationToken.None);
    }

    public Task<Answer> Witness(Caller caller, string lot, string word) => Raise(caller, lot, new PanelCommand.WitnessDraw(word));

    public Task<Answer> Hold(Caller caller, string lot) => Raise(caller, lot, new PanelCommand.HoldDraw());

    public Task<Answer> Supplement(Caller caller, string lot, int reserves) => Raise(caller, lot, new PanelCommand.OrderSupplement(reserves));

    public async Task<Answer> Withdraw(Caller caller, string lot, string reason, CancellationToken ct) =>
        NothingIsDrawnForAConvenedPanel.WhyNot(await procedures.Evaluation(lot, ct)) is { } late
            ? new(null, late)
            : await Raise(caller, lot, new PanelCommand.WithdrawOrder(reason));

    /// <summary>What is no expert of the register goes into no record.</summary>
    public async Task<Answer> Pin(Caller caller, string lot, string expert, string reason, CancellationToken ct) =>
        caller.Role == Role.Supervisor && (expert.Length > PanelRefusals.MostOfAnId || !await registry.Knows(expert, ct))
            ? new(null, PanelRefusals.UnknownExpert)
            : await Raise(caller, lot, new PanelCommand.PinFinding(expert, reason));

    /// <summary>The finding is looked up again here: what a browser says of it is only its name.</summary>
    public async Task<Answer> SetAside(Caller caller, string lot, FindingKey key, string reason, CancellationToken ct)
    {
        var draw = await procedures.Panel(lot, ct);
        var recorded = draw.Rounds.SelectMany(round => round.List?.Findings ?? []);
        var finding = recorded.FirstOrDefault(one => one.Key == key)
            ?? (await Findings(lot, draw, ct)).Findings.FirstOrDefault(one => one.Key == key);
        return finding is null
            ? new(null, PanelRefusals.NoSuchFinding)
            : await Raise(caller, lot, new PanelCommand.SetAsideFinding(finding, reason));
    }

    public Task<Answer> Accept(Caller caller, string lot, string expert) => Raise(caller, lot, new PanelCommand.AcceptInvitation(expert));

    /// <summary>Once convened he leaves the evaluation by the matters of the committee; he does not go by himself.</summary>
    public async Task<Answer> Excuse(Caller caller, string lot, string expert, ExcuseGround ground, string note) =>
        caller.Role == Role.Member && NothingIsDrawnForAConvenedPanel.WhyNot(await procedures.Evaluation(lot, CancellationToken.None)) is { } late
        && (await procedures.Panel(lot, CancellationToken.None)).Invited(expert) is { State: InviteeState.Accepted }
            ? new(null, late)
            : await Raise(caller, lot, new PanelCommand.ExcuseExpert(expert, ground, note));

    /// <summary>Once the fact stands, nothing that the asker does may keep the rows from following it.</summary>
    private async Task<Answer> Raise(Caller caller, string lot, PanelCommand command)
    {
        var answer = await procedures.Raise(caller, lot, command, CancellationToken.None);
        if (answer.Refused is null)
        {
            await seating.Follow(lot);
        }

        return answer;
    }
}
