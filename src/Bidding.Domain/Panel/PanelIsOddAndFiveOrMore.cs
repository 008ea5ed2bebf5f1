using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

[Law(Laws.Tendering, "第三十七条", "评标委员会成员人数为五人以上单数")]
[Law(Laws.Order12, "第九条", "评标委员会成员人数为五人以上单数")]
[Law(Laws.Order87, "第四十七条", "评标委员会成员人数应当为5人以上单数")]
public static class PanelIsOddAndFiveOrMore
{
    public const int Least = 5;

    public static Refusal? WhyNot(Composition panel) =>
        panel.Members.Length < Least || panel.Members.Length % 2 == 0
            ? (PanelRefusals.PanelNotOdd with { Article = panel.Ground }).With("members", panel.Members.Length.ToString())
            : null;
}
