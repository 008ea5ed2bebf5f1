using Bidding.Domain.Openings;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

/// <summary>Avoidance can be held against the bidders only when nobody can join them any more.</summary>
[Law(Laws.Platform, "专家抽取 第六条", "投标截止之前投标人尚未确定, 不确定候选名单")]
public static class CandidatesAreListedWhenTheBiddersAreKnown
{
    public static Refusal? WhyNot(Opening opening, DateTimeOffset now) =>
        opening.IsScheduled && now >= opening.Deadline ? null : PanelRefusals.BiddersNotKnown;
}
