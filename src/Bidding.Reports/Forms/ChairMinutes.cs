using Bidding.Pdf.Content;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>推选组长记录: each ballot with its tally. Who voted for whom stands in the record alone.</summary>
internal static class ChairMinutes
{
    public static readonly Form Form = new("chair", "推选评标委员会组长记录", "Minutes of the chair's election", Write, Due);

    private static IEnumerable<DueSignature> Due(ReportSource source) => KeySigned.WithReport(source, Form.Title);

    private static IEnumerable<Block> Write(ReportSource source) => Write(source, Committee.From(source));

    private static IEnumerable<Block> Write(ReportSource source, Committee.Model committee) =>
    [
        new Paragraph("组长由评标委员会成员推举产生，每人一票，可投自己；得票最多者当选，票数相同则再投一轮；组长被更换的，重新推选。组长与其他成员有同等的表决权。"),
        Grid.Of(
            "各轮投票",
            [Grid.Word("轮次", 0.8), Grid.Word("时间", 2), Grid.Text("得票", 4), Grid.Text("结果", 2)],
            committee.Ballots.Select(ballot => (IEnumerable<string>)[$"第 {ballot.Number} 轮", ballot.At, ballot.Tally, ballot.Outcome]))
            .OrNothing("推选组长：未进行。"),
        .. Committee.AboutVotersGone(committee),
        new Paragraph($"当选组长：{(source.Evaluation.Chair is { } chair ? source.Member(chair) : "未产生")}。"),
        .. KeySigned.Panel(source, Due(source)),
    ];
}
