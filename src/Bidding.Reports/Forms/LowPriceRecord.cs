using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>
/// 异常低价审查记录: what the figures asked for, what the supplier said, what the committee made of it and who dissented. Where the
/// procedure does not apply a vote on a low price stands by itself, and is told all the same.
/// </summary>
internal static class LowPriceRecord
{
    public static readonly Form Form = new("low-price", "异常低价审查记录", "Record of the low-price review", Write, Due);

    private static IEnumerable<DueSignature> Due(ReportSource source) => KeySigned.WithReport(source, Form.Title);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        .. Form.Of(LowPriceReviews.Write(LowPriceReviews.From(source, See.TheReport))),
        Votes.Table("对报价合理性的表决", Votes.From(source, vote => vote.Subject is VoteSubject.LowPriceUnproven)),
        .. KeySigned.Panel(source, Due(source)),
    ];
}
