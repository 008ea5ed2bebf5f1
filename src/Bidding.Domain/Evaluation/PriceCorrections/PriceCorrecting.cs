using Bidding.Domain.Prices;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>报价修正: found by the committee, computed by the rules in their order, in force when the bidder has confirmed it.</summary>
internal static class PriceCorrecting
{
    public static Decision Correct(CorrectPrice command, Evaluation state, Circumstances now) =>
        TheCommitteeCorrectsWhatIsInconsistent.WhyNot(command, state, now.Member) is { } refusal ? refusal
        : new PriceCorrected(command.Bid, now.Member, command.Stated, Finding(command, state).Price, command.Minutes);

    public static Decision Answer(AnswerPriceCorrection command, Evaluation state, Circumstances now)
    {
        if (AnUnconfirmedCorrectionMakesTheBidInvalid.WhyNotAnswer(command, state, now.Now) is { } refusal)
        {
            return refusal;
        }

        return command.Confirmed
            ? Decider.Settle([new PriceCorrectionConfirmed(command.Bid, command.Text, command.File!)], state, now)
            : LeftOut(new PriceCorrectionRefused(command.Bid, command.Text, command.File), state, now);
    }

    public static Decision Note(NoteUnansweredCorrection command, Evaluation state, Circumstances now) =>
        AnUnconfirmedCorrectionMakesTheBidInvalid.WhyNotNote(command.Bid, state, now) is { } refusal ? refusal
        : LeftOut(new PriceCorrectionUnanswered(command.Bid, now.Member), state, now);

    public static CorrectionFinding Finding(CorrectPrice command, Evaluation state) => SeveralInconsistenciesAreCorrectedInOrder.Of(
        state.Convocation!.Method.Regime, state.Bid(command.Bid)!.Quote!.Value, command.Stated);

    public static Evaluation Evolve(Evaluation state, EvaluationFact fact, DateTimeOffset at) => fact switch
    {
        PriceCorrected x => state with
        {
            PriceCorrections = state.PriceCorrections.RemoveAll(correction => correction.Bid == x.Bid).Add(new(x.Bid, x.By, x.Stated, x.Price, x.Minutes, at)),
        },
        PriceCorrectionConfirmed x => Answered(state, x.Bid, new(PriceCorrectionState.Confirmed, x.Text, x.File, at)),
        PriceCorrectionRefused x => Invalid(Answered(state, x.Bid, new(PriceCorrectionState.Refused, x.Text, x.File, at)), x.Bid),
        PriceCorrectionUnanswered x => Invalid(Answered(state, x.Bid, new(PriceCorrectionState.Unanswered, null, null, at)), x.Bid),
        _ => state,
    };

    private static Decision LeftOut(EvaluationFact fact, Evaluation state, Circumstances now) =>
        Decider.Settle([fact, .. WhatRemains.AfterRejecting(1, state)], state, now);

    private static Evaluation Answered(Evaluation state, string bid, PriceCorrectionOutcome outcome) => state.PriceCorrection(bid) is { } correction
        ? state with { PriceCorrections = state.PriceCorrections.Replace(correction, correction with { Outcome = outcome }) }
        : state;

    private static Evaluation Invalid(Evaluation state, string bid) => state with { Rejected = state.Rejected.SetItem(bid, new([], OfPrice: true)) };
}
