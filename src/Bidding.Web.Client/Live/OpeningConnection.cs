using Bidding.Domain.Openings;
using Bidding.Domain.Wire;
using static Bidding.Domain.Openings.OpeningCommand;

namespace Bidding.Web.Client.Live;

/// <summary>The opening of one lot as this person follows it.</summary>
public sealed class OpeningConnection : LiveProcedure<OpeningFact, OpeningCommand, Domain.Openings.Opening>
{
    public OpeningConnection(IHubLine line, IKeep keep, TimeProvider time)
        : this(line, keep, time, new(Domain.Openings.Opening.None, (state, fact, at) => state.Evolve(fact, at)))
    {
    }

    private OpeningConnection(IHubLine line, IKeep keep, TimeProvider time, Record<OpeningFact, Domain.Openings.Opening> record)
        : base(line, keep, time, record, Of) => record.Heard += Look;

    /// <summary>Null until joined, and before an opening is scheduled.</summary>
    public OpeningView? View => Caller is null ? null : OpeningView.For(State, Caller);

    public static string Of(OpeningCommand command) => command switch
    {
        PressOpen => "press",
        RaiseObjection => "objection",
        AnswerObjection x => $"answer/{x.Number}",
        ConfirmOpening => "confirm",
        WithdrawBid x => "withdraw/" + x.Bid,
        _ => "",
    };

    private void Look(Notice<OpeningFact> notice)
    {
        if (Line == LineState.Up && notice.Fact is OpeningFact.BidReceived)
        {
            _ = FetchCard();
        }
    }
}
