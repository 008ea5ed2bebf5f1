namespace Bidding.Domain.Rules;

/// <summary>Why a panel may not be made up this way, and why a draw may not go on.</summary>
public static class PanelRefusals
{
    private static readonly (string, string) Mend = ("请在第 3 步调整评审成员。", "Change the members in step 3.");

    public static Refusal PanelNotOdd { get; } = Refusal.Of("panel-not-odd", Article.TenderingLaw("第三十七条"),
        ("评标委员会成员须为五人以上单数。", "The panel must be odd and five or more."), Mend);

    public static Refusal TooFewExperts { get; } = Refusal.Of("too-few-experts", Article.TenderingLaw("第三十七条"),
        ("评审专家须不少于成员总数的三分之二。", "Experts must be two thirds of the panel or more."), Mend);

    public static Refusal SevenNeeded { get; } = Refusal.Of("seven-needed", Article.Order87("第四十七条"),
        ("预算 1000 万元以上、技术复杂或者社会影响较大的项目, 评标委员会须为七人以上单数。", "From a budget of CNY 10 million, or when complex or of wide social effect, the panel needs seven or more."), Mend);

    public static Refusal MemberTwice { get; } = Refusal.Of("member-twice", Article.Platform("评标委员会 第一条"),
        ("同一成员或同一席位出现两次。", "A member or a seat stands on the panel twice."), Mend);

    public static Refusal SiteTooBare { get; } = Refusal.Of("site-too-bare", Article.Platform("远程异地评标 第二条"),
        ("有场地的成员少于规定人数。", "A site has fewer members than it must."), Mend);

    public static Refusal AdviserOnPanel { get; } = Refusal.Of("adviser-on-panel", Article.Order87("第四十七条"),
        ("参与采购文件论证的专家不得参加评标。", "Who advised on the tender documents may not evaluate."), Mend);
}
