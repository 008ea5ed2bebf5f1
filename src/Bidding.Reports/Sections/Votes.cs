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

    public static Model From(ReportSource source, Func<VoteSubject, bool> about) =>
        new([.. source.Evaluation.Votes.Where(vote => about(vote.Subject)).Select(vote => LineOf(source, vote))]);

    public static IEnumerable<Block> Write(Model model) => [new Heading(1, "评标委员会的表决"), Table("表决事项", model, "评标委员会的表决：无。")];

    public static Block Table(string caption, Model model, string? nothing = null) =>
        Grid.Of(
            caption,
            [Grid.Word("编号", 0.8), Grid.Text("事项", 3), Grid.Text("理由", 2.5), Grid.Text("结果", 2), Grid.Text("投反对票的成员及理由", 3)],
            model.Lines.Select(line => (IEnumerable<string>)[line.Number, line.Matter, line.Reason, line.Outcome, line.Dissent]))
            .OrNothing(nothing ?? caption + "：无。");

    public static string Matter(ReportSource source, VoteSubject subject) => subject switch
    {
        VoteSubject.RejectBid x => $"否决 {source.Bidder(x.Bid)}：{Terms.Of(x.Ground)}（{x.Clause}；投标文件第 {x.Page} 页）",
        VoteSubject.LowPriceUnproven x => $"{source.Bidder(x.Bid)} 未能证明其报价合理性",
        VoteSubject.RejectAll { Ground: RejectAllGround.CompetitionLacking } => "否决全部投标：有效投标不足三个，明显缺乏竞争",
        VoteSubject.RejectAll => "否决全部投标：所有投标都不符合招标文件要求",
        VoteSubject.MoreTime x => $"延长评审时间 {x.Minutes} 分钟",
        _ => "停止评审",
    };

    private static Line LineOf(ReportSource source, Vote vote)
    {
        var outcome = vote.Outcome is null ? "未作出" : $"{(vote.Outcome.Carried ? "通过" : "未通过")}：赞成 {vote.For}，反对 {vote.Against}，全体 {source.Evaluation.Panel.Length}";
        var dissent = vote.Ballots.Values.Where(ballot => ballot.InFavour == false && vote.Outcome is not null)
            .Select(ballot => source.Member(ballot.Member) + (ballot.Reason is { } reason ? $"：{reason}" : ""));
        return new($"{vote.Number}", Matter(source, vote.Subject), vote.Reason, outcome, Say.OneByOne(dissent) is { Length: > 0 } said ? said : Say.Nothing);
    }
}
