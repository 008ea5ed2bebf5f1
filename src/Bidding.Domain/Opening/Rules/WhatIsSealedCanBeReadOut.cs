using Bidding.Domain.Evaluations;
using Bidding.Domain.Prices;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Openings;

/// <summary>
/// Nobody looks into an envelope before all are opened, and one that cannot be read stops them all: what would not come out as it went in,
/// or fits on no page, must not go in.
/// </summary>
[Law(Laws.Platform, "开标 第三条", "封入的投标报价为不小于零、小于一万亿元的数, 价格扣除合计在 0 到 100% 之间, 小数均不超过 6 位; 唱标内容不超过 200 项, 每项不超过 2000 字, 没有无法印刷的字符")]
internal static class WhatIsSealedCanBeReadOut
{
    private const int MostLines = 200;
    private const int MostPlaces = 6;

    public static Refusal? WhyNot(OpenedBid content) =>
        !IsFigure(content.Price) || content.Price >= ChineseMoney.Limit || content.Deductions.Any(share => !IsFigure(share) || share > 1) || content.Deductions.Sum() > 1 ? Refusals.BidOutOfBounds
        : content.Form.Length > MostLines ? Refusals.TextTooLong
        : content.Form.Select(field => Texts.WhyNotPrinted(field.Name) ?? Texts.WhyNotPrinted(field.Value)).FirstOrDefault(why => why is not null);

    /// <summary>Zeros behind the last place count: they stand in the record as they were given.</summary>
    private static bool IsFigure(decimal value) => value >= 0 && value.Scale <= MostPlaces;
}
