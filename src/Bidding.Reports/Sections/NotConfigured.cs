using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>未配置的控制措施: what this installation did not do, said where everybody reads it (P8).</summary>
internal static class NotConfigured
{
    private const string International =
        "机电产品国际招标：未配置。国际招标的评标报告另需的内容（每名成员的评标意见表、商务和技术参数评议表、价格评议表、授标建议）本系统不单独编制，本报告不能代替。";

    /// <param name="Tendering">Only tendering knows the international kind, whose report has more to hold.</param>
    internal sealed record Model(IReadOnlyList<Control> Controls, bool Tendering);

    public static Model From(ReportSource source) => new(source.Controls, source.Convocation.Method.Regime == Regime.Tendering);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "控制措施的配置情况"),
        Grid.Of(
            "控制措施",
            [Grid.Text("措施", 2.2), Grid.Word("状态", 1), Grid.Text("说明", 5)],
            model.Controls.Select(control => (IEnumerable<string>)[control.Name, control.IsConfigured ? "已配置" : "未配置", control.Meaning])),
        new Paragraph("服务器最高权限：本系统不能防范持有服务器操作系统最高权限者在运行时读取内存中的内容。"),
        .. model.Tendering ? (IEnumerable<Block>)[new Paragraph(International)] : [],
    ];
}
