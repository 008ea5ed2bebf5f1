using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>未配置的控制措施: what this installation did not do, said where everybody reads it (P8).</summary>
internal static class NotConfigured
{
    internal sealed record Model(IReadOnlyList<Control> Controls);

    public static Model From(ReportSource source) => new(source.Controls);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "控制措施的配置情况"),
        Grid.Of(
            "控制措施",
            [Grid.Text("措施", 2.2), Grid.Word("状态", 1), Grid.Text("说明", 5)],
            model.Controls.Select(control => (IEnumerable<string>)[control.Name, control.IsConfigured ? "已配置" : "未配置", control.Meaning])),
        new Paragraph("服务器最高权限：本系统不能防范持有服务器操作系统最高权限者在运行时读取内存中的内容。"),
    ];
}
