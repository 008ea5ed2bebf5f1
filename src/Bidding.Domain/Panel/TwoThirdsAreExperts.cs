using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

[Law(Laws.Tendering, "第三十七条", "技术、经济等方面的专家不得少于成员总数的三分之二")]
[Law(Laws.Order12, "第九条", "技术、经济等方面的专家不得少于成员总数的三分之二")]
[Law(Laws.Order87, "第四十七条", "评审专家不得少于成员总数的三分之二")]
public static class TwoThirdsAreExperts
{
    /// <summary>So many experts at least of so many members.</summary>
    public const int Experts = 2;

    public const int Of = 3;

    public static Refusal? WhyNot(Composition panel) =>
        panel.Experts * Of < panel.Members.Length * Experts
            ? (PanelRefusals.TooFewExperts with { Article = panel.Ground }).With("experts", panel.Experts.ToString()).With("members", panel.Members.Length.ToString())
            : null;
}
