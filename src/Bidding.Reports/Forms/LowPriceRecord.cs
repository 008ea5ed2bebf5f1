using Bidding.Pdf.Content;
using Bidding.Reports.Sections;

namespace Bidding.Reports.Forms;

/// <summary>异常低价审查记录: what the figures asked for, and what the committee made of it.</summary>
internal static class LowPriceRecord
{
    public static readonly Form Form = new("low-price", "异常低价审查记录", "Record of the low-price review", Write, Due);

    private static IEnumerable<DueSignature> Due(ReportSource source) => KeySigned.WithReport(source, Form.Title);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        .. Form.Of(LowPriceReviews.Write(LowPriceReviews.From(source))),
        .. KeySigned.Panel(source, Due(source)),
    ];
}
