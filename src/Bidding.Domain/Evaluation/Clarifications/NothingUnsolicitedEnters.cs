using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>The channel is closed except for the answer to a released question, once, until its deadline.</summary>
[Law(Laws.TenderingRegulations, "第五十二条", "评标委员会不得暗示或者诱导投标人作出澄清、说明, 不得接受投标人主动提出的澄清、说明。")]
internal static class NothingUnsolicitedEnters
{
    public static Refusal? WhyNot(int number, Evaluation state, DateTimeOffset now) => state.Clarification(number)?.StateAt(now) switch
    {
        ClarificationState.AwaitingAnswer => null,
        ClarificationState.Overdue => Refusals.ClarificationLate,
        _ => Refusals.Unsolicited,
    };
}
