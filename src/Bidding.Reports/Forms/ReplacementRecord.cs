using Bidding.Pdf.Content;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>评标委员会成员更换记录 (招标投标法实施条例 第四十八条, 87号令 第四十九条).</summary>
internal static class ReplacementRecord
{
    public static readonly Form Form = new("replacements", "评标委员会成员更换记录", "Replacement of members", Write);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        .. Form.Of(Replacements.Write(Replacements.From(source, See.TheReport))),
        .. HandSigned.OnPaper(["代理机构", "监督人员"]),
    ];
}
