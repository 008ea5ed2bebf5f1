using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Phases;
using Bidding.Domain.Prices;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations.PriceCorrections;

/// <summary>87号令 第五十九条. 乙 was read out with 920 000 and writes 玖拾万元整 in words.</summary>
public sealed class PriceCorrectingTests
{
    private static readonly StatedPrice Words = new("玖拾万元整", null, []);
    private static readonly BidFile Paper = new("f-3", "报价确认-B2.pdf", 20480, new string('e', 64));

    private static Story Corrected => Story.PriceCorrected;

    private static Story Confirmed => Corrected.When(Agency, new AnswerPriceCorrection(乙.Id, true, "确认修正后的报价。", Paper));

    [Fact(DisplayName = "修正后的报价经投标人确认后产生约束力: 价格分按修正后的报价计算")]
    [Proves(typeof(TheCommitteeCorrectsWhatIsInconsistent))]
    [Proves(typeof(AnUnconfirmedCorrectionMakesTheBidInvalid))]
    public void AConfirmedCorrectionIsThePrice()
    {
        Assert.Equal(new PriceCorrected(乙.Id, 张.Id, Words, 900_000m, 30), Corrected.News.Single());
        Assert.Equal(920_000m, Corrected.State.QuoteOf(乙));
        Assert.Equal(900_000m, Confirmed.State.QuoteOf(乙));

        var result = EvaluationResult.Of(Scored(Confirmed).State);
        Assert.Equal(900_000m, result.Result.Benchmark);
        Assert.Equal(900_000m, result.Sheet.Bids.Single(bid => bid.Id == 乙.Id).Quote);
        Assert.Equal(920_000m, Confirmed.State.Bid(乙.Id)!.Quote);
    }

    [Fact(DisplayName = "投标人不确认的, 其投标无效")]
    [Proves(typeof(AnUnconfirmedCorrectionMakesTheBidInvalid))]
    public void ARefusedCorrectionMakesTheBidInvalid()
    {
        var refused = Corrected.When(Agency, new AnswerPriceCorrection(乙.Id, false, "不接受修正。", null));

        Assert.Equal(new PriceCorrectionRefused(乙.Id, "不接受修正。", null), refused.News[0]);
        Assert.True(refused.State.Rejected[乙.Id].OfPrice);
        Assert.Equal(Phase.Summary, Scored(refused).State.Phase);
        Assert.Equal(乙.Id, Assert.Single(refused.When(Supervisor, new ReplaceMember(钱.Id, 孙, ReplacementGround.Health, "突发疾病")).State.Rejected).Key);
    }

    [Fact(DisplayName = "只剩不足三家的, 投标人不确认即终止")]
    [Proves(typeof(AnUnconfirmedCorrectionMakesTheBidInvalid))]
    public void TooFewAreLeft()
    {
        var three = Story.InScoringOf(Cast.Convocation with { Bids = Cast.Bids[..3] }).When(张, new CorrectPrice(乙.Id, Words, 30));

        Assert.Equal("fewer-than-three", three.When(Agency, new AnswerPriceCorrection(乙.Id, false, "不接受修正。", null)).State.Termination?.Ground);
    }

    [Fact(DisplayName = "时限届满未确认的, 由组长记录, 投标无效; 时限之内不得记录")]
    [Proves(typeof(AnUnconfirmedCorrectionMakesTheBidInvalid))]
    public void SilenceIsNotedWhenTheTimeIsOver()
    {
        var note = new NoteUnansweredCorrection(乙.Id);
        var late = Corrected.After(TimeSpan.FromMinutes(31));

        Assert.Equal("price-time-runs", Corrected.When(张, note).Refusal?.Code);
        Assert.Equal("price-chair", late.When(李, note).Refusal?.Code);
        Assert.Equal("price-answer-late", late.When(Agency, new AnswerPriceCorrection(乙.Id, true, "确认", Paper)).Refusal?.Code);
        Assert.Equal("price-not-asked", late.When(张, note).When(张, note).Refusal?.Code);
        Assert.True(late.When(张, note).State.Rejected[乙.Id].OfPrice);
        Assert.Null(late.When(张, new CorrectPrice(乙.Id, Words, 30)).When(Agency, new AnswerPriceCorrection(乙.Id, true, "确认", Paper)).Refusal);
    }

    [Fact(DisplayName = "确认须为书面并签字盖章; 未要求的不予接受; 只答复一次")]
    [Proves(typeof(AnUnconfirmedCorrectionMakesTheBidInvalid))]
    public void TheConfirmationIsOnSignedPaper()
    {
        Assert.Equal("price-unsigned", Corrected.When(Agency, new AnswerPriceCorrection(乙.Id, true, "确认", null)).Refusal?.Code);
        Assert.Equal("87号令 第五十一条第二款", Corrected.When(Agency, new AnswerPriceCorrection(乙.Id, true, "确认", null)).Refusal?.Article.ToString());
        Assert.Equal("price-not-asked", Story.InScoring.When(Agency, new AnswerPriceCorrection(乙.Id, true, "确认", Paper)).Refusal?.Code);
        Assert.Equal("price-not-asked", Confirmed.When(Agency, new AnswerPriceCorrection(乙.Id, false, "反悔", null)).Refusal?.Code);
        Assert.Equal("price-answered", Confirmed.When(张, new CorrectPrice(乙.Id, Words, 30)).Refusal?.Code);
        Assert.Equal("not-yours", Corrected.When(Supervisor, new AnswerPriceCorrection(乙.Id, true, "确认", Paper)).Refusal?.Code);
    }

    [Fact(DisplayName = "投标人答复之前不揭示评分, 等待的是组长; 确认之时即揭示")]
    [Proves(typeof(ScoringBarrier))]
    public void TheScoresWaitForTheBidder()
    {
        var scored = Scored(Corrected);

        Assert.Equal(Phase.Scoring, scored.State.Phase);
        Assert.Equal(张.Id, Assert.Single(Barriers.WaitingFor(scored.State)).Member);
        Assert.Equal(Phase.Summary, scored.When(Agency, new AnswerPriceCorrection(乙.Id, true, "确认", Paper)).State.Phase);
    }

    [Fact(DisplayName = "报价修正由组长代表评标委员会作出; 所填须成立, 且确有不一致")]
    [Proves(typeof(TheCommitteeCorrectsWhatIsInconsistent))]
    public void TheCommitteeCorrectsWhatIsInconsistentAndNothingElse()
    {
        Story with(StatedPrice stated) => Story.InScoring.When(张, new CorrectPrice(乙.Id, stated, 30));

        Assert.Equal("price-chair", Story.InScoring.When(李, new CorrectPrice(乙.Id, Words, 30)).Refusal?.Code);
        Assert.Equal("unknown-bid", Story.InScoring.When(张, new CorrectPrice("B9", Words, 30)).Refusal?.Code);
        Assert.Equal("clarification-time", Story.InScoring.When(张, new CorrectPrice(乙.Id, Words, 0)).Refusal?.Code);
        Assert.Equal("wrong-phase", Story.InSummary.When(张, new CorrectPrice(乙.Id, Words, 30)).Refusal?.Code);
        Assert.Equal("price-unreadable", with(new("九十万", null, [])).Refusal?.Code);
        Assert.Equal("price-unreadable", with(new(null, null, [new("A", 1m, 100m, Meant: 900m)])).Refusal?.Code);
        Assert.Equal("price-consistent", with(new("玖拾贰万元整", 920_000m, [])).Refusal?.Code);
        Assert.Equal(950_000m, with(new(null, null, [new("A", 10m, 95_000m)])).State.PriceCorrection(乙.Id)!.Price);
    }

    [Fact(DisplayName = "修正后的报价成为异常低价的, 随即须经审查")]
    [Proves(typeof(LowQuotesAreReviewedBeforeTheScoresAreRevealed))]
    public void ACorrectedPriceMayBeTooLow()
    {
        var low = Story.InScoring.When(张, new CorrectPrice(乙.Id, new("肆拾万元整", null, []), 30))
            .When(Agency, new AnswerPriceCorrection(乙.Id, true, "确认", Paper));

        Assert.Equal(乙.Id, Assert.Single(LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matters(low.State)).Bid);
    }

    private static Story Scored(Story story) => Cast.Panel.Aggregate(story, (so, member) =>
        Cast.Bids.Aggregate(so, (each, bid) => each.When(member, Story.Scores(bid))));
}
