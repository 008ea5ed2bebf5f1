using Bidding.Domain.Rules;

namespace Bidding.Domain.Openings;

/// <summary>Bids reach the panel from the confirmed record and from nowhere else.</summary>
[Law(Laws.Tendering, "第三十六条", "开标过程应当记录并存档备查; 开标记录确认后方可评审")]
public static class TheOpeningRecordComesBeforeTheEvaluation
{
    public static Refusal? WhyNot(Opening opening) =>
        opening is { ConfirmedAt: not null, Opened: not null } ? null : Refusals.OpeningNotConfirmed;
}
