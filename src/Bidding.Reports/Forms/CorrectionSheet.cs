using Bidding.Pdf.Content;
using Bidding.Reports.Sections;

namespace Bidding.Reports.Forms;

/// <summary>评分更正表 (87号令 第六十四条).</summary>
internal static class CorrectionSheet
{
    public static readonly Form Form = new("corrections", "评分更正表", "Score corrections", Write, Due);

    private static IEnumerable<DueSignature> Due(ReportSource source) => KeySigned.WithReport(source, Form.Title);

    private static IEnumerable<Block> Write(ReportSource source) => [.. Form.Of(Corrections.Write(Corrections.From(source))), .. KeySigned.Panel(source, Due(source))];
}
