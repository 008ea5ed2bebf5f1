using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

[Law(Laws.Platform, "评标委员会 第一条", "评标委员会的每名成员只占一个席位")]
public static class EachMemberHasOnePlace
{
    public static Refusal? WhyNot(Composition panel) =>
        panel.Members.GroupBy(member => member.Id, StringComparer.Ordinal).FirstOrDefault(places => places.Count() > 1) is { } twice
            ? PanelRefusals.MemberTwice.With("member", twice.Key)
            : null;
}
