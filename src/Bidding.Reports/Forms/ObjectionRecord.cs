using Bidding.Pdf.Content;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>异议及答复记录: at the opening, where the law lets bidders object on the spot (条例 第四十四条).</summary>
internal static class ObjectionRecord
{
    public static readonly Form Form = new("objections", "异议及答复记录", "Objections and answers", Write);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        Grid.Of(
            "开标现场的异议",
            [Grid.Word("序号", 0.6), Grid.Text("提出人", 2), Grid.Word("时间", 2), Grid.Text("异议", 3), Grid.Text("答复", 3)],
            OpeningSection.From(source.Opening).Objections.Select(said => (IEnumerable<string>)[$"{said.Number}", said.Bidder, Say.Time(said.At), said.Text, said.Answer]))
            .OrNothing("开标现场的异议：无。"),
        new Note($"依据：{Basis.OfObjection(source.Convocation.Method.Regime)}。公示期间的异议不在本记录之内。"),
        .. HandSigned.OnPaper(["记录人", "监督人员"]),
    ];
}
