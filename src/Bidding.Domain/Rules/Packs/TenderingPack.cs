using Bidding.Domain.Conflicts;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Rules.Article;

namespace Bidding.Domain.Rules;

/// <summary>招标投标: the law, its regulations and the orders 12, 20 and 26.</summary>
internal static class TenderingPack
{
    public static RulePack Whole { get; } = new(
        Regime.Tendering,
        DateOnly.MinValue,
        [
            new(Laws.Tendering, new(2017, 12, 28)),
            new(Laws.TenderingRegulations, new(2019, 3, 2)),
            new(Laws.Order12, new(2013, 5, 1), Unconfirmed: true),
            new(Laws.Order20, new(2013, 5, 1)),
            new(Laws.Order26, new(2025, 1, 1)),
        ],
        [
            new("panel-least", "评标委员会人数, 单数", "members of a panel, an odd number, at least", PanelIsOddAndFiveOrMore.Least, ValueUnit.Count, TenderingLaw("第三十七条")),
            new("experts-share", "专家所占份额 (三分之二)", "share of experts (two thirds), at least", (decimal)TwoThirdsAreExperts.Experts / TwoThirdsAreExperts.Of, ValueUnit.Share, TenderingLaw("第三十七条")),
            new("expert-years", "专家从事相关领域工作", "an expert's years in the field, at least", 8, ValueUnit.Years, TenderingLaw("第三十七条")),
            new("bids-to-open", "可以开标的投标数", "bids without which nothing is opened", FewerThanThreeBidsAreNotOpened.Least, ValueUnit.Count, Regulations("第四十四条")),
            new("candidates-most", "中标候选人", "candidates, at most", AtMostThreeCandidatesAreNamed.Most, ValueUnit.Count, Regulations("第五十三条")),
            new("more-time-share", "要求延长评审时间的成员须超过的份额 (三分之一)", "share of members that must be exceeded to extend the time (one third)", 1m / MoreThanAThirdExtendsTheTime.Of, ValueUnit.Share, Regulations("第四十八条")),
            new("conflict-years", "回避: 任职, 董事监事, 控股, 持股的追溯", "avoidance looks back on employment, board, control and shares", AvoidanceTerms.Default.LookBackYears, ValueUnit.Years, new(Laws.Order26, "回避条款"), Unconfirmed: true),
        ],
        [
            new("publicity-begins", "公示中标候选人", "publish the candidates", Milestone.ReportSigned, Milestone.PublicityBegun, 3, PeriodUnit.Days, Bound.Within, Regulations("第五十四条")),
            new("publicity-lasts", "公示期", "the publicity lasts", Milestone.PublicityBegun, Milestone.PublicityEnded, 3, PeriodUnit.Days, Bound.AtLeast, Regulations("第五十四条")),
            new("objection-answered", "答复对评标结果的异议, 答复前暂停招标投标活动", "answer an objection to the result; the activity is suspended meanwhile", Milestone.ObjectionReceived, null, 3, PeriodUnit.Days, Bound.Within, Regulations("第五十四条")),
            new("report-to-authority", "向有关行政监督部门提交招标投标情况的书面报告", "report in writing to the supervising authority", Milestone.WinnerDetermined, null, 15, PeriodUnit.Days, Bound.Within, TenderingLaw("第四十七条")),
            new("contract", "订立书面合同", "conclude the contract", Milestone.AwardNoticed, null, 30, PeriodUnit.Days, Bound.Within, TenderingLaw("第四十六条")),
            new("video-kept", "评标录像保存", "keep the evaluation's video", Milestone.BidValidityEnded, null, 90, PeriodUnit.Days, Bound.AtLeast, Order20("附件"), Unconfirmed: true, WithoutResult: true),
            new("records-kept", "评标资料 (记录, 评标报告, 公示与异议材料) 保存", "keep the evaluation's records, its report, the publicity and objections", Milestone.ReportSigned, null, 15, PeriodUnit.Years, Bound.AtLeast, Platform("保存 第一条"), Unconfirmed: true, WithoutResult: true),
        ]);
}
