using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>Odd, five or more, two thirds or more of them experts, at two sites or more: when it is convened, and with every successor.</summary>
[Law(Laws.Tendering, "第三十七条", "评标委员会成员人数为五人以上单数, 其中技术、经济等方面的专家不得少于成员总数的三分之二。")]
[Law(Laws.Order87, "第四十七条", "评标委员会成员人数为五人以上单数, 其中评审专家不得少于成员总数的三分之二。")]
internal static class ThePanelIsOddAndMostlyExperts
{
    public static Refusal? WhyNot(ImmutableArray<PanelMember> panel)
    {
        var experts = panel.Count(member => member.Role == MemberRole.Expert);
        return panel.Length < 5 || panel.Length % 2 == 0 || experts * 3 < panel.Length * 2 ? Refusals.PanelUnlawful
            : panel.Select(member => member.Id).Distinct(StringComparer.Ordinal).Count() != panel.Length ? Refusals.PanelUnlawful
            : panel.Select(member => member.Site).Distinct(StringComparer.Ordinal).Count() < 2 ? Refusals.OneSite
            : null;
    }
}
