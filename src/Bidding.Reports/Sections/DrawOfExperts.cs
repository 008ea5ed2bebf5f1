using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Panels.PanelFact;

namespace Bidding.Reports.Sections;

/// <summary>
/// 专家抽取经过 (条例 第四十六条): each round with its commitment, list, word and seed, who was named in which order, and what became of them.
/// Who was left out stands here as a number beside the rule, never by name or id; who was named without becoming a member, by his id.
/// What was set aside counts as such in the rounds listed afterwards: an earlier round's figures stay as its list was made.
/// </summary>
internal static class DrawOfExperts
{
    internal sealed record Round(int Number, IReadOnlyList<(string Key, string Value)> Lines);

    internal sealed record Filtered(int Round, string Rule, string Force, string Article, int Experts);

    internal sealed record Named(int Round, string Group, int Order, string Expert, string State);

    internal sealed record Act(string At, string What);

    internal sealed record Model(string Code, IReadOnlyList<(string Key, string Value)> Meeting, IReadOnlyList<Round> Rounds, IReadOnlyList<Filtered> Filter, IReadOnlyList<Named> Order, IReadOnlyList<Act> Acts);

    public static Model? From(ReportSource source) => source.Panel is not { } panel ? null : new(
        panel.State.Code,
        [.. Meeting(panel.State, source.Evaluation.ConvenedAt)],
        [.. panel.State.Rounds.Select(round => RoundOf(source, panel, round))],
        [
            .. from list in panel.State.Rounds.Select(round => round.List).OfType<CandidatesListed>()
               let aside = SetAsideBefore(panel, list)
               from found in list.Findings
               group found by (Number: list.Round, found.Rule, found.Force, Aside: aside.Contains(found.Key), Article: found.Article.ToString()) into line
               orderby line.Key.Number, line.Key.Force, line.Key.Rule, line.Key.Aside
               select new Filtered(
                   line.Key.Number, DrawTerms.Of(line.Key.Rule), line.Key.Aside ? "不采纳" : line.Key.Force == Force.Excludes ? "排除" : "提示", line.Key.Article,
                   line.Select(found => found.Expert).Distinct(StringComparer.Ordinal).Count()),
        ],
        [
            .. from invitee in panel.State.Invitees.Index()
               let before = panel.State.Invitees.Take(invitee.Index).Count(other => other.Round == invitee.Item.Round && other.Group == invitee.Item.Group)
               orderby invitee.Item.Round, invitee.Item.Group, before
               select new Named(invitee.Item.Round, invitee.Item.Group, before + 1, Who(source, panel, invitee.Item.Expert), DrawTerms.Of(invitee.Item.State)),
        ],
        [.. from body in panel.Facts let what = What(source, panel, body.Fact) where what is not null select new Act(Say.Time(body.At), what)]);

    public static IEnumerable<Block> Write(Model? model) => model is null ? [] :
    [
        new Heading(1, "专家抽取经过"),
        new Paragraph($"抽取代码 {model.Code}。每一轮先对随机种子作出承诺，再确定候选名单，抽取时公开种子：任何人可以依存证包重新抽取（bidding-verify draw）。"),
        .. model.Meeting.Count == 0 ? (IEnumerable<Block>)[] : [new KeyValueList([.. model.Meeting.Select(line => new KeyValue(line.Key, line.Value))])],
        .. model.Rounds.SelectMany(round => (IEnumerable<Block>)
        [
            new Heading(2, round.Number == 1 ? "第 1 轮抽取" : $"第 {round.Number} 轮抽取（补抽）"),
            new KeyValueList([.. round.Lines.Select(line => new KeyValue(line.Key, line.Value))]) { KeyShare = Say.BesideDigest },
        ]),
        Grid.Of(
            "候选名单的回避筛选",
            [Grid.Word("轮次", 0.7), Grid.Text("情形", 3.2), Grid.Word("结果", 0.8), Grid.Text("依据", 3.4), Grid.Figure("人数", 0.7)],
            model.Filter.Select(line => (IEnumerable<string>)[$"{line.Round}", line.Rule, line.Force, line.Article, $"{line.Experts}"]))
            .OrNothing("候选名单的回避筛选：没有发现。"),
        Grid.Of(
            "抽取次序与结果",
            [Grid.Word("轮次", 0.7), Grid.Word("组", 0.7), Grid.Figure("次序", 0.7), Grid.Text("专家", 3.4), Grid.Text("结果", 2)],
            model.Order.Select(line => (IEnumerable<string>)[$"{line.Round}", line.Group, $"{line.Order}", line.Expert, line.State]))
            .OrNothing("尚未抽取。"),
        Grid.Of(
            "答复、递补与监督决定",
            [Grid.Word("时间", 2), Grid.Text("事项", 7)],
            model.Acts.Select(act => (IEnumerable<string>)[act.At, act.What]))
            .OrNothing("答复、递补与监督决定：无。"),
        new Note("提示不排除；不采纳是监督人员在名单确定之前的决定，理由见上表。一人可因几种情形被排除，各行人数之和可以大于被排除的人数；监督人员指定回避的人不计在内。被排除的专家不在报告中列名，依据在存证包中。名册与登记信息是否完整，记录不能证明。"),
    ];

    private static IEnumerable<(string Key, string Value)> Meeting(PanelDraw draw, DateTimeOffset? convened)
    {
        if (draw.Plan is not { } plan || convened is not { } held)
        {
            yield break;
        }

        yield return ("约定的评审时间", Say.Time(plan.MeetsAt));
        yield return ("组建评审的时间", Say.Time(held));
        if (AMeetingOnAnotherDayIsSaid.Of(draw, held) is { } moved)
        {
            yield return ("与约定不在同一天", "通知专家的是约定的时间，回避年限按名单确定之日与约定之日中较早的计算"
                + (moved.DrawnTooEarly ? $"；按实际之日计算，抽取早于评审开始前 {plan.EarliestWorkingDays} 个工作日" : ""));
        }
    }

    private static Round RoundOf(ReportSource source, PanelSource panel, DrawRound round) => new(
        round.Number,
        [
            ("申请时间", At(panel, fact => fact is DrawOrdered && round.Number == 1 || fact is SupplementOrdered x && x.Round == round.Number)),
            ("组", string.Join("；", round.Groups.Select(group =>
                $"{group.Id} {source.Names.Site(group.Site)} 抽取 {group.Places} 人，备选 {group.Reserves} 人，专业{(group.Specialities.IsEmpty ? "不限" : "：" + Say.List(group.Specialities))}"))),
            ("种子承诺", round.Seed.Commitment),
            .. round.List is { } list ? (IEnumerable<(string, string)>)
            [
                ("名单确定时间", At(panel, fact => fact is CandidatesListed x && x.Round == round.Number)),
                ("候选人数", string.Join("；", list.Candidates.Select(group => $"{group.Group} {group.Experts.Length} 人"))),
                ("因回避排除", $"{Excluded(panel, list)} 人"),
                ("名单摘要", list.Digest),
            ] : [("候选名单", "未确定")],
            .. PanelDraw.LeavesNothingToChance(round) ? (IEnumerable<(string, string)>)[("随机性", "没有：有的组候选人不多于席位")] : [],
            ("见证词", round.Witness ?? "没有"),
            .. round.Drawn is { } drawn ? (IEnumerable<(string, string)>)
            [
                ("抽取时间", At(panel, fact => fact is ExpertsDrawn x && x.Round == round.Number)),
                ("公开的种子", drawn.Seed),
            ] : [("抽取", "未进行")],
        ]);

    private static int Excluded(PanelSource panel, CandidatesListed list)
    {
        var aside = SetAsideBefore(panel, list);
        return list.Findings.Where(found => found.Force == Force.Excludes && !aside.Contains(found.Key)).Select(found => found.Expert).Distinct(StringComparer.Ordinal).Count();
    }

    private static HashSet<FindingKey> SetAsideBefore(PanelSource panel, CandidatesListed list) =>
        [.. panel.Facts.Select(body => body.Fact).TakeWhile(fact => !ReferenceEquals(fact, list)).OfType<FindingSetAside>().Select(aside => aside.Finding.Key)];

    private static string? What(ReportSource source, PanelSource panel, PanelFact fact) => fact switch
    {
        FindingPinned x => $"监督人员指定{(panel.State.IsKnown(x.Expert) ? $" {Who(source, panel, x.Expert)} " : "一名专家")}回避：{x.Reason}",
        FindingSetAside x => $"监督人员不采纳一项回避发现（{DrawTerms.Of(x.Finding.Rule)}，{x.Finding.Article}）：{x.Reason}",
        InvitationAccepted x => $"{Who(source, panel, x.Expert)} 接受邀请",
        ExpertExcused x => $"{Who(source, panel, x.Expert)} 退出：{DrawTerms.Of(x.Ground)}",
        ReserveCalled x => $"{x.Group} 组备选 {Who(source, panel, x.Expert)} 递补",
        OrderWithdrawn x => $"撤回抽取申请：{x.Reason}",
        SupplementOrdered x => $"备选已尽，申请第 {x.Round} 轮抽取（补抽）：{string.Join("；", x.Groups.Select(group => $"{group.Id} {group.Places} 人"))}",
        MembersSeated x => $"就位：{string.Join("、", x.Members.Select(member => Who(source, panel, member.Expert)))}",
        _ => null,
    };

    /// <summary>As the report calls the member he became; else his number in the register: who never sat on the panel is not named to the reader of a report.</summary>
    private static string Who(ReportSource source, PanelSource panel, string expert) =>
        panel.State.Seated.FirstOrDefault(seated => seated.Expert == expert) is { } member && source.Evaluation.EverMember(member.Member) is not null
            ? source.Member(member.Member)
            : $"专家编号 {expert}";

    /// <summary>The last: the rounds of an order that was withdrawn bear the same numbers.</summary>
    private static string At(PanelSource panel, Func<PanelFact, bool> which) =>
        panel.Facts.LastOrDefault(body => which(body.Fact)) is { } body ? Say.Time(body.At) : Say.Nothing;
}
