using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations.LowPrices;

/// <summary>异常低价审查 (财库〔2026〕2号). 甲 quotes 450 000 beside 920 000, 1 050 000 and 990 000, under a cap of 1 200 000.</summary>
public sealed class LowPriceReviewTests
{
    private static readonly BidFile Proof = new("f-2", "低价说明-B1.pdf", 20480, new string('d', 64));

    private static Story Low => Story.InScoringOf(Story.WithLowQuote);

    private static Story Explained => Story.LowPriced.When(Agency, new ExplainLowPrice(甲.Id, "自有产品, 附成本测算。", Proof));

    private static Story Voting => Explained.When(李, new OpenVote(new VoteSubject.LowPriceUnproven(甲.Id), "说明不足以证明其合理性"));

    [Fact(DisplayName = "出现异常低价情形的, 审查作出结论之前不揭示评分; 等待的是组长")]
    [Proves(typeof(LowQuotesAreReviewedBeforeTheScoresAreRevealed))]
    [Proves(typeof(ScoringBarrier))]
    public void TheScoresStaySealedUntilTheLowPriceIsDecided()
    {
        var sealedAll = Scored(Low);

        Assert.Equal(Phase.Scoring, sealedAll.State.Phase);
        Assert.Equal(new Awaited(张.Id, 张.Alias, 张.Site, 4, 5), Assert.Single(Barriers.WaitingFor(sealedAll.State)));
        Assert.Null(EvaluationView.For(sealedAll.State, 李.Caller())!.Summary);
        Assert.Equal(LowPriceState.NotOpened, State(sealedAll));
    }

    [Fact(DisplayName = "启动审查、书面说明、全体表决: 证明合理的继续评审, 结论与投票入档")]
    [Proves(typeof(LowQuotesAreReviewedBeforeTheScoresAreRevealed))]
    [Proves(typeof(AnUnprovenLowPriceIsInvalid))]
    public void AProvenPriceStays()
    {
        var proven = Ballots(Scored(Voting), inFavour: 2);

        Assert.Equal(LowPriceState.Proven, State(proven));
        Assert.Equal(Phase.Summary, proven.State.Phase);
        Assert.Contains(proven.State.RevealedScores!.Value, sheet => sheet.Bid == 甲.Id);
        Assert.Equal("low-price-taken-up", proven.When(李, new OpenVote(new VoteSubject.LowPriceUnproven(甲.Id), "再次表决")).Refusal?.Code);
    }

    [Fact(DisplayName = "不能证明报价合理性的, 多数表决作为无效投标处理")]
    [Proves(typeof(AnUnprovenLowPriceIsInvalid))]
    public void AnUnprovenPriceIsInvalid()
    {
        var unproven = Ballots(Scored(Voting), inFavour: 3);

        Assert.Equal(LowPriceState.Unproven, State(unproven));
        Assert.Equal(Phase.Summary, unproven.State.Phase);
        Assert.True(unproven.State.Rejected.ContainsKey(甲.Id));
        Assert.DoesNotContain(EvaluationResult.Of(unproven.State).Result.Candidates, id => id == 甲.Id);
    }

    [Fact(DisplayName = "表决期间等待的是尚未投票的成员")]
    [Proves(typeof(LowQuotesAreReviewedBeforeTheScoresAreRevealed))]
    public void WhoHasNotVotedIsAwaited()
    {
        var story = Scored(Voting).When(张, new CastVote(1, false, null)).When(钱, new CastVote(1, true, null));

        Assert.Equal([李.Id, 王.Id, 赵.Id], Barriers.WaitingFor(story.State).Select(awaited => awaited.Member));
    }

    [Theory(DisplayName = "书面说明的时间不少于三十分钟")]
    [Proves(typeof(TheSupplierHasHalfAnHourToExplain))]
    [InlineData(29, "low-price-time")]
    [InlineData(30, null)]
    [InlineData(1441, "low-price-time")]
    public void TheSupplierHasHalfAnHour(int minutes, string? code) => Assert.Equal(code, Low.When(张, new OpenLowPriceReview(甲.Id, minutes)).Refusal?.Code);

    [Fact(DisplayName = "收到说明或者时限届满之前不得表决")]
    [Proves(typeof(TheSupplierHasHalfAnHourToExplain))]
    [Proves(typeof(AnUnprovenLowPriceIsInvalid))]
    public void TheVoteWaitsForTheExplanation()
    {
        var vote = new OpenVote(new VoteSubject.LowPriceUnproven(甲.Id), "未提供说明");

        Assert.Equal("low-price-not-opened", Low.When(李, vote).Refusal?.Code);
        Assert.Equal("财库〔2026〕2号 异常低价审查程序", Low.When(李, vote).Refusal?.Article.ToString());
        Assert.Equal("low-price-time-runs", Story.LowPriced.After(TimeSpan.FromMinutes(30)).When(李, vote).Refusal?.Code);
        Assert.Null(Story.LowPriced.After(TimeSpan.FromMinutes(31)).When(李, vote).Refusal);
        Assert.Null(Explained.When(李, vote).Refusal);
    }

    [Fact(DisplayName = "说明连同成本测算文件入档一次; 逾期的、未要求的不予接受; 逾期后组长可以再给时间")]
    [Proves(typeof(TheSupplierHasHalfAnHourToExplain))]
    public void TheExplanationEntersOnceAndInTime()
    {
        var explain = new ExplainLowPrice(甲.Id, "自有产品, 附成本测算。", Proof);
        var late = Story.LowPriced.After(TimeSpan.FromMinutes(31));

        Assert.Equal(new LowPriceExplained(甲.Id, explain.Text, Proof), Explained.News.Single());
        Assert.Equal("low-price-not-asked", Low.When(Agency, explain).Refusal?.Code);
        Assert.Equal("low-price-not-asked", Explained.When(Agency, explain).Refusal?.Code);
        Assert.Equal("low-price-late", late.When(Agency, explain).Refusal?.Code);
        Assert.Equal("not-yours", Story.LowPriced.When(Supervisor, explain).Refusal?.Code);
        Assert.Null(late.When(张, new OpenLowPriceReview(甲.Id, 30)).When(Agency, explain).Refusal);
    }

    [Fact(DisplayName = "审查由组长代表评标委员会启动; 数据未触发的, 须写明理由")]
    [Proves(typeof(TheCommitteeOpensALowPriceReview))]
    public void TheChairOpensForTheCommittee()
    {
        Assert.Equal("low-price-chair", Low.When(李, new OpenLowPriceReview(甲.Id, 30)).Refusal?.Code);
        Assert.Equal("text-missing", Low.When(张, new OpenLowPriceReview(乙.Id, 30)).Refusal?.Code);
        Assert.Equal("unknown-bid", Low.When(张, new OpenLowPriceReview("B9", 30)).Refusal?.Code);
        Assert.Equal("low-price-taken-up", Story.LowPriced.When(张, new OpenLowPriceReview(甲.Id, 30)).Refusal?.Code);
        Assert.Equal("wrong-phase", Story.InReview.When(张, new OpenLowPriceReview(甲.Id, 30)).Refusal?.Code);
        Assert.Equal(
            new LowPriceReviewOpened(乙.Id, 张.Id, 30, "低于主要设备的市场价格"),
            Low.When(张, new OpenLowPriceReview(乙.Id, 30, "低于主要设备的市场价格")).News.Single());
    }

    [Fact(DisplayName = "审查没有结论的, 不能确认结果")]
    [Proves(typeof(LowQuotesAreReviewedBeforeTheScoresAreRevealed))]
    public void TheResultWaitsForTheDecision()
    {
        var story = Story.InSummary.Recording(new LowPriceReviewOpened(乙.Id, 张.Id, 30, "低于主要设备的市场价格")); // as records from before decision 0028 may hold

        Assert.Equal("low-price-pending", story.When(李, new ConfirmResult(story.Digest)).Refusal?.Code);
    }

    [Fact(DisplayName = "评分揭示之后, 评标委员会不再以自行认定报价过低为由启动审查")]
    [Proves(typeof(TheCommitteeOpensALowPriceReview))]
    public void TheCommitteesOwnFindingComesBeforeTheReveal()
    {
        var own = new OpenLowPriceReview(乙.Id, 30, "低于主要设备的市场价格");

        Assert.Null(Story.InScoring.When(张, own).Refusal);
        Assert.Equal("rejection-after-reveal", Story.InSummary.When(张, own).Refusal?.Code);
    }

    [Fact(DisplayName = "只用于 2026 年 2 月 1 日起的政府采购: 工程招标与此前组建的不适用")]
    [Proves(typeof(LowQuotesAreReviewedBeforeTheScoresAreRevealed))]
    public void TheTwoRegimesAreNotMixed()
    {
        var tendering = Story.InScoringOf(Story.WithLowQuote with { Method = TenderingMethod });
        var before = Low.At(Low.State with { ConvenedAt = new DateTimeOffset(2026, 1, 31, 15, 59, 59, TimeSpan.Zero) });

        Assert.Equal(Phase.Summary, Scored(tendering).State.Phase);
        Assert.Equal("low-price-not-here", tendering.When(张, new OpenLowPriceReview(甲.Id, 30)).Refusal?.Code);
        Assert.Null(tendering.When(张, new OpenVote(new VoteSubject.LowPriceUnproven(甲.Id), "明显低于其他报价")).Refusal);
        Assert.Equal(Phase.Summary, Scored(before).State.Phase);
        Assert.NotEqual(Phase.Summary, Scored(Low.At(Low.State with { ConvenedAt = new DateTimeOffset(2026, 1, 31, 16, 0, 0, TimeSpan.Zero) })).State.Phase);
        Assert.NotEqual(Phase.Summary, Scored(Noticed(new(2026, 2, 1))).State.Phase);
        Assert.Equal(Phase.Summary, Scored(Noticed(new(2026, 1, 31))).State.Phase);
        Assert.Equal(LowQuotesAreReviewedBeforeTheScoresAreRevealed.InForce, RulePack.For(Regime.GovernmentProcurement, new(2026, 3, 1)).Laws.Single(law => law.Law == Laws.LowPrice2).From);
    }

    /// <summary>Convened when the document was in force; what counts is the day of the notice.</summary>
    private static Story Noticed(DateOnly day) => Low.At(Low.State with { Convocation = Low.State.Convocation! with { NoticedOn = day } });

    [Fact(DisplayName = "成员更换使结论失去多数的, 审查重新待决, 评分重新封存等待")]
    [Proves(typeof(LowQuotesAreReviewedBeforeTheScoresAreRevealed))]
    public void AReplacementReopensTheDecision()
    {
        var decided = Ballots(Voting, inFavour: 3);

        var replaced = decided.When(Supervisor, new ReplaceMember(钱.Id, 孙, ReplacementGround.Health, "突发疾病"));

        Assert.Equal(LowPriceState.Unproven, State(decided));
        Assert.Equal(LowPriceState.Voting, State(replaced));
        Assert.True(LowQuotesAreReviewedBeforeTheScoresAreRevealed.Owed(replaced.State, 孙.Id) == 1);
    }

    private static LowPriceState State(Story story) => LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matter(story.State, 甲.Id)!.StateAt(story.Now);

    private static Story Scored(Story story) => Cast.Panel.Aggregate(story, (so, member) =>
        Cast.Bids.Aggregate(so, (each, bid) => each.When(member, Story.Scores(bid))));

    /// <summary>The last members of the panel are in favour of calling it unproven.</summary>
    private static Story Ballots(Story story, int inFavour) => Cast.Panel.Index().Aggregate(story, (so, one) =>
        so.When(one.Item, new CastVote(1, one.Index >= Cast.Panel.Length - inFavour, null)));
}
