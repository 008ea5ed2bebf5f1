using Bidding.Pdf.Content;
using Bidding.Reports.Sections;

namespace Bidding.Reports.Forms;

/// <summary>报价修正记录 (87号令 第五十九条): the paper the bidder signed lies in the vault under the hash that stands here.</summary>
internal static class PriceCorrectionRecord
{
    public static readonly Form Form = new("price-corrections", "报价修正记录", "Record of price corrections", Write, Due);

    private static IEnumerable<DueSignature> Due(ReportSource source) => KeySigned.WithReport(source, Form.Title);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        .. Form.Of(PriceCorrections.Write(PriceCorrections.From(source))),
        new Note("修正后的报价经投标人确认后产生约束力；投标人不确认的，其投标无效。"),
        .. KeySigned.Panel(source, Due(source)),
    ];
}
