using Bidding.Pdf.Content;
using Bidding.Reports.Sections;

namespace Bidding.Reports.Forms;

/// <summary>问题澄清通知及答复: only the committee asks; the bidder's words and file as they came.</summary>
internal static class ClarificationRecord
{
    public static readonly Form Form = new("clarifications", "问题澄清通知及答复", "Clarification notices and replies", Write);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        .. Clarifications.Write(Clarifications.From(source)),
        new Note("依据：《中华人民共和国招标投标法实施条例》第五十二条。评标委员会不得暗示或者诱导投标人作出澄清、说明，不得接受投标人主动提出的澄清、说明。"),
    ];
}
