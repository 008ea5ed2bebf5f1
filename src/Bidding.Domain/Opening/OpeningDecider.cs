using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
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

    public const int LeastBids = FewerThanThreeBidsAreNotOpened.Least;

    /// <summary>A refusal cites the law of the lot's own regime.</summary>
    public static Decision Decide(OpeningCommand command, Opening state, Circumstances now) =>
        Answer(command, state, now) switch
        {
            Decision.Refused(var why) when (state.Regime ?? (command as Schedule)?.Regime) is { } regime => why.CitedIn(regime),
            var decision => decision,
        };

    private static Decision Answer(OpeningCommand command, Opening state, Circumstances now) =>
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
        state.IsScheduled ? Decision.AlreadySo : new OpeningScheduled(command.Lot, command.Deadline, WindowMinutes, command.MethodDigest, command.Regime);

    private static Decision Register(OpenedBid content, Opening state, Circumstances now) =>
        ALateBidIsRefused.WhyNot(state, now.Now) is { } late ? late
        : OneBidderHandsInOneBid.WhyNot(state, content) is { } second ? second
        : WhatIsSealedCanBeReadOut.WhyNot(content) is { } unreadable ? unreadable
        : new BidReceived(
            content.Bid, content.Bidder, now.Seal.Seal(Envelope.Binding(state, content.Bid), Envelope.Write(content), now.Nonce.Span));

    private static Decision Withdraw(WithdrawBid command, Opening state, Circumstances now) =>
        ALateBidIsRefused.WhyNot(state, now.Now) is { } late ? late
        : state.Received.All(bid => bid.Bid != command.Bid) ? Refusals.UnknownBid
        : new BidWithdrawn(command.Bid);

    private static Decision Press(Opening state, Circumstances now)
    {
        if (state.Opened is not null || state.FailedAt is not null)
        {
            return Refusals.AlreadyOpened;
        }

        if (NoBidIsOpenedBeforeTheDeadline.WhyNot(state, now.Now) is { } early)
        {
            return early;
        }

        if (FewerThanThreeBidsAreNotOpened.Forbids(state))
        {
            return new OpeningFailed(state.Received.Length);
        }

        var pressed = new OpenPressed(now.Caller.Id, now.Caller.Role);
        return TwoPeopleOpenTheBids.IsFulfilledBy(now.Caller, state, now.Now)
            ? EveryBidReceivedInTimeIsOpened.Decide(pressed, state, now.Seal)
            : pressed;
    }

    private static Decision Raise(RaiseObjection command, Opening state) =>
        ObjectionsAreAnsweredOnTheSpot.WhyNotRaised(state) is { } late ? late
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
        : ObjectionsAreAnsweredOnTheSpot.WhyNotConfirmed(state) is { } open ? open
        : state.ConfirmedAt is not null ? Decision.AlreadySo
        : new OpeningConfirmed();
}
