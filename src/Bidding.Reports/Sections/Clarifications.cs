using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Sections;

/// <summary>澄清、说明、补正事项纪要 (12号令 第四十二条第十项): every question of the committee and what came of it.</summary>
internal static class Clarifications
{
    internal sealed record Line(string Number, string Bidder, string Course, string Question, string Outcome);

    internal sealed record Model(IReadOnlyList<Line> Lines);

    public static Model From(ReportSource source) => new(
        [
            .. source.Evaluation.Clarifications.Select(asked => new Line(
                $"{asked.Number}", source.Bidder(asked.Bid), Course(source, asked), asked.Question, Outcome(asked, source.EndedAt))),
        ]);

    public static IEnumerable<Block> Write(Model model) =>
    [
        Grid.Of(
            "澄清、说明、补正",
            [Grid.Word("编号", 0.8), Grid.Text("投标人", 2), Grid.Text("提出、发出与时限", 2.6), Grid.Text("评标委员会的问题", 2.8), Grid.Text("处理与答复", 3.2)],
            model.Lines.Select(line => (IEnumerable<string>)[line.Number, line.Bidder, line.Course, line.Question, line.Outcome]))
            .OrNothing("澄清、说明、补正：无。"),
        .. model.Lines.Count == 0 ? (IEnumerable<Block>)[] : [new Paragraph("澄清由评标委员会组长代表评标委员会提出；是否提出澄清，系统不组织表决，没有票数可载。")],
    ];

    /// <summary>When the committee asked, when it went out to the bidder and by whose leave, and how long he had.</summary>
    private static string Course(ReportSource source, Clarification asked)
    {
        var released = source.Of<ClarificationReleased>().Where(entry => entry.Fact.Number == asked.Number).Select(entry => entry.Body).FirstOrDefault();
        return $"{Say.Time(asked.AskedAt)} {source.Member(asked.By)} 提出；" + released switch
        {
            null => $"未发出；答复时限 {asked.Minutes} 分钟，自发出起算",
            _ when source.Evaluation.Policy.ClarificationsReleased => $"{Say.Time(released.At)} 经监督放行发出；答复时限 {asked.Minutes} 分钟，至 {Say.Time(asked.Deadline!.Value)}",
            _ => $"即时发出；答复时限 {asked.Minutes} 分钟，至 {Say.Time(asked.Deadline!.Value)}",
        };
    }

    private static string Outcome(Clarification asked, DateTimeOffset end) => asked.StateAt(end) switch
    {
        ClarificationState.Answered => $"{Say.Time(asked.Answer!.At)} 答复：{asked.Answer.Text}" + (asked.Answer.File is { } file ? $"（文件 {file.Name}，SHA-256 {file.Sha256}）" : ""),
        ClarificationState.Overdue => $"应于 {Say.Time(asked.Deadline!.Value)} 前答复，逾期未答复",
        ClarificationState.Returned => $"监督退回评标委员会：{asked.Returned}",
        ClarificationState.Withdrawn => "评标委员会撤回",
        ClarificationState.AwaitingRelease => "评审结束时尚未放行",
        _ => "评审结束时尚未答复",
    };
}
