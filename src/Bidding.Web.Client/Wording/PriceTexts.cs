using Bidding.Domain.Evaluations;

namespace Bidding.Web.Client.Wording;

/// <summary>The sentences about prices: the review of a low one.</summary>
public static class PriceTexts
{
    public static readonly Pair LowReview = ("异常低价审查", "Review of a low price");
    public static readonly Pair LowLaw = ("财库〔2026〕2号, 87号令 第六十条: 有结论之前评分不揭示。", "财库〔2026〕2号 and order 87, article 60: no score is revealed before it is decided.");
    public static readonly Pair LowLine = ("报价 {0} < {1} = {2} × {3}", "quote {0} < {1} = {2} × {3}");
    public static readonly Pair LowByCommittee = ("评标委员会认为报价过低: {0}", "The committee finds the quote too low: {0}");
    public static readonly Pair LowDue = ("{0} 前提交书面说明", "to be explained in writing by {0}");
    public static readonly Pair LowExplanation = ("供应商说明: {0}", "The supplier explains: {0}");
    public static readonly Pair LowMinutes = ("给供应商书面说明的时间 (分钟, 不少于 30)", "Time to explain in writing (minutes, 30 or more)");
    public static readonly Pair DoOpenLow = ("启动异常低价审查", "Open the review");
    public static readonly Pair DoOpenLowHint = ("代理机构即时通知供应商, 时间从现在起算; 启动后不能撤回。收到说明或者时限届满后, 由全体表决。",
        "The agency tells the supplier at once and the time runs from now; it cannot be taken back. When the explanation is in or its time is over, all members vote.");
    public static readonly Pair LowWhy = ("表决理由: 对照市场价格、行业情况和同类项目, 说明是否足以证明报价合理", "Reason for the vote: held against market, industry and similar projects, is the price proven?");
    public static readonly Pair DoVoteLow = ("提请表决: 报价未能证明合理", "Vote: the price is not proven");
    public static readonly Pair DoVoteLowHint = ("过半数赞成的, 该投标作无效投标处理; 否则视为说明合理, 继续评审。提请后不能撤回, 投票和理由记入报告。",
        "With a majority in favour the bid is invalid; otherwise the price stands and the evaluation goes on. It cannot be taken back; ballots and reasons go into the report.");
    public static readonly Pair LowOther = ("对其他报价启动异常低价审查", "Review another quote");
    public static readonly Pair LowOtherHint = ("评标委员会认为报价过低、可能影响质量或者不能诚信履约的, 写明理由。", "Where the committee finds a quote so low that quality or performance is in doubt; say why.");
    public static readonly Pair AskLow = ("处理异常低价审查 (见“事项”): 有结论之前评分不揭示", "deal with the review of a low price (see Matters); no score is revealed before it is decided");
    public static readonly Pair WaitLow = ("另有 {0} 项异常低价审查尚无结论。", "{0} review(s) of a low price undecided besides.");

    public static Pair Of(LowPriceState state) => state switch
    {
        LowPriceState.NotOpened => ("待组长启动审查", "for the chair to open"),
        LowPriceState.AwaitingExplanation => ("待供应商书面说明", "awaiting the supplier's explanation"),
        LowPriceState.Explained => ("说明已收到, 待表决", "explained, to be voted upon"),
        LowPriceState.Overdue => ("逾期未说明, 待表决", "not explained in time, to be voted upon"),
        LowPriceState.Voting => ("正在表决", "being voted upon"),
        LowPriceState.Proven => ("报价合理, 继续评审", "proven, goes on"),
        LowPriceState.Unproven => ("不能证明合理, 投标无效", "not proven, invalid"),
        _ => ("该投标已被否决", "the bid is rejected"),
    };
}
