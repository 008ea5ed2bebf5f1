using System.Collections.Immutable;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Sealing;
using static Bidding.Domain.Panels.PanelCommand;
using static Bidding.Domain.Panels.PanelFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Panels.PanelFact>;

namespace Bidding.Domain.Panels;

/// <summary>
/// 专家抽取: ordered with a commitment to its chance, listed, drawn, accepted. Who presses the button knows neither the chance
/// while the list is made nor may he change the list once it is final.
/// </summary>
public static class PanelDecider
{
    /// <summary>A refusal cites the law of the lot's own regime.</summary>
    public static Decision Decide(PanelCommand command, PanelDraw state, Circumstances now) =>
        Answer(command, state, now) switch
        {
            Decision.Refused(var why) when (state.Plan ?? (command as OrderDraw)?.Plan) is { } plan => why.CitedIn(plan.Regime),
            var decision => decision,
        };

    private static Decision Answer(PanelCommand command, PanelDraw state, Circumstances now) =>
        WhyNot(command, state, now.Caller) is { } refusal ? refusal : command switch
        {
            OrderDraw x => Order(x, state, now),
            WithdrawOrder x => Withdraw(x, state),
            OrderSupplement x => Supplement(x, state, now),
            PinFinding x => Pin(x, state, now),
            SetAsideFinding x => SetAside(x, state),
            ListCandidates x => Listing.Decide(x, state),
            WitnessDraw x => Witness(x, state),
            HoldDraw => Hold(state, now),
            AcceptInvitation x => Answering.Accept(x, state, now),
            ExcuseExpert x => Answering.Excuse(x, state, now),
            _ => Refusals.UnknownCommand,
        };

    private static Refusal? WhyNot(PanelCommand command, PanelDraw state, Caller caller)
    {
        var allowed = command switch
        {
            PinFinding or SetAsideFinding or WitnessDraw => caller.Role == Role.Supervisor,
            AcceptInvitation x => caller.Role == Role.Agency || (caller.Role == Role.Member && caller.Member == x.Expert),
            ExcuseExpert x => WhoOrdersExcusesNobody.May(caller, x.Expert),
            _ => caller.Role == Role.Agency,
        };
        return !allowed ? Refusals.NotYours
            : command is not OrderDraw && !state.IsOrdered ? PanelRefusals.NotOrdered
            : null;
    }

    private static Decision Order(OrderDraw command, PanelDraw state, Circumstances now) =>
        state.IsOrdered ? PanelRefusals.AlreadyOrdered
        : TheOrderStaysWithinItsBounds.WhyNot(command.Plan) is { } outside ? outside
        : command.Plan.Groups.Select(group => group.Id).Distinct(StringComparer.Ordinal).Count() != command.Plan.Groups.Length ? PanelRefusals.NothingToDraw
        : command.Plan.Composition().WhyNot() is [var unlawful, ..] ? unlawful
        : TheMeetingIsNear.WhyNot(command.Plan.MeetsAt, command.Deadline, now.Now, command.MostDaysAhead) is { } distant ? distant
        : new DrawOrdered(command.Lot, command.Code, command.Plan, Commit(command.Lot, 1, now));

    private static Decision Withdraw(WithdrawOrder command, PanelDraw state) =>
        Texts.WhyNot(command.Reason) is { } why ? why
        : AnOrderIsWithdrawnBeforeAnybodyIsDrawn.WhyNot(state) is { } late ? late
        : new OrderWithdrawn(command.Reason);

    private static Decision Supplement(OrderSupplement command, PanelDraw state, Circumstances now)
    {
        if (state.Round is { Drawn: null })
        {
            return PanelRefusals.DrawOpen;
        }

        if (TheOrderStaysWithinItsBounds.WhyNot(command) is { } outside)
        {
            return outside;
        }

        ImmutableArray<DrawGroup> vacant =
        [
            .. from drawn in state.Plan!.Groups
               let places = state.Vacancies(drawn)
               where places > 0 && state.NextReserve(drawn.Id) is null
               select drawn with { Places = places, Reserves = command.Reserves },
        ];
        var round = state.Rounds.Length + 1;
        return vacant.IsEmpty ? PanelRefusals.NoVacancy : new SupplementOrdered(round, vacant, Commit(state.Lot, round, now));
    }

    /// <summary>Before the list is made it keeps him off it; after the draw it takes his place from him. In between the list is final.</summary>
    private static Decision Pin(PinFinding command, PanelDraw state, Circumstances now)
    {
        if (Texts.WhyNot(command.Reason) is { } why)
        {
            return why;
        }

        if (command.Expert is not { Length: > 0 and <= PanelRefusals.MostOfAnId })
        {
            return PanelRefusals.UnknownExpert;
        }

        if (state.Pinned.ContainsKey(command.Expert))
        {
            return Decision.AlreadySo;
        }

        if (state.Round is { List: not null, Drawn: null })
        {
            return PanelRefusals.ListFinal;
        }

        FindingPinned pinned = new(command.Expert, command.Reason);
        return state.Invited(command.Expert) is { State: not InviteeState.Excused }
            ? Decision.Of([pinned, .. Answering.Leave(state, command.Expert, ExcuseGround.Avoidance, command.Reason)])
            : pinned;
    }

    private static Decision SetAside(SetAsideFinding command, PanelDraw state) =>
        Texts.WhyNot(command.Reason) is { } why ? why
        : state.SetAside.ContainsKey(command.Finding.Key) ? Decision.AlreadySo
        : state.Round is { List: not null, Drawn: null } ? PanelRefusals.ListFinal
        : new FindingSetAside(command.Finding, command.Reason);

    private static Decision Witness(WitnessDraw command, PanelDraw state) => state.Round switch
    {
        not { List: not null, Drawn: null } => PanelRefusals.NotListed,
        { Witness: not null } => PanelRefusals.AlreadyWitnessed,
        { Number: var round } => Texts.WhyNot(command.Word) is { } why ? why : new DrawWitnessed(round, command.Word),
    };

    private static Decision Hold(PanelDraw state, Circumstances now)
    {
        if (state.Round is not { List: { } list, Drawn: null } round)
        {
            return state.Round is { Drawn: not null } ? Decision.AlreadySo : PanelRefusals.NotListed;
        }

        if ((DrawIsNotHeldTooEarly.WhyNot(state.Plan!, now.Now) ?? ASupplementIsWitnessed.WhyNot(round)) is { } early)
        {
            return early;
        }

        if (now.Seal.Open(Binding(state.Lot, round.Number), round.Seed) is not { } opened)
        {
            return Refusals.SealBroken.With("round", round.Number.ToString());
        }

        var (drawn, reserves) = RandomDraw.Of(opened.Nonce, list.Digest, round.Witness, round.Groups, list.Candidates);
        return new ExpertsDrawn(round.Number, opened.NonceHex(), drawn, reserves);
    }

    /// <summary>The seed is the seal's own nonce: the commitment binds it, and it stands only inside the encrypted body.</summary>
    private static SealedSheet Commit(string lot, int round, Circumstances now) =>
        now.Seal.Seal(Binding(lot, round), "bidding-draw-seed/1"u8, now.Nonce.Span);

    private static SheetBinding Binding(string lot, int round) => new("panel:" + lot, lot, "draw", round, "", "", "");
}
