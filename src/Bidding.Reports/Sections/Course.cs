using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Sections;

/// <summary>评审过程: when each phase opened, every standstill with its reason, and what was attempted and refused.</summary>
internal static class Course
{
    internal sealed record PhaseLine(string Name, DateTimeOffset From, DateTimeOffset? To, string? Again = null);

    internal sealed record Standstill(DateTimeOffset From, DateTimeOffset? To, string Reason);

    internal sealed record Model(IReadOnlyList<PhaseLine> Phases, IReadOnlyList<Standstill> Standstills, IReadOnlyList<RefusedAttempts.Refused> Refusals, string? Termination, bool Replaced = false, bool TakenUp = false)
    {
        /// <summary>How much of a stretch was standstill; where two of them overlap, the time is counted once.</summary>
        public TimeSpan Paused(DateTimeOffset from, DateTimeOffset to)
        {
            var (sum, counted) = (TimeSpan.Zero, from);
            foreach (var still in Standstills.OrderBy(still => still.From))
            {
                var (begin, end) = (still.From > counted ? still.From : counted, still.To is { } ended && ended < to ? ended : to);
                if (end > begin)
                {
                    (sum, counted) = (sum + (end - begin), end);
                }
            }

            return sum;
        }
    }

    public static Model From(ReportSource source) => new(
        [.. Phases(source)],
        [.. Standstills(source)],
        [.. source.Of<AttemptRefused>().Select(entry => new RefusedAttempts.Refused(entry.Body.At, source.Actor(entry.Fact.Who), CommandName(entry.Fact.Command), $"{entry.Fact.Law} {entry.Fact.Clause}"))],
        source.Evaluation.Termination is { } end ? $"{Say.Time(end.At)} 评审终止：{Terms.Termination(end.Ground)}。{end.Reason}" : null,
        !source.Evaluation.Replacements.IsEmpty,
        !source.Evaluation.Reopenings.IsEmpty);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "评审过程"),
        Grid.Of(
            "各阶段起止时间",
            [Grid.Text("阶段", 1.5), Grid.Word("开始", 2), Grid.Word("结束", 2), Grid.Word("历时", 3.1), .. Again(model) ? [Grid.Text("再次进行的原因", 2.8)] : Array.Empty<(string, double, Align)>()],
            model.Phases.Select(phase => (IEnumerable<string>)
            [
                phase.Name, Say.Time(phase.From), phase.To is { } to ? Say.Time(to) : "—", phase.To is { } end ? Lasted(model, phase.From, end) : "—",
                .. Again(model) ? [phase.Again ?? "—"] : Array.Empty<string>(),
            ])),
        .. CoursePicture.Of(model),
        new Paragraph(Opening(model)),
        Grid.Of(
            "评审暂停",
            [Grid.Word("暂停", 2), Grid.Word("恢复", 2), Grid.Word("历时", 1.5), Grid.Text("原因", 4)],
            model.Standstills.Select(still => (IEnumerable<string>)
            [
                Say.Time(still.From), still.To is { } to ? Say.Time(to) : "未恢复", still.To is { } end ? Say.Duration(end - still.From) : "—", still.Reason,
            ])).OrNothing("评审暂停：无。"),
        .. RefusedAttempts.Write("被拒绝的操作", model.Refusals),
        new Paragraph("评审终止：" + (model.Termination ?? "无。")),
    ];

    /// <summary>A phase that lasted 17 minutes may have been a pause of 17 minutes: both are said.</summary>
    internal static string Lasted(Model model, DateTimeOffset from, DateTimeOffset to, string of = "其中暂停") =>
        Say.Duration(to - from) + (model.Paused(from, to) is { Ticks: > 0 } paused ? $"（{of} {Say.Duration(paused)}）" : "");

    private static bool Again(Model model) => model.Phases.Any(phase => phase.Again is not null);

    /// <summary>How a phase opens; where a replacement or a second look put the evaluation back, that is said and not denied.</summary>
    private static string Opening(Model model)
    {
        string[] back =
        [
            .. model.Replaced ? ["成员更换后回到签到"] : Array.Empty<string>(),
            .. model.TakenUp ? ["签署后重新评审回到汇总与确认"] : Array.Empty<string>(),
        ];
        return (back.Length == 0 ? "" : $"除{string.Join("、", back)}外，") + "各阶段均在全部场地的成员完成前一阶段后，于同一服务器时刻对全体成员开启。"
            + (model.Replaced ? "成员更换后，接替的成员自签到起补做，每一阶段只等待尚未完成的成员；组长未被更换的，不重新推选。" : "");
    }

    private static IEnumerable<PhaseLine> Phases(ReportSource source)
    {
        var opened = source.Of<PhaseOpened>().ToList();
        var again = WhyAgain(source);
        for (var i = 0; i < opened.Count; i++)
        {
            var isLast = i == opened.Count - 1;
            var end = !isLast ? opened[i + 1].Body.At : source.Evaluation.Termination?.At;
            yield return new(Terms.Of(opened[i].Fact.Phase), opened[i].Body.At, end, again.GetValueOrDefault(opened[i].Body.Version));
        }
    }

    /// <summary>By the place of the opening in the record; a phase opened for the first time is not in it.</summary>
    private static Dictionary<long, string> WhyAgain(ReportSource source)
    {
        var (seen, why, cause) = (new HashSet<Phase>(), new Dictionary<long, string>(), "");
        foreach (var body in source.Facts)
        {
            switch (body.Fact)
            {
                case MemberReplaced x:
                    cause = $"{source.Member(x.Leaver)} 更换为 {source.Member(x.Successor.Id)}";
                    break;
                case ResultReopened:
                    cause = "签署后的重新评审";
                    break;
                case PhaseOpened x when !seen.Add(x.Phase):
                    why.Add(body.Version, cause);
                    break;
                default:
                    break;
            }
        }

        return why;
    }

    private static IEnumerable<Standstill> Standstills(ReportSource source)
    {
        FactBody<EvaluationFact>? since = null;
        (DateTimeOffset At, string Reason)? paused = null;
        var absences = new List<string>();
        foreach (var body in source.Facts)
        {
            switch (body.Fact)
            {
                case AbsenceNoticed away:
                    absences.Add($"{source.Member(away.Member)} 自 {Say.Time(away.OfflineSince)} 起离线，超过 {source.Convocation.GraceSeconds} 秒");
                    break;
                case EvaluationSuspended:
                    since = body;
                    break;
                case EvaluationResumed when since is not null:
                    yield return new(since.At, body.At, string.Join("；", absences));
                    (since, absences) = (null, []);
                    break;
                case EvaluationPaused pause:
                    paused = (body.At, $"{Terms.Of(pause.By)}暂停，{Terms.Of(pause.Ground)}：{pause.Reason}");
                    break;
                case PauseEnded ended when paused is { } pause:
                    yield return new(pause.At, body.At, $"{pause.Reason.TrimEnd('。')}；{Ending(source, body.At)}：{ended.Remark}");
                    paused = null;
                    break;
                default:
                    break;
            }
        }
        if (paused is { } open)
        {
            yield return new(open.At, null, open.Reason);
        }
        if (since is not null)
        {
            yield return new(since.At, null, string.Join("；", absences));
        }
    }

    /// <summary>Past the limit only the supervisor could let it go on.</summary>
    private static string Ending(ReportSource source, DateTimeOffset at) =>
        source.Evaluation.EndedPauses.Any(ended => ended.At == at && ended.PastItsLimit) ? "超过时限，监督人员准予恢复" : "排除";

    private static string CommandName(string command) => command switch
    {
        nameof(EvaluationCommand.SignIn) => "签到",
        nameof(EvaluationCommand.DeclareNoConflict) => "声明无回避情形",
        nameof(EvaluationCommand.DeclareConflicts) => "申报回避",
        nameof(EvaluationCommand.VoteForChair) => "推选组长",
        nameof(EvaluationCommand.SealReview) => "封存初步评审",
        nameof(EvaluationCommand.WithdrawReview) => "撤回初步评审",
        nameof(EvaluationCommand.SealScores) => "封存评分",
        nameof(EvaluationCommand.WithdrawScores) => "撤回评分",
        nameof(EvaluationCommand.CorrectScore) => "更正评分",
        nameof(EvaluationCommand.Pause) => "暂停评审",
        nameof(EvaluationCommand.Resume) => "恢复评审",
        nameof(EvaluationCommand.SealAndReform) => "封存并重新组建",
        nameof(EvaluationCommand.AskClarification) or nameof(EvaluationCommand.WithdrawClarification) => "提出澄清",
        nameof(EvaluationCommand.ReleaseClarification) or nameof(EvaluationCommand.ReturnClarification) => "放行澄清",
        nameof(EvaluationCommand.AnswerClarification) => "答复澄清",
        nameof(EvaluationCommand.CorrectPrice) or nameof(EvaluationCommand.NoteUnansweredCorrection) => "修正报价",
        nameof(EvaluationCommand.AnswerPriceCorrection) => "确认修正后的报价",
        nameof(EvaluationCommand.OpenLowPriceReview) => "启动异常低价审查",
        nameof(EvaluationCommand.ExplainLowPrice) => "说明低价",
        nameof(EvaluationCommand.NoteRefusal) => "记录拒签",
        nameof(EvaluationCommand.ReplaceMember) => "更换成员",
        nameof(EvaluationCommand.ExplainScore) => "说明评分理由",
        nameof(EvaluationCommand.ReopenResult) => "签署后重新评审",
        nameof(EvaluationCommand.OpenVote) => "提请表决",
        nameof(EvaluationCommand.CastVote) => "表决",
        nameof(EvaluationCommand.NoteContractMatters) => "记录签订合同前要处理的事宜",
        nameof(EvaluationCommand.ConfirmResult) => "确认结果",
        nameof(EvaluationCommand.SignReport) => "签署报告",
        nameof(EvaluationCommand.RefuseToSign) => "拒绝签署",
        nameof(EvaluationCommand.CallForHelp) => "求助场地人员",
        nameof(EvaluationCommand.AnswerHelp) => "处理求助",
        nameof(EvaluationCommand.Terminate) => "终止评审",
        nameof(EvaluationCommand.Convene) => "组建评审",
        _ => command,
    };
}
