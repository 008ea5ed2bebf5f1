using Bidding.Domain.Evaluations;
using Bidding.Domain.Review;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Review;

public class PreliminaryReviewTests
{
    private static Convocation Tendering(params ReviewItem[] items) => Cast.Convocation with
    {
        Method = Cast.Method with { Regime = Regime.Tendering, ReviewItems = [.. items], AbnormallyLow = null },
    };

    [Fact(DisplayName = "对每份投标文件逐项审查, 漏一项或多一项均不予封存"), Proves(typeof(EveryItemIsConcluded))]
    public void EveryItemNeedsOneConclusion()
    {
        Assert.Equal("review-items", Story.InReview.When(张, new SealReview(甲.Id, [new("C1", true, null)])).Refusal?.Code);
        Assert.Equal("review-items", Story.InReview.When(张, new SealReview(甲.Id, [new("C1", true, null), new("C1", true, null), new("C2", true, null)])).Refusal?.Code);
    }

    [Theory(DisplayName = "结论为不通过的, 须写明理由并指明投标文件页码, 或者文件中没有该内容"), Proves(typeof(AFailedItemNeedsReasonAndEvidence))]
    [InlineData("reason-missing", " ", "技术部分.pdf", 37)]
    [InlineData("evidence-missing", "未承诺交货期", null, null)]
    [InlineData("evidence-missing", "未承诺交货期", "技术部分.pdf", 0)]
    [InlineData("evidence-missing", "未承诺交货期", "", 37)]
    [InlineData(null, "未承诺交货期", "技术部分.pdf", 37)]
    [InlineData(null, "没有授权书", "技术部分.pdf", null)]
    public void AFailedItemSaysWhyAndWhere(string? code, string reason, string? document, int? page)
    {
        var mark = new ReviewMark("C2", false, reason, document is null ? null : new(document, page));

        Assert.Equal(code, Story.InReview.When(张, new SealReview(甲.Id, [new("C1", true, null), mark])).Refusal?.Code);
    }

    [Theory(DisplayName = "指明的页码须在该投标文件之内; 未计页数的文件不作核对"), Proves(typeof(AnEvidencePageIsInTheDocument))]
    [InlineData(null, "技术部分.pdf", 120)]
    [InlineData("no-such-page", "技术部分.pdf", 121)]
    [InlineData("no-such-page", "别家的文件.pdf", 1)]
    [InlineData(null, "扫描件.pdf", 9_999)]
    [InlineData(null, "技术部分.pdf", null)]
    public void AnEvidencePageExists(string? code, string document, int? page)
    {
        var story = Seated(甲 with { Documents = [new("技术部分.pdf", 120), new("扫描件.pdf")] });
        var mark = new ReviewMark("C2", false, "未承诺交货期", new(document, page));

        Assert.Equal(code, story.When(张, new SealReview(甲.Id, [new("C1", true, null), mark])).Refusal?.Code);
    }

    [Theory(DisplayName = "表决否决投标所指的页码, 须在该投标的某一文件之内")]
    [InlineData(null, 120)]
    [InlineData("no-such-page", 121)]
    public void AVotesPageExists(string? code, int page)
    {
        var story = Seated(甲 with { Documents = [new("技术部分.pdf", 120), new("商务部分.pdf", 30)] });
        var vote = new OpenVote(new VoteSubject.RejectBid(甲.Id, RejectionGround.UnacceptableCondition, "第二章 3.4", page), "附加了付款条件");

        Assert.Equal(code, story.When(张, vote).Refusal?.Code);
    }

    [Fact(DisplayName = "过半数成员认定同一项不通过的, 该投标被否决; 各项均不过半的, 不否决"), Proves(typeof(AMajorityFailingOneItemRejectsTheBid))]
    public void ThreeOfFiveOnOneItem()
    {
        static RevealedReview By(string member, params string[] failed) =>
            new(member, "B1", [.. new[] { "C1", "C2", "C3" }.Select(item => new ReviewMark(item, !failed.Contains(item), null))], "");

        Assert.Equal(["C2"], Assert.Single(AMajorityFailingOneItemRejectsTheBid.Of([By("E1", "C1", "C2"), By("E2", "C2"), By("E3", "C2", "C3"), By("E4"), By("E5")], 5)).Items.AsEnumerable());
        Assert.Empty(AMajorityFailingOneItemRejectsTheBid.Of([By("E1", "C1"), By("E2", "C2"), By("E3", "C3"), By("E4", "C1"), By("E5", "C2")], 5));
        Assert.Empty(AMajorityFailingOneItemRejectsTheBid.Of([By("E1", "C1"), By("E2", "C1"), By("E3", "C1"), By("E4"), By("E5"), By("E6")], 6));
    }

    [Theory(DisplayName = "政府采购由评标委员会作符合性审查, 资格由采购人或者采购代理机构审查; 招标投标作形式、资格、响应性评审"), Proves(typeof(ReviewKindsAreThoseOfTheRegime))]
    [InlineData(Regime.GovernmentProcurement, ReviewKind.Compliance, true)]
    [InlineData(Regime.GovernmentProcurement, ReviewKind.Qualification, false)]
    [InlineData(Regime.GovernmentProcurement, ReviewKind.Formal, false)]
    [InlineData(Regime.Tendering, ReviewKind.Formal, true)]
    [InlineData(Regime.Tendering, ReviewKind.Qualification, true)]
    [InlineData(Regime.Tendering, ReviewKind.Responsiveness, true)]
    [InlineData(Regime.Tendering, ReviewKind.Compliance, false)]
    [InlineData(Regime.Other, ReviewKind.Compliance, true)]
    public void EachRegimeHasItsKinds(Regime regime, ReviewKind kind, bool lawful)
    {
        var convened = Story.Convened(Cast.Convocation with { Method = Cast.Method with { Regime = regime, ReviewItems = [Founded(kind, regime)] } });

        Assert.Equal(lawful ? null : "review-kind-not-of-regime", convened.Refusal?.Code);
    }

    [Theory(DisplayName = "每个审查项须写明不通过属于哪一种法定情形和招标文件的条款, 缺一不得冻结评审办法"), Proves(typeof(EachItemNamesItsGroundAndClause))]
    [InlineData(Regime.Tendering, false, "2.1", "招标投标法实施条例 第五十一条")]
    [InlineData(Regime.Tendering, true, " ", "招标投标法实施条例 第五十一条")]
    [InlineData(Regime.Tendering, true, null, "招标投标法实施条例 第五十一条")]
    [InlineData(Regime.GovernmentProcurement, false, "2.1", "87号令 第六十三条")]
    [InlineData(Regime.GovernmentProcurement, true, null, "87号令 第六十三条")]
    public void AnItemWithoutGroundOrClauseIsNotFrozen(Regime regime, bool names, string? clause, string article)
    {
        var whole = Founded(ReviewKindsAreThoseOfTheRegime.Of(regime)[0], regime);
        var bare = whole with { Id = "C2", Ground = names ? whole.Ground : null, Clause = clause };

        var refused = EachItemNamesItsGroundAndClause.WhyNot(Cast.Method with { Regime = regime, ReviewItems = [whole, bare] });

        Assert.Equal(("review-item-unfounded", article, "C2"), (refused?.Code, refused?.Article.ToString(), refused?.Data["item"]));
    }

    [Fact(DisplayName = "评审办法在此规定之前已经冻结的, 不因此影响组建评审"), Proves(typeof(EachItemNamesItsGroundAndClause))]
    public void WhatWasFrozenBeforeIsStillConvened() =>
        Assert.Null(Story.Convened(Cast.Convocation with { Method = Cast.Method with { ReviewItems = [new("C1", "签章", ReviewKind.Compliance)] } }).Refusal);

    private static ReviewItem Founded(ReviewKind kind, Regime regime) =>
        new("C1", "签章", kind, ABidIsRejectedOnlyOnAListedGround.GroundsOf(regime)[0], "2.1");

    [Fact(DisplayName = "否决投标须有法定情形: 实施条例第五十一条七种, 依次列明"), Proves(typeof(ABidIsRejectedOnlyOnAListedGround))]
    public void TheSevenGroundsStandInTheOrderOfTheLaw()
    {
        var grounds = ABidIsRejectedOnlyOnAListedGround.GroundsOf(Regime.Tendering);

        Assert.Equal(7, grounds.Length);
        Assert.Equal("招标投标法实施条例 第五十一条第五项", ABidIsRejectedOnlyOnAListedGround.ArticleOf(grounds[4]).ToString());
        Assert.Equal(RejectionGround.BelowCostOrAboveCeiling, grounds[4]);
    }

    [Fact(DisplayName = "两种采购方式的否决情形不得混用"), Proves(typeof(ABidIsRejectedOnlyOnAListedGround)), Proves(typeof(ReviewKindsAreThoseOfTheRegime))]
    public void GroundsOfTheOtherRegimeAreRefused()
    {
        Assert.Null(Story.Convened(Tendering(new ReviewItem("C1", "签章", ReviewKind.Formal, RejectionGround.NotSealedOrSigned, "2.1"))).Refusal);
        var refused = Story.Convened(Tendering(new ReviewItem("C1", "保证金", ReviewKind.Formal, RejectionGround.DepositMissing, "2.1"))).Refusal;

        Assert.Equal("no-such-rejection", refused?.Code);
        Assert.Equal("C1", refused!.Data["item"]);
        Assert.Empty(ABidIsRejectedOnlyOnAListedGround.GroundsOf(Regime.GovernmentProcurement).Intersect(ABidIsRejectedOnlyOnAListedGround.GroundsOf(Regime.Tendering)));
    }

    [Fact(DisplayName = "超过半数成员认定不通过的投标被否决, 少于半数的保留")]
    public void AMajorityRejectsABidAndAMinorityDoesNot()
    {
        var votes = new Dictionary<string, PanelMember[]> { [甲.Id] = [张, 李, 赵], [乙.Id] = [张, 李] };
        var reviewed = Panel.Aggregate(Story.InReview, (story, member) => Bids.Aggregate(story, (so, bid) =>
            so.When(member, votes.TryGetValue(bid.Id, out var against) && against.Contains(member) ? Story.Failed(bid) : Story.Passed(bid))));

        Assert.Equal(["B1"], reviewed.State.Rejected.Keys);
        Assert.Equal(["C2"], reviewed.State.Rejected["B1"].Items.AsEnumerable());
        Assert.Equal(Phase.Scoring, reviewed.State.Phase);
    }

    [Fact(DisplayName = "政府采购符合要求的投标不足三份的, 评审终止")]
    public void GovernmentProcurementEndsWithFewerThanThreeCompliantBids()
    {
        var reviewed = Panel.Aggregate(Story.InReview, (story, member) => Bids.Aggregate(story, (so, bid) =>
            so.When(member, bid == 甲 || bid == 乙 ? Story.Failed(bid) : Story.Passed(bid))));

        Assert.Equal("fewer-than-three", reviewed.State.Termination?.Ground);
        Assert.DoesNotContain(reviewed.News, fact => fact is EvaluationFact.PhaseOpened);
    }

    /// <summary>All have declared and elected; the sheets lie open.</summary>
    private static Story Seated(EvaluatedBid bid) => new EvaluationCommand[] { new SignIn(), new DeclareNoConflict(Pledge: true), new VoteForChair(张.Id) }.Aggregate(
        Story.Convened(Cast.Convocation with { Bids = [bid, .. Cast.Bids.Where(other => other.Id != bid.Id)] }),
        (story, act) => Cast.Panel.Aggregate(story, (so, member) => so.When(member, act)));
}
