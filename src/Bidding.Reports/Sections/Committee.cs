using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Sections;

/// <summary>评标委员会成员名单 (12号令 第四十二条第二项): who is who, where each sat, who chaired, who declared what.</summary>
internal static class Committee
{
    internal sealed record Line(string Alias, string Name, string Unit, string Title, string Role, string Seat, string SignedIn, string Declared, bool Chair);

    internal sealed record Ballot(int Number, string At, string Tally, string Outcome);

    /// <param name="Sender">Who sent a representative; absent where nobody was sent.</param>
    internal sealed record Model(
        IReadOnlyList<Line> Lines, IReadOnlyList<string> Conflicts, IReadOnlyList<Ballot> Ballots, IReadOnlyList<string> VotersGone, IReadOnlyList<string> Replacements, string? DrawHead, string? Sender);

    public static Model From(ReportSource source) => new(
        [.. source.Evaluation.Panel.Select(member => LineOf(source, member))],
        [
            .. from declared in source.Of<ConflictsDeclared>()
               from conflict in declared.Fact.Conflicts
               select $"{Say.Time(declared.Body.At)} {source.Member(declared.Fact.Member)} 就 {source.Bidder(conflict.Bid)} 申报{Terms.Of(conflict.Ground)}：{conflict.Statement}",
            .. from declared in source.Of<ConflictsDeclared>()
               where declared.Fact.Purchaser is not null
               let tie = declared.Fact.Purchaser
               select $"{Say.Time(declared.Body.At)} {source.Member(declared.Fact.Member)} 就 {Terms.Buyer(source.Convocation.Method.Regime)} {source.Names.Purchaser} 申报{Terms.Of(tie.Ground)}：{tie.Statement}",
        ],
        [.. Ballots(source)],
        [.. VotersGone(source)],
        [.. source.Evaluation.Replacements.Select(replaced => $"{source.Member(replaced.Leaver.Id)} 更换为 {source.Member(replaced.Successor.Id)}（{Terms.Of(replaced.Ground)}）")],
        source.Convocation.PanelHead,
        source.Evaluation.Panel.Any(member => member.Role == MemberRole.Representative) ? Terms.Buyer(source.Convocation.Method.Regime) : null);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "评标委员会成员名单"),
        Grid.Of(
            "评标委员会成员",
            [
                Grid.Word("代号", 1.1), Grid.Word("姓名", 1.2), Grid.Text("工作单位", 2.4), Grid.Text("专业、职称", 1.9), Grid.Word("身份", 1.3),
                Grid.Text("场地、席位", 2.4), Grid.Word("签到时间", 1.5), Grid.Word("回避声明", 1.3),
            ],
            model.Lines.Select(line => (IEnumerable<string>)
            [
                line.Alias, line.Name + (line.Chair ? "（组长）" : ""), line.Unit, line.Title, line.Role, line.Seat, line.SignedIn, line.Declared,
            ])) with { Size = TableSize.Small },
        new Paragraph(model.DrawHead is { } head
            ? $"专家产生方式：随机抽取（抽取记录末条摘要 {head}）。{(model.Sender is { } sender ? $"{sender}代表由{sender}委派，不经抽取。" : "")}经过见“专家抽取经过”一节。"
            : "专家产生方式：人工指定，未经抽取。"),
        new Paragraph($"组长：{model.Lines.FirstOrDefault(line => line.Chair)?.Name ?? "未产生"}。组长与其他成员有同等的表决权。"),
        Grid.Of(
            "推选组长",
            [Grid.Word("轮次", 0.9), Grid.Word("时间", 1.6), Grid.Text("得票", 3.3), Grid.Text("结果", 2.2)],
            model.Ballots.Select(ballot => (IEnumerable<string>)[$"第 {ballot.Number} 轮", ballot.At, ballot.Tally, ballot.Outcome]))
            .OrNothing("推选组长：未进行。"),
        .. AboutVotersGone(model),
        .. model.Conflicts.Count == 0
            ? (IEnumerable<Block>)[new Paragraph("回避申报：无。")]
            : [new Paragraph("回避申报："), .. model.Conflicts.Select(conflict => new Paragraph(conflict))],
        new Paragraph("成员更换：" + (model.Replacements.Count == 0 ? "无。" : string.Join("；", model.Replacements) + "。详见“成员更换”一节。")),
    ];

    /// <summary>Why a ballot of somebody who left still counts: an election is no opinion on a bid.</summary>
    public static IEnumerable<Block> AboutVotersGone(Model model) => model.VotersGone.Count == 0
        ? []
        : [new Paragraph($"推选组长时投票的 {Say.List(model.VotersGone)} 其后被更换。推选组长不是评审意见，得票按当时的选票记载，结果不因此改变。")];

    private static Line LineOf(ReportSource source, PanelMember member)
    {
        var person = source.Names.Members.GetValueOrDefault(member.Id);
        var (state, signedIn) = (source.Evaluation, source.Of<MemberSignedIn>().FirstOrDefault(entry => entry.Fact.Member == member.Id).Body);
        return new(
            member.Alias,
            person?.Name ?? member.Alias,
            person?.Unit ?? "—",
            person is null ? "—" : $"{person.Specialities}，{person.Title}",
            Terms.Of(member.Role, source.Convocation.Method.Regime),
            source.Seat(member),
            signedIn is null ? "未签到" : Say.Time(signedIn.At),
            state.NoConflict.Contains(member.Id) ? "无应回避情形" : state.Conflicts.ContainsKey(member.Id) ? "申请回避" : "未声明",
            state.Chair == member.Id);
    }

    private static IEnumerable<Ballot> Ballots(ReportSource source)
    {
        var (number, again) = (0, false);
        foreach (var body in source.Facts)
        {
            if (body.Fact is ChairBallotTied tied)
            {
                yield return new(++number, Say.Time(body.At), Tally(source, tied.Tally), "票数相等，重新推选");
            }
            else if (body.Fact is ChairElected elected)
            {
                yield return new(++number, Say.Time(body.At), Tally(source, elected.Tally), source.Member(elected.Member) + (again ? " 当选（组长更换后重新推选）" : " 当选"));
                again = true;
            }
        }
    }

    /// <summary>Whose ballots elected the chair who chaired to the end, and who left later.</summary>
    private static IEnumerable<string> VotersGone(ReportSource source)
    {
        var (voting, voted) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var body in source.Facts)
        {
            switch (body.Fact)
            {
                case ChairVoteCast x:
                    voting.Add(x.Member);
                    break;
                case MemberReplaced x:
                    voting.Remove(x.Leaver);
                    break;
                case ChairBallotTied:
                    voting.Clear();
                    break;
                case ChairElected:
                    (voted, voting) = (voting, new(StringComparer.Ordinal));
                    break;
                default:
                    break;
            }
        }

        return source.Evaluation.Replacements.Select(replaced => replaced.Leaver.Id).Where(voted.Contains).Select(source.Member);
    }

    private static string Tally(ReportSource source, ImmutableArray<ChairVotes> tally) =>
        string.Join("，", tally.Select(votes => $"{source.Member(votes.Candidate)} {votes.Votes} 票"));
}
