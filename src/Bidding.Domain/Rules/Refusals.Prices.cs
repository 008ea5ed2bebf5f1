namespace Bidding.Domain.Rules;

/// <summary>Refusals about prices: abnormally low, corrected.</summary>
public static partial class Refusals
{
    public static Refusal LowPriceShares { get; } = Refusal.Of("low-price-shares", Article.LowPrice2("异常低价审查标准"),
        ("异常低价审查的比例应为: 平均报价、次低报价 50% 至 65%, 最高限价 45% 至 65%。", "The shares for abnormally low prices lie between 50 % and 65 % of mean and second lowest, 45 % and 65 % of the cap."),
        ("请修改评审办法中的比例。", "Please change the shares in the method."));

    public static Refusal PriceWeight { get; } = Refusal.Of("price-weight", Article.Order87("第五十五条"),
        ("价格分值占总分值的比重过低: 货物项目不得低于 30%, 服务项目不得低于 10%。", "The price weighs too little: at least 30 % for goods, 10 % for services."),
        ("请提高价格分, 或者核对采购项目属性。", "Raise the marks of the price, or check what is procured."));

    public static Refusal PriceFixedByState { get; } = Refusal.Of("price-fixed-by-state", Article.Order87("第五十五条"),
        ("执行国家统一定价标准或者采用固定价格采购的, 价格不列为评审因素。", "Where the price is fixed by the state or by the tender, it is no factor of the evaluation."),
        ("请取消价格分, 或者更正价格的形式。", "Remove the price score, or correct how the price is set."));

    public static Refusal PriceFormula { get; } = Refusal.Of("price-formula", Article.Order87("第五十五条"),
        ("政府采购的价格分只能采用低价优先法, 不得去掉最高报价和最低报价。", "In government procurement the price is scored by low price first; the highest and lowest quotes may not be dropped."),
        ("请把价格公式改为低价优先法。", "Change the price formula to low price first."));

    public static Refusal DeductionBounds { get; } = Refusal.Of("deduction-bounds", new Article(Laws.SmallEnterprises19, "价格扣除"),
        ("价格扣除超出规定: 货物和服务为 10% 至 20%, 大中型企业联合或者分包的为 4% 至 6%。", "The price deduction is out of bounds: 10 % to 20 % for goods and services, 4 % to 6 % for a consortium or subcontract."),
        ("请按采购文件规定的扣除比例填写。", "Enter the rate that the tender documents state."));

    public static Refusal DeductionBoundsOfWorks { get; } = Refusal.Of("deduction-bounds-works", new Article(Laws.SmallEnterprises46, "价格扣除"),
        ("价格扣除超出规定: 工程为 3% 至 5%, 大中型企业联合或者分包的为 1% 至 2%。", "The price deduction is out of bounds: 3 % to 5 % for works, 1 % to 2 % for a consortium or subcontract."),
        ("请按采购文件规定的扣除比例填写。", "Enter the rate that the tender documents state."));

    public static Refusal LowPriceNotHere { get; } = Refusal.Of("low-price-not-here", Article.LowPrice2("异常低价审查程序"),
        ("异常低价审查程序只用于 2026 年 2 月 1 日起的政府采购项目 (按公告之日; 未记载公告日的, 按组建评审之日)。", "The review of low prices belongs to government procurement since 1 February 2026 (by the day of the notice; by the day of convening where none is recorded)."),
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

    public static Refusal PriceChair { get; } = Refusal.Of("price-chair", Article.Order87("第五十九条"),
        ("报价修正由组长代表评标委员会作出。", "A price is corrected by the chair for the committee."), ("请向组长提出。", "Please turn to the chair."));

    public static Refusal PriceUnreadable { get; } = Refusal.Of("price-unreadable", Article.Order87("第五十九条"),
        ("所填的大写金额、数量或单价不成立; 认定小数点错位的单价须是原单价的十倍、百倍、十分之一等。", "Words, quantities or unit prices are no price; a slipped unit price must differ by a power of ten."),
        ("请按投标文件核对。", "Please check them against the bid."));

    public static Refusal PriceConsistent { get; } = Refusal.Of("price-consistent", Article.Order87("第五十九条"),
        ("所填内容与开标报价一致, 没有可修正的。", "What is entered agrees with the price read out; there is nothing to correct."), ("请核对投标文件中不一致之处。", "Please check where the bid is inconsistent."));

    public static Refusal PriceAnswered { get; } = Refusal.Of("price-answered", Article.Order87("第五十九条第二款"),
        ("该报价的修正已有结果, 不再修正。", "The correction of this price has been answered and is not made again."), ("请查看修正结果。", "See the outcome."));

    public static Refusal PriceNotAsked { get; } = Refusal.Of("price-not-asked", Article.Order87("第五十九条第二款"),
        ("没有等待该投标人确认的修正。", "No correction waits for this bidder."), ("请刷新页面查看进展。", "Reload the page to see where it stands."));

    public static Refusal PriceAnswerLate { get; } = Refusal.Of("price-answer-late", Article.Order87("第五十九条第二款"),
        ("确认的时限已过, 不再接受。", "The time to confirm has passed; it is not accepted any more."), ("由组长记录未确认, 或者重新发出修正。", "The chair notes it as unconfirmed, or asks anew."));

    public static Refusal PriceUnsigned { get; } = Refusal.Of("price-unsigned", Article.Order87("第五十一条第二款"),
        ("确认须为书面并签字盖章, 请附文件。", "A confirmation is in writing and signed; its file is missing."), ("请附投标人签字盖章的确认文件。", "Attach the bidder's signed confirmation."));

    public static Refusal PriceTimeRuns { get; } = Refusal.Of("price-time-runs", Article.Order87("第五十九条第二款"),
        ("投标人仍在确认时限之内。", "The bidder may still confirm."), ("请等待确认或者时限届满。", "Wait for the answer or the end of its time."));
}
