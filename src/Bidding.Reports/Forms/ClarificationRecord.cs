using Bidding.Pdf.Content;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>问题澄清通知及答复: only the committee asks; the bidder's words and file as they came.</summary>
internal static class ClarificationRecord
{
    public static readonly Form Form = new("clarifications", "问题澄清通知及答复", "Clarification notices and replies", Write);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        .. Clarifications.Write(Clarifications.From(source)),
        new Note($"依据：{Basis.OfClarification(source.Convocation.Method.Regime)}。"),
        .. HandSigned.OnPaper(["评标委员会组长", "代理机构经办人", "监督人员"]),
    ];
}
