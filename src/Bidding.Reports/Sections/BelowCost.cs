using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>
/// What tendering has beside the low-price review of procurement: a bidder is asked in writing, by a clarification, and the committee votes on what
/// he makes of it. No procedure of its own, so the section says from where its two halves come.
/// </summary>
[Law(Laws.Order12, "第二十一条", "报价明显低于其他投标报价的, 应当要求该投标人作出书面说明并提供相关证明材料")]
internal static class BelowCost
{
    internal sealed record Model(Votes.Model Votes, IReadOnlyList<string> Asked);

    public static Model From(ReportSource source) => new(
        Votes.From(source, vote => About(vote.Subject)),
        [.. source.Evaluation.Votes.Where(vote => About(vote.Subject)).Select(vote => vote.Subject.BidAtStake!).Distinct(StringComparer.Ordinal).Select(bid => AskedOf(source, bid))]);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "低于成本报价的审查"),
        new Paragraph(
            $"依据：{Basis.OfLowPrice(Regime.Tendering)}。系统对招标投标项目不单设审查程序：要求投标人书面说明、提供证明材料经澄清进行，见“澄清、说明、补正事项纪要”；结论由评标委员会表决作出。"),
        Votes.Table("对报价是否低于成本的表决", model.Votes, "低于成本报价的审查：无。评标委员会未就任何投标的报价是否低于成本提请表决。"),
        .. model.Asked.Select(asked => new Paragraph(asked)),
    ];

    /// <summary>The second ground covers a quote above the ceiling too; the law names both in one breath.</summary>
    private static bool About(VoteSubject subject) =>
        subject is VoteSubject.LowPriceUnproven or VoteSubject.RejectBid { Ground: RejectionGround.BelowCostOrAboveCeiling };

    private static string AskedOf(ReportSource source, string bid)
    {
        var asked = source.Evaluation.Clarifications.Where(one => one.Bid == bid).Select(one => $"第 {one.Number} 号").ToList();
        return asked.Count == 0
            ? $"{source.Bidder(bid)}：系统中未向该投标人发出澄清，是否另以书面要求其说明，系统未登记。"
            : $"{source.Bidder(bid)}：向该投标人提出的澄清为{string.Join("、", asked)}。";
    }
}
