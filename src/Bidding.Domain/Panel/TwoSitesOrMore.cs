using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

[Law(Laws.Platform, "远程异地评标 第一条", "远程异地评标的评标委员会成员分处两个以上场地")]
public static class TwoSitesOrMore
{
    public const int Least = 2;

    public static Refusal? WhyNot(Composition panel) => panel.Sites.Count() < Least ? Refusals.OneSite : null;
}
