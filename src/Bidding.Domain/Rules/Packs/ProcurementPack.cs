using Bidding.Domain.Conflicts;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Prices;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Rules.Article;

namespace Bidding.Domain.Rules;

/// <summary>政府采购: the law, its regulations, order 87 and the ministry's documents.</summary>
internal static class ProcurementPack
{
    public static RulePack Whole { get; } = new(
        Regime.GovernmentProcurement,
        DateOnly.MinValue,
        [
            new(Laws.Procurement, new(2014, 8, 31), Unconfirmed: true),
            new(Laws.ProcurementRegulations, new(2015, 3, 1), Unconfirmed: true),
            new(Laws.Experts198, new(2017, 1, 1), Unconfirmed: true),
            new(Laws.Order87, new(2017, 10, 1)),
            new(Laws.SmallEnterprises46, new(2021, 1, 1), Unconfirmed: true),
            new(Laws.SmallEnterprises19, new(2022, 7, 1)),
            new(Laws.LowPrice2, LowQuotesAreReviewedBeforeTheScoresAreRevealed.InForce),
        ],
        [
            new("panel-least", "评标委员会人数, 单数", "members of a panel, an odd number, at least", PanelIsOddAndFiveOrMore.Least, ValueUnit.Count, Order87("第四十七条")),
            new("panel-grand", "大额, 技术复杂或社会影响较大的项目的评标委员会人数", "members where the budget is large, the matter complex or of wide effect, at least", GrandProcurementNeedsSeven.Least, ValueUnit.Count, Order87("第四十七条")),
            new("grand-budget", "大额项目的预算", "a budget is large from", GrandProcurementNeedsSeven.FromBudget, ValueUnit.Yuan, Order87("第四十七条")),
            new("experts-share", "专家所占份额 (三分之二)", "share of experts (two thirds), at least", (decimal)TwoThirdsAreExperts.Experts / TwoThirdsAreExperts.Of, ValueUnit.Share, Order87("第四十七条")),
            new("bids-to-open", "可以开标的投标数", "bids without which nothing is opened", FewerThanThreeBidsAreNotOpened.Least, ValueUnit.Count, Order87("第四十三条"), Unconfirmed: true),
            new("conflict-years", "回避: 任职, 董事监事, 控股, 持股的追溯", "avoidance looks back on employment, board, control and shares", AvoidanceTerms.Default.LookBackYears, ValueUnit.Years, ProcurementRegulations("第九条")),
            new("kinship-generations", "回避: 旁系血亲的代数", "avoidance reaches collateral relatives within generations", 3, ValueUnit.Count, ProcurementRegulations("第九条")),
            new("draw-before", "抽取评审专家, 不早于评审之前", "experts are drawn not earlier than, before the evaluation", DrawIsNotHeldTooEarly.UsualWorkingDays, ValueUnit.WorkingDays, Experts198("第十四条"), Unconfirmed: true),
            new("price-weight-goods", "货物项目价格分权重", "weight of the price for goods, at least", ThePriceWeighsWhatTheLawDemands.ForGoods, ValueUnit.Share, Order87("第五十五条")),
            new("price-weight-services", "服务项目价格分权重", "weight of the price for services, at least", ThePriceWeighsWhatTheLawDemands.ForServices, ValueUnit.Share, Order87("第五十五条")),
            new("small-least", "小微企业价格扣除, 货物与服务", "deduction for small enterprises, goods and services, at least", DeductionsLieWithinTheirBounds.OfGoodsAndServices.Least, ValueUnit.Share, new(Laws.SmallEnterprises19, "价格扣除")),
            new("small-most", "小微企业价格扣除, 货物与服务, 至多", "deduction for small enterprises, goods and services, at most", DeductionsLieWithinTheirBounds.OfGoodsAndServices.Most, ValueUnit.Share, new(Laws.SmallEnterprises19, "价格扣除")),
            new("joint-least", "联合或者分包的价格扣除, 货物与服务", "deduction for a consortium or subcontract, goods and services, at least", DeductionsLieWithinTheirBounds.OfGoodsAndServicesJointly.Least, ValueUnit.Share, new(Laws.SmallEnterprises19, "价格扣除")),
            new("joint-most", "联合或者分包的价格扣除, 货物与服务, 至多", "deduction for a consortium or subcontract, goods and services, at most", DeductionsLieWithinTheirBounds.OfGoodsAndServicesJointly.Most, ValueUnit.Share, new(Laws.SmallEnterprises19, "价格扣除")),
            new("small-works-least", "小微企业价格扣除, 工程", "deduction for small enterprises, works, at least", DeductionsLieWithinTheirBounds.OfWorks.Least, ValueUnit.Share, new(Laws.SmallEnterprises46, "价格扣除")),
            new("small-works-most", "小微企业价格扣除, 工程, 至多", "deduction for small enterprises, works, at most", DeductionsLieWithinTheirBounds.OfWorks.Most, ValueUnit.Share, new(Laws.SmallEnterprises46, "价格扣除")),
            new("joint-works-least", "联合或者分包的价格扣除, 工程", "deduction for a consortium or subcontract, works, at least", DeductionsLieWithinTheirBounds.OfWorksJointly.Least, ValueUnit.Share, new(Laws.SmallEnterprises46, "价格扣除")),
            new("joint-works-most", "联合或者分包的价格扣除, 工程, 至多", "deduction for a consortium or subcontract, works, at most", DeductionsLieWithinTheirBounds.OfWorksJointly.Most, ValueUnit.Share, new(Laws.SmallEnterprises46, "价格扣除")),
            new("low-of-mean", "异常低价: 低于平均报价的份额", "abnormally low below this share of the mean", LowPriceSharesAreRaisedAtMostTo65Percent.LeastOfOthers, ValueUnit.Share, LowPrice2("审查情形一")),
            new("low-of-second", "异常低价: 低于次低报价的份额", "abnormally low below this share of the second lowest", LowPriceSharesAreRaisedAtMostTo65Percent.LeastOfOthers, ValueUnit.Share, LowPrice2("审查情形二")),
            new("low-of-cap", "异常低价: 低于最高限价的份额", "abnormally low below this share of the price cap", LowPriceSharesAreRaisedAtMostTo65Percent.LeastOfCap, ValueUnit.Share, LowPrice2("审查情形三")),
            new("low-most", "异常低价界限可提高至", "these shares may be raised, at most to", LowPriceSharesAreRaisedAtMostTo65Percent.Most, ValueUnit.Share, LowPrice2("审查情形")),
            new("low-explain", "异常低价: 供应商书面说明的时间", "time to explain an abnormally low price, at least", TheSupplierHasHalfAnHourToExplain.Least, ValueUnit.Minutes, LowPrice2("书面说明")),
        ],
        [
            new("report-to-purchaser", "将评审报告送交采购人", "hand the report to the purchaser", Milestone.ReportSigned, Milestone.ReportReceived, 2, PeriodUnit.WorkingDays, Bound.Within, ProcurementRegulations("第四十三条")),
            new("purchaser-decides", "采购人确定中标人", "the purchaser determines the winner", Milestone.ReportReceived, Milestone.WinnerDetermined, 5, PeriodUnit.WorkingDays, Bound.Within, ProcurementRegulations("第四十三条")),
            new("award-notice", "发出中标通知书, 公告中标结果并附评审专家名单", "give notice of the award and publish it with the experts' names", Milestone.WinnerDetermined, Milestone.AwardNoticed, 2, PeriodUnit.WorkingDays, Bound.Within, ProcurementRegulations("第四十三条")),
            new("contract", "签订政府采购合同", "conclude the contract", Milestone.AwardNoticed, null, 30, PeriodUnit.Days, Bound.Within, new(Laws.Procurement, "第四十六条"), Unconfirmed: true),
            new("files-kept", "采购文件 (含录音录像) 保存", "keep the procurement files with sound and video", Milestone.ProcurementEnded, null, 15, PeriodUnit.Years, Bound.AtLeast, new(Laws.Procurement, "第四十二条"), WithoutResult: true),
        ]);
}
