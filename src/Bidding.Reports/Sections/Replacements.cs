using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>成员更换 (条例 第四十八条): who left, why, who came, and that the leaver's opinions are void.</summary>
internal static class Replacements
{
    internal sealed record Line(string At, string Leaver, string Successor, string Ground, string During);

    internal sealed record Model(IReadOnlyList<Line> Lines);

    public static Model From(ReportSource source) => new(
        [
            .. source.Evaluation.Replacements.Select(replaced => new Line(
                Say.Time(replaced.At), source.Member(replaced.Leaver.Id), source.Member(replaced.Successor.Id), $"{Terms.Of(replaced.Ground)}：{replaced.Reason}",
                Terms.Of(replaced.During) + (replaced.During == Phase.Signing ? "（无法签署，已更换）" : ""))),
        ]);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "成员更换"),
        Grid.Of(
            "更换的成员",
            [Grid.Word("时间", 2), Grid.Text("被更换", 2), Grid.Text("接替", 2), Grid.Text("事由", 3.5), Grid.Word("当时阶段", 1.6)],
            model.Lines.Select(line => (IEnumerable<string>)[line.At, line.Leaver, line.Successor, line.Ground, line.During]))
            .OrNothing("成员更换：无。"),
        .. model.Lines.Count == 0
            ? (IEnumerable<Block>)[]
            : [new Paragraph("被更换成员的评审意见、评分、选票、确认和签署全部无效，由接替的成员重新进行；其他成员各自完成的评审有效，确认和签署重新作出。")],
    ];
}
