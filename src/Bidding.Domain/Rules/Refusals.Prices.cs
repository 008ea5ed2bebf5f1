namespace Bidding.Domain.Rules;

/// <summary>Refusals about prices: abnormally low, corrected.</summary>
public static partial class Refusals
{
    public static Refusal LowPriceShares { get; } = Refusal.Of("low-price-shares", Article.LowPrice2("异常低价审查标准"),
        ("异常低价审查的比例应为: 平均报价、次低报价 50% 至 65%, 最高限价 45% 至 65%。", "The shares for abnormally low prices lie between 50 % and 65 % of mean and second lowest, 45 % and 65 % of the cap."),
        ("请修改评审办法中的比例。", "Please change the shares in the method."));
}
