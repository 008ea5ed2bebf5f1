using Bidding.Domain.Rules;

namespace Bidding.Domain.Openings;

[Law(Laws.TenderingRegulations, "第四十四条", "投标人对开标有异议的, 应当当场提出; 招标人应当当场答复, 并制作记录")]
internal static class ObjectionsAreAnsweredOnTheSpot
{
    /// <summary>While one is unanswered the record is not confirmed.</summary>
    public static Refusal? WhyNotConfirmed(Opening state) =>
        state.Objections.Any(objection => objection.Answer is null) ? Refusals.ObjectionsOpen : null;

    /// <summary>On the spot means between opening and confirmation.</summary>
    public static Refusal? WhyNotRaised(Opening state) =>
        state.Opened is null ? Refusals.NotOpened
        : state.ConfirmedAt is not null ? Refusals.Ended
        : null;
}
