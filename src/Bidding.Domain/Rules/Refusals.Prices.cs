namespace Bidding.Domain.Rules;

/// <summary>Refusals about prices: abnormally low, corrected.</summary>
public static partial class Refusals
{
    public static Refusal LowPriceShares { get; } = Refusal.Of("low-price-shares", Article.LowPrice2("异常低价审查标准"),
        ("异常低价审查的比例应为: 平均报价、次低报价 50% 至 65%, 最高限价 45% 至 65%。", "The shares for abnormally low prices lie between 50 % and 65 % of mean and second lowest, 45 % and 65 % of the cap."),
        ("请修改评审办法中的比例。", "Please change the shares in the method."));

    public static Refusal LowPriceNotHere { get; } = Refusal.Of("low-price-not-here", Article.LowPrice2("异常低价审查程序"),
        ("异常低价审查程序只用于 2026 年 2 月 1 日起组建评审的政府采购项目。", "The review of low prices belongs to government procurement convened since 1 February 2026."),
        ("报价明显偏低的, 请以澄清要求投标人说明, 再提请表决。", "Ask the bidder for a clarification and put the matter to the vote."));

    public static Refusal LowPriceChair { get; } = Refusal.Of("low-price-chair", Article.LowPrice2("异常低价审查程序"),
        ("异常低价审查由组长代表评标委员会启动。", "The review of a low price is opened by the chair for the committee."), ("请向组长提出。", "Please turn to the chair."));

    public static Refusal LowPriceTime { get; } = Refusal.Of("low-price-time", Article.LowPrice2("书面说明"),
        ("给供应商书面说明的时间超出范围, 一般不少于三十分钟。", "The time to explain is out of range; it is normally thirty minutes or more."), ("请填写合理的分钟数。", "Enter a reasonable number of minutes."));

    public static Refusal LowPriceTakenUp { get; } = Refusal.Of("low-price-taken-up", Article.LowPrice2("异常低价审查程序"),
        ("该报价正在审查或者已有审查结论。", "This price is under review or has been decided."), ("请查看该项审查的进展。", "See where the review stands."));

    public static Refusal LowPriceNotOpened { get; } = Refusal.Of("low-price-not-opened", Article.LowPrice2("异常低价审查程序"),
        ("尚未启动异常低价审查、未要求供应商书面说明, 不得表决。", "No review has been opened and the supplier was not asked to explain; there is nothing to vote upon."), ("请组长先启动审查。", "Let the chair open the review first."));

    public static Refusal LowPriceTimeRuns { get; } = Refusal.Of("low-price-time-runs", Article.LowPrice2("书面说明"),
        ("供应商的书面说明尚未收到且未到时限, 不得表决。", "The supplier may still explain; the vote comes after that."), ("请等待说明或者时限届满。", "Wait for the explanation or the end of its time."));

    public static Refusal LowPriceNotAsked { get; } = Refusal.Of("low-price-not-asked", Article.LowPrice2("书面说明"),
        ("评标委员会没有就此要求书面说明, 或者已经收到。", "The committee has not asked for this explanation, or has it already."), ("请退回供应商, 不转交评标委员会。", "Return it to the supplier and do not hand it to the committee."));

    public static Refusal LowPriceLate { get; } = Refusal.Of("low-price-late", Article.LowPrice2("书面说明"),
        ("书面说明的时限已过, 不再接受。", "The time to explain has passed; it is not accepted any more."), ("是否再给时间由评标委员会决定。", "Whether to give more time is for the committee to decide."));

    public static Refusal LowPricePending { get; } = Refusal.Of("low-price-pending", Article.LowPrice2("异常低价审查程序"),
        ("异常低价审查尚无结论, 不能确认结果。", "The review of a low price is not decided; the result cannot be confirmed."), ("请先完成审查和表决。", "Finish the review and its vote first."));
}
