using Bidding.Domain.Evaluations;
using Bidding.Domain.Prices;
using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>异常低价审查记录 (财库〔2026〕2号): the figures, what the supplier said, what the committee decided and by which vote.</summary>
internal static class LowPriceReviews
{
    internal sealed record Line(string Bidder, string Found, string Asked, string Explanation, string Decision);

    /// <param name="Nothing">What is said where there is no line: nothing was found, or the procedure is not for this evaluation.</param>
    internal sealed record Model(IReadOnlyList<Line> Lines, string Nothing);

    public static Model From(ReportSource source, string report = See.ThisReport) =>
        Of(source, VoteRounds.Of(source), report);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "异常低价审查"),
        Grid.Of(
            "异常低价审查记录",
            [Grid.Text("投标人", 1.3), Grid.Text("情形与数据（元）", 2.2), Grid.Text("要求书面说明", 1.6), Grid.Text("供应商的说明", 2.6), Grid.Text("审查结论与理由", 4.3)],
            model.Lines.Select(line => (IEnumerable<string>)[line.Bidder, line.Found, line.Asked, line.Explanation, line.Decision]))
            .OrNothing(model.Nothing),
    ];

    private static Model Of(ReportSource source, ILookup<int, VoteRound> rounds, string report) =>
        new([.. LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matters(source.Evaluation).Select(matter => LineOf(source, matter, rounds, report))], NothingBecause(source, report));

    private static string NothingBecause(ReportSource source, string report) => source switch
    {
        _ when LowQuotesAreReviewedBeforeTheScoresAreRevealed.Applies(source.Evaluation) => "异常低价审查：无。",
        { Convocation.Method.Regime: Regime.GovernmentProcurement } => "异常低价审查：不适用，财库〔2026〕2号自 2026 年 2 月 1 日起施行，本项目早于该日。",
        _ => $"异常低价审查：不适用，财库〔2026〕2号规定的程序只适用于政府采购，招标投标见{report}“低于成本报价的审查”一节。",
    };

    private static Line LineOf(ReportSource source, LowPriceMatter matter, ILookup<int, VoteRound> rounds, string report) => new(
        source.Bidder(matter.Bid),
        string.Join("；", matter.Evidence.Select(Figures).Concat(matter.Review?.Reason is { } reason ? [$"评标委员会认为报价过低：{reason}"] : [])),
        matter.Review is { } review ? $"{Say.Time(review.OpenedAt)} 由 {source.Member(review.By)} 代表评标委员会启动，时限 {review.Minutes} 分钟" : "未启动",
        matter.Review?.Explanation is { } said
            ? $"{Say.Time(said.At)}：{said.Text}" + (said.File is { } file ? $"（文件 {file.Name}，SHA-256 {file.Sha256}）" : "")
            : matter.Review is null ? Say.Nothing : "未在时限内提供",
        matter switch
        {
            { Carried: true } => "不能证明报价合理性，作无效投标处理。" + Grounds(source, matter.Vote!.Value, rounds, report),
            { Carried: false } => "报价合理，继续评审。" + Grounds(source, matter.Vote!.Value, rounds, report),
            { IsRejected: true } => "该投标已因其他情形否决",
            _ => "评审结束时尚无结论",
        });

    /// <summary>By which vote, upon which grounds: what the members wrote on the ballots that decided it, and how many of them wrote nothing.</summary>
    private static string Grounds(ReportSource source, int number, ILookup<int, VoteRound> rounds, string report)
    {
        var (vote, round) = (source.Evaluation.Vote(number)!, rounds[number].Last());
        var deciding = round.Valid.Where(ballot => ballot.InFavour == round.Carried).ToList();
        var said = deciding.Where(ballot => ballot.Reason is not null).Select(ballot => $"{source.Member(ballot.Member)}：{ballot.Reason}").ToList();
        var silent = deciding.Count - said.Count;
        return $"第 {number} 号表决：认为不能证明 {round.For} 人，认为合理 {round.Against} 人{Votes.Voided(round, report)}。提请表决的理由：{vote.Reason}"
            + (said.Count == 0 ? "　作出该结论的成员在选票上未附理由。" : $"　作出该结论的成员的理由：{Say.OneByOne(said)}" + (silent > 0 ? $"　另 {silent} 人未附理由。" : ""));
    }

    public static string Figures(LowPriceEvidence line) =>
        $"{Terms.Of(line.Trigger)}：{Say.Amount(line.Quote)} < {Say.Amount(line.Threshold)} = {Say.Percent(line.Share)} × {Say.Amount(line.Of)}";
}
