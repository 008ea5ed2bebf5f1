using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Sections;

/// <summary>签署后的重新评审 (87号令 第六十四条): why the committee came together again, and what of the round before is void.</summary>
internal static class ResultTakenUpAgain
{
    internal sealed record Round(DateTimeOffset At, string AskedBy, string Ground, string Reason, IReadOnlyList<string> Signed, string? Report, string? FirstBefore);

    internal sealed record Model(IReadOnlyList<Round> Rounds, bool Binding, string? FirstNow);

    public static Model From(ReportSource source)
    {
        var rounds = from step in source.Steps
                     let x = step.Body.Fact as ResultReopened
                     where x is not null
                     let before = step.Before
                     select new Round(
                         step.Body.At, source.Actor(step.Body.Actor), Terms.Of(x.Ground), x.Reason,
                         [.. before.Panel.Where(member => before.Signatures.ContainsKey(member.Id)).Select(member => source.Member(member.Id))],
                         before.Report?.Sha256, First(source, before));
        return new([.. rounds], source.Convocation.Method.Regime == Domain.Scoring.Regime.GovernmentProcurement, First(source, source.Evaluation));
    }

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "签署后的重新评审"),
        .. model.Rounds.Count == 0 ? [new Paragraph("签署后的重新评审：无。")] : Rounds(model),
    ];

    private static IEnumerable<Block> Rounds(Model model)
    {
        foreach (var (index, round) in model.Rounds.Index())
        {
            yield return new Paragraph(
                $"{Say.Time(round.At)}，{round.AskedBy}以“{round.Ground}”为由，请求原评标委员会重新评审：{round.Reason}"
                + $"　{(model.Binding ? "依照" : "参照")}《政府采购货物和服务招标投标管理办法》第六十四条，由原评标委员会重新核对、确认和签署（第 {index + 2} 轮）。");
            yield return new KeyValueList(
            [
                new("因此作废的签署", Say.List(round.Signed)),
                new("此前的报告", round.Report is { } sha256 ? $"SHA-256 {sha256}，保存在记录中，以本报告为准" : "尚未生成"),
                new("此前的第一名", round.FirstBefore ?? Say.Nothing),
            ]);
        }
        yield return new Paragraph(model.Rounds[^1].FirstBefore == model.FirstNow
            ? "重新评审后第一名未改变。"
            : $"重新评审后第一名为{model.FirstNow ?? Say.Nothing}，评标结果改变{(model.Binding ? "，采购人或者采购代理机构应当书面报告本级财政部门" : "")}。");
    }

    private static string? First(ReportSource source, Evaluation state) => state.RevealedScores is null
        ? null
        : Say.List(EvaluationResult.Of(state).Result.Bids.Where(bid => bid.Rank == 1).Select(bid => source.Bidder(bid.Id)));
}
