using Bidding.Domain.Openings;
using static Bidding.Domain.Openings.OpeningCommand;

namespace Bidding.Web.Client.Live;

/// <summary>The opening of one lot as this person follows it.</summary>
public sealed class OpeningConnection(IHubLine line, IKeep keep, TimeProvider time)
    : LiveProcedure<OpeningFact, OpeningCommand, Domain.Openings.Opening>(
        line, keep, time, new(Domain.Openings.Opening.None, (state, fact, at) => state.Evolve(fact, at)), Of)
{
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
}
