using System.Collections.Immutable;
using System.Text.Json;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Sealing;
using static Bidding.Domain.Openings.OpeningCommand;
using static Bidding.Domain.Openings.OpeningFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Openings.OpeningFact>;

namespace Bidding.Domain.Openings;

/// <summary>
/// 开标: nobody sees a bid before the deadline has passed on the server's clock and two people, the agency's and the
/// supervisor, have each pressed open within the window (招标投标法 第三十四条, 第三十六条).
/// </summary>
public static class OpeningDecider
{
    public const int WindowMinutes = 30;

    public const int LeastBids = 3;

    public static Decision Decide(OpeningCommand command, Opening state, Circumstances now) =>
        WhyNot(command, state, now.Caller) is { } refusal ? refusal : command switch
        {
            Schedule x => Scheduled(x, state),
            RegisterBid x => Register(x.Content, state, now),
            WithdrawBid x => Withdraw(x, state, now),
            PressOpen => Press(state, now),
            RaiseObjection x => Raise(x, state),
            AnswerObjection x => Answer(x, state),
            ConfirmOpening => Confirm(state),
            _ => Refusals.UnknownCommand,
        };

    private static Refusal? WhyNot(OpeningCommand command, Opening state, Caller caller)
    {
        var allowed = command switch
        {
            Schedule => caller.Role is Role.Agency or Role.System,
            PressOpen => caller.Role is Role.Agency or Role.Supervisor,
            _ => caller.Role == Role.Agency,
        };
        return !allowed ? Refusals.NotYours
            : command is not Schedule && !state.IsScheduled ? Refusals.NotScheduled
            : null;
    }

    private static Decision Scheduled(Schedule command, Opening state) =>
        state.IsScheduled ? Decision.AlreadySo : new OpeningScheduled(command.Lot, command.Deadline, WindowMinutes, command.MethodDigest);

    private static Decision Register(OpenedBid content, Opening state, Circumstances now)
    {
        if (now.Now >= state.Deadline)
        {
            return Refusals.AfterDeadline;
        }

        if (state.Received.Any(bid => bid.Bid == content.Bid || bid.Bidder == content.Bidder))
        {
            return Refusals.DuplicateBid;
        }

        var envelope = now.Seal.Seal(Binding(state, content.Bid), Envelope.Write(content), now.Nonce.Span);
        return new BidReceived(content.Bid, content.Bidder, envelope);
    }

    private static Decision Withdraw(WithdrawBid command, Opening state, Circumstances now) =>
        now.Now >= state.Deadline ? Refusals.AfterDeadline
        : state.Received.All(bid => bid.Bid != command.Bid) ? Refusals.UnknownBid
        : new BidWithdrawn(command.Bid);

    private static Decision Press(Opening state, Circumstances now)
    {
        if (state.Opened is not null || state.FailedAt is not null)
        {
            return Refusals.AlreadyOpened;
        }

        if (now.Now < state.Deadline)
        {
            return Refusals.BeforeDeadline.With("deadline", state.Deadline.ToString("O"));
        }

        if (state.Received.Length < LeastBids)
        {
            return new OpeningFailed(state.Received.Length);
        }

        var pressed = new OpenPressed(now.Caller.Id, now.Caller.Role);
        var window = TimeSpan.FromMinutes(state.WindowMinutes);
        var second = state.Presses.Any(press =>
            press.Role != now.Caller.Role && press.Account != now.Caller.Id && now.Now - press.At <= window);
        return second ? Open(pressed, state, now) : pressed;
    }

    /// <summary>The second press opens every envelope in the same append; a broken one opens none.</summary>
    private static Decision Open(OpenPressed pressed, Opening state, Circumstances now)
    {
        var opened = ImmutableArray.CreateBuilder<OpenedBid>();
        foreach (var bid in state.Received)
        {
            if (now.Seal.Open(Binding(state, bid.Bid), bid.Envelope) is not { } content)
            {
                return Refusals.SealBroken.With("bid", bid.Bid);
            }

            opened.Add(Envelope.Read(content.Text));
        }

        return Decision.Of(pressed, new BidsOpened(opened.ToImmutable()));
    }

    private static Decision Raise(RaiseObjection command, Opening state) =>
        state.Opened is null ? Refusals.NotOpened
        : state.ConfirmedAt is not null ? Refusals.Ended
        : state.Received.All(bid => bid.Bid != command.Bid) ? Refusals.UnknownBid
        : Texts.WhyNot(command.Text) is { } why ? why
        : new ObjectionRaised(state.Objections.Length + 1, command.Bid, command.Text);

    private static Decision Answer(AnswerObjection command, Opening state) =>
        state.ConfirmedAt is not null ? Refusals.Ended
        : state.Objections.All(objection => objection.Number != command.Number || objection.Answer is not null) ? Refusals.UnknownObjection
        : Texts.WhyNot(command.Text) is { } why ? why
        : new ObjectionAnswered(command.Number, command.Text);

    private static Decision Confirm(Opening state) =>
        state.Opened is null ? Refusals.NotOpened
        : state.Objections.Any(objection => objection.Answer is null) ? Refusals.ObjectionsOpen
        : state.ConfirmedAt is not null ? Decision.AlreadySo
        : new OpeningConfirmed();

    private static SheetBinding Binding(Opening state, string bid) => new(state.Procedure, state.Lot, "bid", 1, "", bid, "");
}

/// <summary>The content of a bid as it lies sealed; padded, so that its length tells nothing of the price.</summary>
internal static class Envelope
{
    private const int Block = 8192;

    public static byte[] Write(OpenedBid content)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(content, DomainJson.Of<OpenedBid>());
        var padded = new byte[(json.Length + Block - 1) / Block * Block];
        json.CopyTo(padded, 0);
        padded.AsSpan(json.Length).Fill((byte)' ');
        return padded;
    }

    public static OpenedBid Read(byte[] content) => JsonSerializer.Deserialize(content, DomainJson.Of<OpenedBid>())!;
}
