using Bidding.Pdf.Content;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>评分汇总表, with the price derived line by line and the order that follows.</summary>
internal static class ScoresOfAll
{
    public static readonly Form Form = new("score-summary", "评分汇总表", "Summary of scores", Write, Due);

    private static IEnumerable<DueSignature> Due(ReportSource source) => KeySigned.WithReport(source, Form.Title);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        .. Form.Of(ScoreSummary.Write(ScoreSummary.From(source, See.TheReport))),
        .. Form.Of(PriceDerivation.Write(PriceDerivation.From(source))),
        .. Form.Of(Ranking.Write(Ranking.From(source))),
        .. KeySigned.Panel(source, Due(source)),
    ];
}
