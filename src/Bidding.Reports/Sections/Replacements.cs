using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Sections;

/// <summary>成员更换 (条例 第四十八条): who left, why, who came, and that the leaver's opinions are void.</summary>
internal static class Replacements
{
    internal sealed record Line(string At, string Leaver, string Successor, string Ground, string During);

    internal sealed record Model(IReadOnlyList<Line> Lines, string Chair, string Basis, string Report);

    public static Model From(ReportSource source, string report = See.ThisReport) => new(
        [
            .. source.Evaluation.Replacements.Select(replaced => new Line(
                Say.Time(replaced.At), source.Member(replaced.Leaver.Id), source.Member(replaced.Successor.Id), $"{Terms.Of(replaced.Ground)}：{replaced.Reason}",
                Terms.Of(replaced.During) + (replaced.UnableToSign ? $"（{Terms.Of(SignatureState.UnableReplaced)}）" : ""))),
        ],
        Chair(source),
        Basis.OfReplacement(source.Convocation.Method.Regime),
        report);

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
            : Effects(model),
    ];

    private static IEnumerable<Block> Effects(Model model) =>
    [
        new Paragraph("被更换成员作出的评审意见、评分、确认和签署无效，由接替的成员重新进行；其他成员各自完成的评审有效，确认和签署重新作出。"),
        new Paragraph($"表决：被更换成员的选票无效。尚未作出结论的，由接替的成员投票；已经作出结论的，其余选票足以作出同一结论的，结论不变，不足以作出的，由接替的成员投票后重新作出。各项表决见{model.Report}“评标委员会的表决”一节。"),
        new Paragraph("组长：" + model.Chair),
        new Note($"依据：{model.Basis}。"),
    ];

    /// <summary>What became of the chair when somebody left.</summary>
    private static string Chair(ReportSource source)
    {
        string? chair = null;
        var (chairLeft, anyAfter) = (false, false);
        foreach (var body in source.Facts)
        {
            switch (body.Fact)
            {
                case ChairElected elected:
                    chair = elected.Member;
                    break;
                case MemberReplaced replaced:
                    (chairLeft, anyAfter) = (chairLeft || replaced.Leaver == chair, anyAfter || chair is not null);
                    break;
                default:
                    break;
            }
        }

        return chairLeft ? "推选组长不是评审意见：组长被更换的重新推选，其他成员更换不影响已经产生的组长。"
            : anyAfter ? "推选组长不是评审意见：更换的成员不是组长，已经产生的组长和当时的得票不变。"
            : "更换时尚未推选组长。";
    }
}
