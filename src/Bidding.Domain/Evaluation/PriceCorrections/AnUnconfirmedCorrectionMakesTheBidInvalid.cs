using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// The corrected price binds when the bidder has confirmed it on signed paper and in time. Until there is an answer the scores stay
/// sealed: their price scores would rest on a figure nobody has agreed to.
/// </summary>
[Law(Laws.Order87, "第五十九条第二款", "修正后的报价经投标人确认后产生约束力, 投标人不确认的, 其投标无效")]
[Law(Laws.Order87, "第五十一条第二款", "投标人的澄清、说明或者补正应当采用书面形式, 并加盖公章, 或者由法定代表人或其授权的代表签字", Unconfirmed = true)]
public static class AnUnconfirmedCorrectionMakesTheBidInvalid
{
    /// <summary>How many corrections wait for this member: for the chair, until they are answered or noted as not answered.</summary>
    public static int Owed(Evaluation state, string member) => state.Chair == member ? state.PriceCorrections.Count(correction => IsOpen(correction, state)) : 0;

    public static bool IsOpen(PriceCorrection correction, Evaluation state) => correction.Outcome is null && !state.Rejected.ContainsKey(correction.Bid);

    internal static Refusal? WhyNotAnswer(AnswerPriceCorrection command, Evaluation state, DateTimeOffset now) =>
        state.PriceCorrection(command.Bid) is not { Outcome: null } asked || !IsOpen(asked, state) ? Refusals.PriceNotAsked
        : asked.StateAt(now) == PriceCorrectionState.Overdue ? Refusals.PriceAnswerLate
        : command is { Confirmed: true, File: null } ? Refusals.PriceUnsigned
        : Texts.WhyNot(command.Text);

    internal static Refusal? WhyNotNote(string bid, Evaluation state, Circumstances now) =>
        state.Chair != now.Member ? Refusals.PriceChair
        : state.PriceCorrection(bid) is not { Outcome: null } asked || !IsOpen(asked, state) ? Refusals.PriceNotAsked
        : asked.StateAt(now.Now) == PriceCorrectionState.Overdue ? null
        : Refusals.PriceTimeRuns;
}
