using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.BadInput;

/// <summary>
/// Every moment an evaluation can be in, under either rule pack, each told by the real decider; and for every kind of command one that
/// fits some of these moments, so that a decider that refuses everything does not pass.
/// </summary>
internal static class Moments
{
    private const string Words = "理由见评审记录";

    private static readonly BidFile Paper = new("f1", "答复.pdf", 10, new string('c', 64));

    private static readonly PanelMember Successor = new("E7", "评委己", "binzhou", "B-07", MemberRole.Expert);

    public static ImmutableArray<(string Name, Story Story)> All { get; } =
        [.. Of(Cast.Convocation), .. Of(Cast.Convocation with { Method = TenderingMethod }), .. LowPriced, ("nothing convened", Story.Untold)];

    private static IEnumerable<(string, Story)> Of(Convocation convocation)
    {
        var convened = Story.Convened(convocation);
        var declaring = Each(convened, _ => new SignIn());
        var electing = Each(declaring, _ => new DeclareNoConflict(Pledge: true));
        var reviewing = Each(electing, _ => new VoteForChair(张.Id));
        var scoring = Story.InScoringOf(convocation);
        var summary = Scored(scoring, k1Of李: 4m);
        var differing = Scored(scoring, k1Of李: 3m);
        var signing = Each(summary, _ => new ConfirmResult(summary.Digest));
        var signed = Each(signing, member => member == 钱 ? new RefuseToSign("对价格分有异议") : new SignReport(signing.Digest, member == 李 ? "保留意见" : null));
        var reported = signed.When(Caller.System, new RecordReport(new string('d', 64), 10_000, 20, signed.Facts.Length));
        var asked = scoring.When(张, new AskClarification(乙.Id, "请说明质保期。", 60));
        return
        [
            ("convened", convened), ("one signed in", convened.When(张, new SignIn())), ("declaration", declaring),
            ("a conflict declared", declaring.When(王, new DeclareConflicts([new(丙.Id, ConflictGround.Employment, "曾任该投标人顾问")]))),
            ("election", electing), ("review", reviewing), ("one review sealed", reviewing.When(张, Story.Passed(甲))), ("scoring", scoring),
            ("one sheet sealed", scoring.When(张, Story.Scores(甲))), ("vote on a rejection", scoring.When(张, Rejection(convocation.Method.Regime))),
            ("vote on more time", scoring.When(张, new OpenVote(new VoteSubject.MoreTime(60), Words))),
            ("question asked", asked), ("question with the bidder", asked.When(Supervisor, new ReleaseClarification(1))),
            ("price corrected", scoring.When(张, new CorrectPrice(乙.Id, new("玖拾万元整", null, []), 30))),
            ("time to confirm the price over", scoring.When(张, new CorrectPrice(乙.Id, new("玖拾万元整", null, []), 30)).After(TimeSpan.FromHours(2))),
            ("paused", scoring.When(Agency, new Pause(PauseGround.Network, Words))), ("away", Away(scoring)), ("connected", scoring.When(张, new Connect("s", false, false))), ("help called", scoring.When(赵, new CallForHelp(HelpKind.Device))),
            ("successor declares", scoring.When(Agency, new ReplaceMember(赵.Id, Successor, ReplacementGround.Health, Words))),
            ("successor after the reveal", summary.When(Supervisor, new ReplaceMember(赵.Id, Successor, ReplacementGround.Health, Words))),
            ("summary", summary), ("objective scores differ", differing), ("signing", signing),
            ("one signed", signing.When(张, new SignReport(signing.Digest, null))), ("time to sign over", signing.After(TimeSpan.FromDays(1))),
            ("closed", signed), ("report rendered", reported), ("taken up again", reported.When(Supervisor, new ReopenResult(CorrectionGround.ObjectiveDiffers, Words))),
            ("terminated", scoring.When(Agency, new Terminate(Words))),
            ("sealed for a new committee", scoring.When(Agency, new SealAndReform(SealGround.NoSuccessor, Words))),
        ];
    }

    private static IEnumerable<(string, Story)> LowPriced => [("low price asked", Story.LowPriced), ("low price to be asked", Story.InScoringOf(Story.WithLowQuote))];

    /// <summary>What some person might well say at some moment of <paramref name="story"/>, each kind at least once.</summary>
    public static IEnumerable<(Caller Caller, EvaluationCommand Command)> Fitting(Story story)
    {
        var digest = story.State.RevealedScores is null ? new string('0', 64) : story.Digest;
        var regime = story.State.Convocation?.Method.Regime ?? Regime.GovernmentProcurement;
        foreach (var member in story.State.Panel.IsEmpty ? [.. Panel] : story.State.Panel)
        {
            foreach (var command in (IEnumerable<EvaluationCommand>)
            [
                new SignIn(), new DeclareNoConflict(true), new DeclareConflicts([new(丙.Id, ConflictGround.Employment, Words)]), new VoteForChair(张.Id),
                Story.Passed(甲), Story.Failed(丁), new WithdrawReview(甲.Id), Story.Scores(甲), Story.Scores(乙), new WithdrawScores(甲.Id),
                new CorrectScore(甲.Id, "K1", 4m, CorrectionGround.ObjectiveDiffers, Words), new ExplainScore(甲.Id, FindingKind.ObjectiveDiffers, Words, "K1"),
                new ConfirmResult(digest), new SignReport(digest, null), new RefuseToSign(Words), new NoteRefusal(钱.Id, Words), new NoteContractMatters(Words),
                new CallForHelp(HelpKind.Device), Rejection(regime), new CastVote(1, true, null), new CastVote(1, false, Words),
                new AskClarification(乙.Id, Words, 60), new WithdrawClarification(1), new OpenLowPriceReview(甲.Id, 30),
                new CorrectPrice(乙.Id, new("玖拾万元整", null, []), 30), new NoteUnansweredCorrection(乙.Id), new Connect("s-" + member.Id, false, false), new Disconnect("s"),
            ])
            {
                yield return (member.Caller(), command);
            }

            yield return (Caller.System, new NoticeAbsence(member.Id));
            yield return (Operator, new AnswerHelp(member.Id));
        }

        foreach (var watching in new[] { Agency, Supervisor })
        {
            foreach (var command in (IEnumerable<EvaluationCommand>)
            [
                new Convene(story.State.Convocation ?? Cast.Convocation), new Convene(Cast.Convocation with { Method = TenderingMethod }), new ReleaseClarification(1), new ReturnClarification(1, Words), new AnswerClarification(1, Words, Paper),
                new ExplainLowPrice(甲.Id, Words, Paper), new AnswerPriceCorrection(乙.Id, true, Words, Paper), new Pause(PauseGround.Network, Words), new Resume(Words),
                new SealAndReform(SealGround.NoSuccessor, Words), new ReplaceMember(赵.Id, Successor, ReplacementGround.Health, Words), new Terminate(Words),
                new ReopenResult(CorrectionGround.ObjectiveDiffers, Words),
            ])
            {
                yield return (watching, command);
            }
        }

        yield return (Caller.System, new RecordReport(new string('e', 64), 10_000, 20, story.Facts.Length, story.State.Round));
    }

    private static OpenVote Rejection(Regime regime) => new(
        new VoteSubject.RejectBid(丁.Id, regime == Regime.GovernmentProcurement ? RejectionGround.UnacceptableCondition : RejectionGround.NotResponsive, "第四章 3.2", 17), Words);

    private static Story Away(Story story) => story.When(赵, new Connect("s", false, false)).When(赵, new Disconnect("s")).After(TimeSpan.FromMinutes(1))
        .When(Caller.System, new NoticeAbsence(赵.Id));

    private static Story Each(Story story, Func<PanelMember, EvaluationCommand> command) => Panel.Aggregate(story, (so, member) => so.When(member, command(member)));

    private static Story Scored(Story story, decimal k1Of李) => Panel.Aggregate(story, (so, member) =>
        Bids.Aggregate(so, (each, bid) => each.When(member, Story.Scores(bid, k1: member == 李 && bid == 甲 ? k1Of李 : 4m))));
}
