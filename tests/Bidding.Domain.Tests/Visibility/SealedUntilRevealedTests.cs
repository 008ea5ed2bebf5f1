using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Domain.Visibility;
using Bidding.Testing;
using CsCheck;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Domain.Tests.Visibility;

public class SealedUntilRevealedTests
{
    [Fact(DisplayName = "揭示之前, 任何人的视图与收到的事实均不含任何评分 (任意历史 × 任何人)")]
    [Proves(typeof(EvaluationVisibility))]
    public void BeforeTheRevealNoViewOfAnyoneHoldsAScore()
    {
        var sealedSheetsSeen = 0;

        Histories.Any.Sample(story =>
        {
            if (story.State.RevealedScores is not null || story.State.Replacements.Any(replaced => replaced.During >= Phase.Summary))
            {
                return; // after the reveal; or it was before a replacement, and the next test looks at the successor
            }

            sealedSheetsSeen += story.State.Scores.Values.Count(sheet => sheet.Sealed is not null);
            foreach (var person in Histories.Everybody)
            {
                Assert.Null(EvaluationView.For(story.State, person)?.Summary);
                Assert.All(HeardBy(person, story), fact => Assert.True(CarriesNoScore(fact), fact.GetType().Name));
            }
        }, iter: 500);

        Assert.True(sealedSheetsSeen > 300, $"the case must really occur: {sealedSheetsSeen} sealed sheets were looked at");
    }

    [Fact(DisplayName = "场地运维人员所见的评标办法只有列明的各项; 新增的内容不因遗漏而公开")]
    [Proves(typeof(EvaluationVisibility))]
    public void OperatorsReadOnlyWhatIsListedOfTheMethod()
    {
        var heard = Assert.IsType<EvaluationConvened>(new EvaluationConvened(Cast.Convocation with { Method = Cast.CorrectableMethod }).For(Audience.Operators));
        var empty = Cast.CorrectableMethod with { ReviewItems = [], Criteria = [], Weights = [], Minimums = [], Price = null, AbnormallyLow = null, Ties = [], DeviationLimit = null, Corrections = CorrectionPolicy.FourCases, CorrectionsClause = null };

        Assert.Equal(DomainJson.Write(empty), DomainJson.Write(heard.Convocation.Method));
        Assert.DoesNotContain("漏看证明材料", DomainJson.Write(heard), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "接替的成员在封存本人全部评分之前, 听不到也看不到他人的评分、审查结论和选票 (任意历史)")]
    public void ASuccessorHearsNoOpinionOfOthersBeforeHeHasSealedHisOwn()
    {
        var lateSuccessors = 0;

        Histories.Any.Sample(story =>
        {
            foreach (var replaced in story.State.Replacements.Where(_ => story.State.RevealedScores is null))
            {
                lateSuccessors += replaced.During >= Phase.Scoring ? 1 : 0;
                var person = replaced.Successor.Caller();
                Assert.Null(EvaluationView.For(story.State, person)?.Summary);
                Assert.All(HeardBy(person, story), fact => Assert.True(CarriesNoScore(fact), fact.GetType().Name));
            }
        }, iter: 400);

        Assert.True(lateSuccessors > 30, $"the case must really occur: {lateSuccessors}");
    }

    [Fact(DisplayName = "评分恰好揭示一次, 且在最后一份封存之后")]
    [Proves(typeof(ScoringBarrier))]
    public void TheRevealHappensOnceAndLast() =>
        Histories.ScoredInAnyOrder((member, bid) => Story.Scores(bid)).Sample(story =>
        {
            var facts = story.Facts.Select(entry => entry.Fact).ToList();

            Assert.Single(facts, fact => fact is ScoresRevealed);
            Assert.True(facts.FindLastIndex(fact => fact is ScoresSealed) < facts.FindIndex(fact => fact is ScoresRevealed));
        }, iter: 100);

    [Fact(DisplayName = "结果与评分到达的先后无关")]
    [Proves(typeof(SheetOrder))]
    public void TheOrderOfArrivalNeverChangesTheResult()
    {
        var digest = Story.InSummary.Digest;

        Histories.ScoredInAnyOrder((member, bid) => Story.Scores(bid)).Sample(story => Assert.Equal(digest, story.Digest), iter: 100);
    }

    [Fact(DisplayName = "可见事实在浏览器中折叠, 等于服务器给出的视图")]
    public void TheFoldOfVisibleFactsEqualsTheView()
    {
        var (suspendedSeen, terminatedSeen, successorsSeen, votesSeen) = (0, 0, 0, 0);

        Histories.Any.Sample(story =>
        {
            suspendedSeen += story.Facts.Count(entry => entry.Fact is EvaluationSuspended);
            terminatedSeen += story.State.Termination is null ? 0 : 1;
            successorsSeen += story.State.Replacements.Length;
            votesSeen += story.State.Votes.Count(vote => vote.Outcome is not null);
            foreach (var person in Histories.Everybody)
            {
                var folded = Hearing.Of([.. story.Facts.Select(entry => entry.Fact)], person)
                    .Aggregate(Evaluation.None, (state, heard) => state.Evolve(heard.Fact, story.Facts[heard.Index].At));

                Assert.Equal(Text(EvaluationView.For(story.State, person)), Text(EvaluationView.For(folded, person)));
            }
        }, iter: 400);

        Assert.All([suspendedSeen, terminatedSeen, successorsSeen, votesSeen], seen => Assert.True(seen > 0, $"the case must really occur: {seen}"));
    }

    [Fact(DisplayName = "决定从不产生被忽略的事实, 被拒绝的命令不改变状态")]
    public void EveryFactTellsAndARefusalChangesNothing() =>
        Gen.Select(Histories.Any, Gen.Int[0, 4], (story, who) => (story, member: Cast.Panel[who])).Sample(given =>
        {
            foreach (var command in new EvaluationCommand[] { new SignIn(), new DeclareNoConflict(true), Story.Scores(Cast.甲), new WithdrawScores(Cast.乙.Id) })
            {
                var after = given.story.When(given.member, command);
                if (after.Refusal is not null)
                {
                    Assert.Same(given.story.State, after.State);
                }

                after.News.Aggregate(given.story.State, (state, fact) =>
                {
                    var next = state.Evolve(fact, after.Now);
                    Assert.NotSame(state, next);
                    return next;
                });
            }
        }, iter: 200);

    [Fact(DisplayName = "事实写成文本再读回, 折叠结果不变")]
    public void FactsSurviveBeingWritten() =>
        Histories.Any.Sample(story =>
        {
            var reread = story.Facts.Aggregate(Evaluation.None, (state, entry) =>
                state.Evolve(DomainJson.Read<EvaluationFact>(DomainJson.Write(entry.Fact)), entry.At));

            Assert.Equal(Text(EvaluationView.For(story.State, Cast.Supervisor)), Text(EvaluationView.For(reread, Cast.Supervisor)));
        }, iter: 100);

    private static IEnumerable<EvaluationFact> HeardBy(Caller person, Story story) =>
        Hearing.Of([.. story.Facts.Select(entry => entry.Fact)], person).Select(heard => heard.Fact);

    private static bool CarriesNoScore(EvaluationFact fact) => fact switch
    {
        ScoresSealed x => x.Sheet.Body is null,
        ReviewSealed x => x.Sheet.Body is null,
        ScoresRevealed => false,
        ChairVoteCast x => x.Candidate is null,
        VoteCast x => x is { InFavour: null, Reason: null },
        _ => true,
    };

    private static string Text(EvaluationView? view) => view is null ? "nothing" : DomainJson.Write(view);
}
