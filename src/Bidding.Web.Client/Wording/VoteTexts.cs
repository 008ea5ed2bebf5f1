using Bidding.Domain.Evaluations;

namespace Bidding.Web.Client.Wording;

/// <summary>What a ballot does, said beside the ballot: a matter may be put as a negation, and then 赞成 alone is easily misread.</summary>
public static class VoteTexts
{
    public static readonly Pair Carried = ("通过", "Carried");
    public static readonly Pair NotCarried = ("未通过", "Not carried");
    public static readonly Pair Choose = ("请选择", "Choose");
    public static readonly Pair Unchosen = ("请先选择表决事项; 否决投标的, 还须选定投标和情形, 填写投标文件页码。", "Choose the matter first; to reject a bid, also the bid, the ground and the page where it shows.");
    public static readonly Pair Unproven = ("认定不能证明合理", "Found unproven");
    public static readonly Pair Proven = ("认定合理", "Found proven");
    public static readonly Pair Count = ("赞成 {0}, 反对 {1}, {2}", "{0} in favour, {1} against; {2}");
    public static readonly Pair ByMajority = ("须过半数成员赞成", "needs a majority of all members");
    public static readonly Pair ByAThird = ("须超过三分之一成员赞成", "needs more than a third of all members");
    public static readonly Pair LowPriceReason = ("理由: 对照市场价格、行业情况和同类项目, 为何合理或者不合理 (记入报告)",
        "Reason: held against market, industry and similar projects, why the price is proven or not (goes into the report)");

    public static readonly Pair AfterRevealProcurement = ("评分已经揭示, 不再表决投标无效或者停止评审 ({0})。发现无效情形的, 请书面报告监督人员, 并在签署时写明。",
        "The scores are revealed: no vote on rejecting a bid or stopping ({0}). Report such a ground to the supervisor, and state it when you sign.");
    public static readonly Pair AfterReveal = ("评分已经揭示: 此时提请的否决记入报告, 并告知监督人员; 停止评审由监督人员决定。",
        "The scores are revealed: a rejection put now is so marked in the report and told to the supervisor; stopping is the supervisor's to decide.");

    /// <summary>The sentence that follows from the ballots, be it one or the outcome of all.</summary>
    public static Pair Means(VoteSubject subject, bool inFavour) => (subject, inFavour) switch
    {
        (VoteSubject.LowPriceUnproven, true) => ("该投标报价不能证明合理, 投标无效", "the price is not proven; the bid is invalid"),
        (VoteSubject.LowPriceUnproven, false) => ("该投标报价合理, 投标有效, 继续评审", "the price is proven; the bid is valid and goes on"),
        (VoteSubject.RejectBid, true) => ("该投标被否决, 不再评审", "the bid is rejected and judged no further"),
        (VoteSubject.RejectBid, false) => ("该投标不被否决, 继续评审", "the bid is not rejected and goes on"),
        (VoteSubject.RejectAll, true) => ("全部投标被否决, 评审终止", "all bids are rejected and the evaluation ends"),
        (VoteSubject.RejectAll, false) => ("投标不被全部否决, 评审继续", "the bids are not all rejected and the evaluation goes on"),
        (VoteSubject.MoreTime x, true) => ($"评审时间延长 {x.Minutes} 分钟", $"{x.Minutes} minutes more"),
        (VoteSubject.MoreTime, false) => ("评审时间不延长", "no more time"),
        (VoteSubject.End, true) => ("评审停止, 不再继续", "the evaluation is stopped for good"),
        (VoteSubject.End, false) => ("评审不停止, 继续进行", "the evaluation is not stopped and goes on"),
        (_, true) => ("同意该事项", "for the matter"),
        _ => ("不同意该事项", "against the matter"),
    };

    /// <summary>The outcome in a word. A matter put as a negation is named by what was found: "not carried" beside "the price is proven" is read wrongly.</summary>
    public static Pair Verdict(VoteSubject subject, bool carried) => (subject, carried) switch
    {
        (VoteSubject.LowPriceUnproven, true) => Unproven,
        (VoteSubject.LowPriceUnproven, false) => Proven,
        (_, true) => Carried,
        _ => NotCarried,
    };

    public static Pair Needs(VoteSubject subject) => subject is VoteSubject.MoreTime ? ByAThird : ByMajority;
}
