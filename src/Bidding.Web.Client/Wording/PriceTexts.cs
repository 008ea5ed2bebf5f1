using Bidding.Domain.Evaluations;
using Bidding.Domain.Prices;

namespace Bidding.Web.Client.Wording;

/// <summary>The sentences about prices: the correction of an inconsistent one, the review of a low one.</summary>
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

    public static readonly Pair Correction = ("报价修正", "Correction of a price");
    public static readonly Pair CorrectionLaw = ("{0}: 投标人确认后生效, 不确认的投标无效; 有结果之前评分不揭示。", "{0}: it binds when the bidder confirms it, and without that the bid is invalid; no score is revealed before.");
    public static readonly Pair CorrectionHint = ("只填投标文件中不一致之处; 以哪一个为准由规则按顺序得出, 不由系统判断有无不一致。", "Enter only what is inconsistent in the bid; which figure counts follows from the rules in their order.");
    public static readonly Pair FromTo = ("开标报价 {0} → 修正后 {1}", "read out {0} → corrected {1}");
    public static readonly Pair Words = ("开标一览表的大写金额", "The amount in words of the opening table");
    public static readonly Pair Elsewhere = ("投标文件其他处的总价 (元)", "The total elsewhere in the bid (CNY)");
    public static readonly Pair UnitLines = ("单价明细, 每行: 名称, 数量, 单价, 认定的单价 (小数点明显错位时才填)", "Unit prices, a line each: item, quantity, unit price, and the one evidently meant where the point has slipped");
    public static readonly Pair LineUnreadable = ("第 {0} 行不是“名称, 数量, 单价”", "Line {0} is not “item, quantity, unit price”");
    public static readonly Pair AmountUnreadable = ("“{0}”不是金额", "“{0}” is no amount");
    public static readonly Pair ConfirmMinutes = ("给投标人确认的时间 (分钟)", "Time to confirm (minutes)");
    public static readonly Pair NoStep = ("所填与开标报价一致, 没有可修正的。", "This agrees with the price read out; nothing is to be corrected.");
    public static readonly Pair DoCorrect = ("修正报价, 请投标人确认", "Correct it and ask the bidder to confirm");
    public static readonly Pair DoCorrectHint = ("代理机构通知投标人, 时间从现在起算。投标人确认后按修正后的报价评审; 不确认的, 投标无效。",
        "The agency tells the bidder and the time runs from now. Confirmed, the corrected price is judged; otherwise the bid is invalid.");
    public static readonly Pair DoNoteUnanswered = ("记录投标人未确认", "Note that the bidder has not confirmed");
    public static readonly Pair DoNoteUnansweredHint = ("该投标随即作无效投标处理, 不能撤销。也可以重新发出修正, 再给时间。", "The bid is invalid at once and this cannot be undone. You may also ask anew and give more time.");
    public static readonly Pair BidderSays = ("投标人: {0}", "The bidder: {0}");
    public static readonly Pair RejectedForPrice = ("投标人未确认修正后的报价, 投标无效", "The corrected price was not confirmed; the bid is invalid");
    public static readonly Pair AskCorrection = ("处理报价修正 (见“事项”): 有结果之前评分不揭示", "deal with the correction of a price (see Matters); no score is revealed before");
    public static readonly Pair WaitCorrection = ("另有 {0} 项报价修正待投标人确认。", "{0} corrected price(s) to be confirmed besides.");

    public static Pair Of(PriceCorrectionState state) => state switch
    {
        PriceCorrectionState.AwaitingConfirmation => ("待投标人确认", "awaiting the bidder"),
        PriceCorrectionState.Overdue => ("逾期未确认", "not confirmed in time"),
        PriceCorrectionState.Confirmed => ("投标人已确认", "confirmed"),
        PriceCorrectionState.Refused => ("投标人不确认, 投标无效", "refused, the bid is invalid"),
        PriceCorrectionState.Unanswered => ("未在时限内确认, 投标无效", "not confirmed in time, the bid is invalid"),
        _ => ("该投标已被否决", "the bid is rejected"),
    };

    public static Pair Of(CorrectionRule rule) => rule switch
    {
        CorrectionRule.OpeningTable => ("以开标一览表为准", "the opening table counts"),
        CorrectionRule.Words => ("以大写金额为准", "words beat figures"),
        CorrectionRule.UnitSlip => ("单价错位, 以总价为准并修改单价", "the unit price has slipped and yields"),
        _ => ("以单价汇总为准", "unit prices beat the total"),
    };

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
