using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>表决: each matter, how the members voted, who dissented and why (87号令 第六十一条).</summary>
internal static class Votes
{
    internal sealed record Line(string Number, string Matter, string Reason, string Outcome, string Dissent);

    internal sealed record Model(IReadOnlyList<Line> Lines);

    public static Model From(ReportSource source) => From(source, _ => true);

    public static Model From(ReportSource source, Func<Vote, bool> about) =>
        Of(source, VoteRounds.Of(source), about);

    private static Model Of(ReportSource source, ILookup<int, VoteRound> rounds, Func<Vote, bool> about) =>
        new([.. source.Evaluation.Votes.Where(about).Select(vote => LineOf(source, vote, [.. rounds[vote.Number]]))]);

    public static IEnumerable<Block> Write(Model model) => [new Heading(1, "评标委员会的表决"), Table("表决事项", model, "评标委员会的表决：无。")];

    public static Block Table(string caption, Model model, string? nothing = null) =>
        Grid.Of(
            caption,
            [Grid.Word("编号", 0.9), Grid.Text("事项", 2.4), Grid.Text("理由", 1.8), Grid.Text("结果", 2.5), Grid.Text("投反对票的成员及理由", 3.9)],
            model.Lines.Select(line => (IEnumerable<string>)[line.Number, line.Matter, line.Reason, line.Outcome, line.Dissent]))
            .OrNothing(nothing ?? caption + "：无。");

    public static string Matter(ReportSource source, VoteSubject subject) => subject switch
    {
        VoteSubject.RejectBid x => $"否决 {source.Bidder(x.Bid)}：{Terms.Of(x.Ground)}（{x.Clause}；投标文件第 {x.Page} 页）",
        VoteSubject.LowPriceUnproven x => $"否决 {source.Bidder(x.Bid)}：不能证明其报价合理性",
        VoteSubject.RejectAll { Ground: RejectAllGround.CompetitionLacking } => "否决全部投标：有效投标不足三个，明显缺乏竞争",
        VoteSubject.RejectAll => "否决全部投标：所有投标都不符合招标文件要求",
        VoteSubject.MoreTime x => $"延长评审时间 {x.Minutes} 分钟",
        _ => "停止评审",
    };

    /// <summary>Said beside a number of ballots of which some do not count any more.</summary>
    public static string Voided(VoteRound round, string report) => round.Void.IsEmpty ? "" : $"（其中 {round.Void.Length} 张选票因成员更换无效，见{report}“评标委员会的表决”一节）";

    private static Line LineOf(ReportSource source, Vote vote, IReadOnlyList<VoteRound> rounds)
    {
        var told = rounds.Select((round, index) => (index == 0 ? "" : "重新表决：") + Told(source, vote.Subject, round)).ToList();
        var outcome = (told.Count, vote.Outcome) switch
        {
            (0, _) => "未作出",
            (_, null) => string.Join("。", told) + "。重新表决未作出",
            _ => string.Join("。", told),
        };
        var dissent = rounds.SelectMany(round => round.Ballots).Where(ballot => ballot.InFavour == false).DistinctBy(ballot => ballot.Member)
            .Select(ballot => source.Member(ballot.Member) + (source.Evaluation.HasLeft(ballot.Member) ? "，已更换，选票无效" : "") + (ballot.Reason is { } reason ? $"：{reason}" : ""));
        return new($"{vote.Number}", Matter(source, vote.Subject) + (vote.AfterReveal ? "（评分揭示之后提请）" : ""), vote.Reason, outcome, Say.OneByOne(dissent) is { Length: > 0 } said ? said : Say.Nothing);
    }

    private static string Told(ReportSource source, VoteSubject subject, VoteRound round) =>
        $"{Means(subject, round.Carried)}：赞成 {round.For}，反对 {round.Against}，全体 {source.Evaluation.Panel.Length}{Threshold(source, subject, round)}" + Afterwards(source, subject, round);

    /// <summary>What follows from the ballots: beside a matter put as a negation 未通过 alone would be read wrongly.</summary>
    private static string Means(VoteSubject subject, bool carried) => (subject, carried) switch
    {
        (VoteSubject.RejectBid, true) => "通过，该投标被否决",
        (VoteSubject.RejectBid, false) => "未通过，该投标不被否决",
        (VoteSubject.LowPriceUnproven, true) => "通过否决，即认定其报价不能证明合理",
        (VoteSubject.LowPriceUnproven, false) => "未通过否决，即认定其报价合理",
        (VoteSubject.RejectAll, true) => "通过，全部投标被否决",
        (VoteSubject.RejectAll, false) => "未通过，不否决全部投标",
        (VoteSubject.MoreTime, true) => "通过，评审时间延长",
        (VoteSubject.MoreTime, false) => "未通过，评审时间不延长",
        (_, true) => "通过，停止评审",
        _ => "未通过，不停止评审",
    };

    /// <summary>More time needs no majority: without its own threshold 2 against 3 would read like a mistake.</summary>
    private static string Threshold(ReportSource source, VoteSubject subject, VoteRound round) => subject is not VoteSubject.MoreTime
        ? ""
        : $"，赞成人数{(round.Carried ? "" : "未")}超过成员的三分之一（{Basis.OfMoreTime(source.Convocation.Method.Regime)}）";

    private static string Afterwards(ReportSource source, VoteSubject subject, VoteRound round) => round.Void.IsEmpty
        ? ""
        : $"。其后 {Say.List(round.Void.Select(source.Member))} 被更换，其选票无效，有效选票赞成 {round.ValidFor}，反对 {round.ValidAgainst}，" + round switch
        {
            { HeldAgain: true } => "不足以作出同一结论，由接替的成员投票后重新作出结论",
            _ when AVoteStandsThatTheOtherBallotsBear.Stands(subject, round.Carried, round.ValidFor, source.Evaluation.Panel.Length - round.Valid.Count(), source.Evaluation.Panel.Length) =>
                "足以作出同一结论，结论不变，接替的成员不再表决",
            _ when subject is VoteSubject.MoreTime && round.Carried => "时间已经延长，不再表决",
            _ => "未重新表决",
        };
}
