using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Testing;
using CsCheck;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Domain.Tests.Visibility;

/// <summary>Random histories: people do lawful and unlawful things in any order; what the rules refuse simply does not happen.</summary>
internal static class Histories
{
    private static readonly ImmutableArray<PanelMember> Seated = [.. Cast.Panel, Cast.孙, Cast.周];
    private static readonly Gen<PanelMember> Member = Gen.Int[0, 6].Select(index => Seated[index]);
    private static readonly Gen<EvaluatedBid> Bid = Gen.Int[0, 3].Select(index => Cast.Bids[index]);
    private static readonly Gen<decimal> Marks = Gen.Int[0, 60].Select(quarter => quarter / 4m);

    private static readonly Gen<EvaluationCommand> Command = Gen.Frequency(
        (2, Gen.Const<EvaluationCommand>(new SignIn())),
        (2, Gen.Const<EvaluationCommand>(new DeclareNoConflict(true))),
        (2, Member.Select(member => (EvaluationCommand)new VoteForChair(member.Id))),
        (6, Bid.Select(bid => (EvaluationCommand)Story.Passed(bid))),
        (1, Bid.Select(bid => (EvaluationCommand)Story.Failed(bid))),
        (10, Gen.Select(Bid, Marks, Marks, Marks, (bid, a, b, c) => (EvaluationCommand)Story.Scores(bid, a, b % 10, Math.Floor(c % 10), 4m))),
        (2, Bid.Select(bid => (EvaluationCommand)new WithdrawScores(bid.Id))),
        (1, Bid.Select(bid => (EvaluationCommand)new WithdrawReview(bid.Id))),
        (1, Gen.Select(Bid, Gen.Int[0, 3], (bid, matter) => (EvaluationCommand)new OpenVote(Matter(bid, matter), "提请表决"))),
        (12, Gen.Select(Gen.Int[1, 2], Gen.Bool, (vote, inFavour) => (EvaluationCommand)new CastVote(vote, inFavour, inFavour ? null : "反对的理由"))),
        (1, Bid.Select(bid => (EvaluationCommand)new AskClarification(bid.Id, "请说明质保期的起算时间", 30))),
        (1, Bid.Select(bid => (EvaluationCommand)new CorrectPrice(bid.Id, new("玖拾万元整", null, []), 30))),
        (1, Bid.Select(bid => (EvaluationCommand)new OpenLowPriceReview(bid.Id, 30, "低于市场价格"))),
        (1, Gen.Int[1, 2].Select(number => (EvaluationCommand)new WithdrawClarification(number))),
        (1, Member.Select(member => (EvaluationCommand)new NoteRefusal(member.Id, "拒绝签字且未说明理由"))),
        (1, Gen.Const<EvaluationCommand>(new Connect("a", false, false))),
        (1, Gen.Const<EvaluationCommand>(new Disconnect("a"))),
        (1, Gen.Const<EvaluationCommand>(new NoteContractMatters("须核实项目负责人的社会保险缴纳证明"))),
        (1, Gen.Const<EvaluationCommand>(new ConfirmResult(new string('0', 64)))),
        (3, Bid.Select(bid => (EvaluationCommand)new ExplainScore(bid.Id, FindingKind.Deviation, "坚持原评分"))),
        (2, Bid.Select(bid => (EvaluationCommand)new CorrectScore(bid.Id, "T1", 12m, CorrectionGround.AbnormalScore, "误读"))),
        (1, Gen.Const<EvaluationCommand>(new RefuseToSign("理由"))));

    /// <summary>What agency and supervisor do; most of it is refused most of the time.</summary>
    private static readonly Gen<(Caller, EvaluationCommand)> Staff = Gen.Select(
        Gen.Bool.Select(agency => agency ? Cast.Agency : Cast.Supervisor),
        Gen.OneOf(
            Gen.Const<EvaluationCommand>(new Pause(PauseGround.Network, "线路中断")),
            Gen.Const<EvaluationCommand>(new Resume("已恢复")),
            Gen.Int[0, 2].Select(number => (EvaluationCommand)new ReleaseClarification(number)),
            Gen.Int[0, 2].Select(number => (EvaluationCommand)new ReturnClarification(number, "问题带有暗示")),
            Gen.Int[0, 2].Select(number => (EvaluationCommand)new AnswerClarification(number, "自验收合格之日起算", null)),
            Bid.Select(bid => (EvaluationCommand)new AnswerPriceCorrection(bid.Id, true, "确认", new("f-3", "报价确认.pdf", 1, new string('e', 64)))),
            Bid.Select(bid => (EvaluationCommand)new ExplainLowPrice(bid.Id, "附成本测算", null)),
            Gen.Const<EvaluationCommand>(new Resume("已恢复")),
            Replacing));

    private static Gen<EvaluationCommand> Replacing => Gen.Select(Gen.Int[0, 6], Gen.Int[5, 6], (leaver, successor) => (EvaluationCommand)new ReplaceMember(Seated[leaver].Id, Seated[successor], ReplacementGround.Health, "突发疾病"));

    /// <summary>A line breaks for longer than the grace, and the watch notices.</summary>
    private static readonly Gen<Func<Story, Story>> Break = Member.Select(member => (Func<Story, Story>)(story => story
        .When(member, new Connect("b", false, true)).When(member, new Disconnect("b")).After(TimeSpan.FromSeconds(31)).When(Caller.System, new NoticeAbsence(member.Id))));

    /// <summary>Everybody who was missed comes back.</summary>
    private static readonly Gen<Func<Story, Story>> Return = Gen.Const<Func<Story, Story>>(story =>
        Seated.Where(missed => story.State.Absent.ContainsKey(missed.Id)).Aggregate(story, (so, missed) => so.When(missed, new Connect("c", false, true))));

    private static readonly Gen<Func<Story, Story>> Step = Gen.Frequency(
        (480, Gen.Select(Member, Command, (member, command) => Told(member.Caller(), command))),
        (16, Staff.Select(step => Told(step.Item1, step.Item2))),
        (5, Break),
        (30, Return),
        (1, Gen.Const(Told(Cast.Agency, new Terminate("停电")))));

    private static Func<Story, Story> Told(Caller caller, EvaluationCommand command) => story => story.When(caller, command);

    /// <summary>Random steps on top of a story that has come a random part of the way.</summary>
    public static readonly Gen<Story> Any = Gen.Select(
        Gen.Int[0, 9],
        Step.Array[0, 160],
        (start, steps) => steps.Aggregate(Start(start), (story, step) => step(story)));

    /// <summary>A whole evaluation whose sheets arrive in a random order.</summary>
    public static Gen<Story> ScoredInAnyOrder(Func<PanelMember, EvaluatedBid, SealScores> scores) =>
        Gen.Shuffle((from member in Cast.Panel from bid in Cast.Bids select (member, bid)).ToArray())
            .Select(order => order.Aggregate(Story.InScoring, (story, one) => story.When(one.member, scores(one.member, one.bid))));

    public static IEnumerable<Caller> Everybody =>
        [.. Seated.Select(member => member.Caller()), Cast.Agency, Cast.Supervisor, Cast.Operator];

    private static VoteSubject Matter(EvaluatedBid bid, int matter) => matter switch
    {
        0 => new VoteSubject.MoreTime(30),
        1 => new VoteSubject.LowPriceUnproven(bid.Id),
        _ => Story.Reject(bid),
    };

    private static Story Start(int phase) => phase switch
    {
        0 => Story.Convened(),
        1 => Story.InDeclaration,
        2 => Story.InChairElection,
        3 => Story.InReview,
        4 => Story.InScoring,
        5 => Story.InSummary,
        6 => Story.InVote.When(Cast.张, new CastVote(1, true, null)).When(Cast.李, new CastVote(1, true, null)),
        7 => Story.WithOutlier,
        8 => Story.Ended.When(Cast.Supervisor, new ReopenResult(CorrectionGround.ObjectiveDiffers, "业绩认定不一致")),
        _ => Story.InSummary.When(Cast.Agency, new ReplaceMember(Cast.李.Id, Cast.孙, ReplacementGround.Absence, "擅离职守")),
    };
}
