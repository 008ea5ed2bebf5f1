using Bidding.Domain.Evaluations;
using Bidding.Reports.Sections;
using Bidding.Testing;

namespace Bidding.Reports.Tests.Sections;

public class CommitteeSectionsTests
{
    [Fact(DisplayName = "表决: 事项、结果、不同意见及理由")]
    public void VotesAreTold() => Approved.Matches(Votes.Write(Votes.From(Sources.Voted)), nameof(Votes));

    [Fact(DisplayName = "条例 第四十八条: 成员更换与意见无效")]
    public void ReplacementsAreTold() => Approved.Matches(Replacements.Write(Replacements.From(Sources.Replaced)), nameof(Replacements));

    [Fact(DisplayName = "更换之后: 表决、组长推选、成员更换、评审过程与价格所说一致, 作废的选票和不变的结论都写明")]
    public void AfterAReplacementTheSectionsAgree()
    {
        var source = Sources.ReplacedAfterVotes;
        Assert.Equal(Phase.Closed, source.Evaluation.Phase);
        Approved.Matches(
            [
                .. Bids.Write(Bids.From(source)), .. Committee.Write(Committee.From(source)), .. Course.Write(Course.From(source)), .. RejectedBids.Write(RejectedBids.From(source)),
                .. Votes.Write(Votes.From(source)), .. LowPriceReviews.Write(LowPriceReviews.From(source)), .. PriceDerivation.Write(PriceDerivation.From(source)),
                .. Candidates.Write(Candidates.From(source)), .. Replacements.Write(Replacements.From(source)),
            ],
            nameof(Replacements) + ".after-votes");
    }

    [Fact(DisplayName = "12号令 第四十二条第十项: 澄清、说明、补正事项纪要")]
    public void ClarificationsAreTold() => Approved.Matches(Clarifications.Write(Clarifications.From(Sources.Disputed)), nameof(Clarifications));

    [Fact(DisplayName = "监督意见: 放行与退回如实记载; 系统不收集意见, 写明未登记")]
    public void SupervisionIsTold() => Approved.Matches(
        [.. SupervisionNotes.Write(SupervisionNotes.From(Sources.Disputed)), .. SupervisionNotes.Write(SupervisionNotes.From(Sources.Smooth))], nameof(SupervisionNotes));

    [Fact(DisplayName = "财库〔2026〕2号: 异常低价审查的理由、书面说明与结论")]
    public void LowPriceReviewsAreTold() => Approved.Matches(LowPriceReviews.Write(LowPriceReviews.From(Sources.Voted)), nameof(LowPriceReviews));

    [Fact(DisplayName = "12号令 第二十一条: 报价明显低于其他投标报价的, 要求书面说明, 不能合理说明的以表决认定; 招标投标的报告如实记载")]
    [Proves(typeof(BelowCost))]
    public void BelowCostIsTold() => Approved.Matches(BelowCost.Write(BelowCost.From(Sources.BelowCost)), nameof(BelowCost));

    [Fact(DisplayName = "87号令 第五十九条: 开标报价与修正后的报价、依据与投标人确认")]
    public void PriceCorrectionsAreTold() => Approved.Matches(PriceCorrections.Write(PriceCorrections.From(Sources.Disputed)), nameof(PriceCorrections));

    [Fact(DisplayName = "拒签又不说明理由的: 依法视为同意, 附评标委员会的记录")]
    public void DeemedAgreementIsTold()
    {
        Assert.Equal(Phase.Closed, Sources.Disputed.Evaluation.Phase);
        Approved.Matches(Signatures.Write(Signatures.From(Sources.Disputed)), nameof(Signatures) + ".deemed");
    }

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() => Approved.Matches(
        [.. Votes.Write(Votes.From(Sources.Smooth)), .. Replacements.Write(Replacements.From(Sources.Smooth)), .. Clarifications.Write(Clarifications.From(Sources.Smooth)),
            .. LowPriceReviews.Write(LowPriceReviews.From(Sources.Smooth)), .. PriceCorrections.Write(PriceCorrections.From(Sources.Smooth))],
        "CommitteeSections.none");
}
