using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

[Law(Laws.Platform, "远程异地评标 第二条", "每个场地的评标委员会成员不少于招标项目规定的人数")]
public static class EachSiteHasItsLeast
{
    public static Refusal? WhyNot(Composition panel) =>
        panel.Sites.FirstOrDefault(site => site.Count() < panel.Demand.LeastPerSite) is { } bare
            ? PanelRefusals.SiteTooBare.With("site", bare.Key).With("least", panel.Demand.LeastPerSite.ToString())
            : null;
}
