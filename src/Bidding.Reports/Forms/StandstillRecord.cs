using Bidding.Pdf.Content;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>暂停与故障记录: every standstill, whoever or whatever caused it.</summary>
internal static class StandstillRecord
{
    public static readonly Form Form = new("standstills", "暂停与故障记录", "Pauses and faults", Write);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        Grid.Of(
            "暂停与故障",
            [Grid.Word("暂停", 2), Grid.Word("恢复", 2), Grid.Word("历时", 1.5), Grid.Text("原因与处理", 5)],
            Course.From(source).Standstills.Select(still => (IEnumerable<string>)
            [
                Say.Time(still.From), still.To is { } to ? Say.Time(to) : "未恢复", still.To is { } end ? Say.Duration(end - still.From) : "—", still.Reason,
            ])).OrNothing("暂停与故障：无。"),
        .. HandSigned.OnPaper(["代理机构", "监督人员"]),
    ];
}
