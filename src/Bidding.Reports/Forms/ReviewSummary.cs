using Bidding.Pdf.Content;
using Bidding.Reports.Sections;

namespace Bidding.Reports.Forms;

/// <summary>初步评审汇总表.</summary>
internal static class ReviewSummary
{
    public static readonly Form Form = new("review-summary", "初步评审汇总表", "Summary of the preliminary review", Write, Due);

    private static IEnumerable<DueSignature> Due(ReportSource source) => KeySigned.WithReport(source, Form.Title);

    private static IEnumerable<Block> Write(ReportSource source) => [.. Form.Of(PreliminaryReview.Write(PreliminaryReview.From(source))), .. KeySigned.Panel(source, Due(source))];
}
