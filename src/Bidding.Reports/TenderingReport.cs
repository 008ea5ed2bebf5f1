using Bidding.Domain.Rules;
using Bidding.Pdf.Content;
using Bidding.Reports.Sections;

namespace Bidding.Reports;

/// <summary>The ten items of a report in the tendering regime, in their order and words, and what else happened.</summary>
[Law(Laws.Order12, "第四十二条", "评标报告应当如实记载基本情况和数据表、评标委员会成员名单、开标记录等十项内容")]
internal static class TenderingReport
{
    private const string Law = "《评标委员会和评标方法暂行规定》（国家发展计划委员会等七部委令第 12 号，2013 年修改）第四十二条";

    public static IEnumerable<Part> Parts(ReportSource source) =>
    [
        new("基本情况和数据表", Law + "第一项", BasicFacts.Write(BasicFacts.From(source))),
        new("评标委员会成员名单", Law + "第二项", Committee.Write(Committee.From(source)), DrawOfExperts.Write(DrawOfExperts.From(source))),
        new("开标记录", Law + "第三项", OpeningSection.Write(OpeningSection.From(source.Opening))),
        new("符合要求的投标一览表", Law + "第四项", Bids.Write(Bids.From(source)), PreliminaryReview.Write(PreliminaryReview.From(source))),
        new("否决投标的情况说明", Law + "第五项", RejectedBids.Write(RejectedBids.From(source))),
        new("评标标准、评标方法或者评标因素一览表", Law + "第六项", MethodAndCriteria.Write(MethodAndCriteria.From(source))),
        new(
            "经评审的价格或者评分比较一览表",
            Law + "第七项",
            ScoreSummary.Write(ScoreSummary.From(source)),
            DeductionLines.Write(DeductionLines.From(source)),
            ScoreSpread.Write(ScoreSpread.From(source)),
            PriceCorrections.Write(PriceCorrections.From(source)),
            PriceDerivation.Write(PriceDerivation.From(source)),
            FindingsSection.Write(FindingsSection.From(source)),
            BelowCost.Write(BelowCost.From(source)),
            PanelStatistics.Write(PanelStatistics.From(source)),
            ScoreExplanations.Write(ScoreExplanations.From(source))),
        new("经评审的投标人排序", Law + "第八项", Ranking.Write(Ranking.From(source))),
        new("推荐的中标候选人名单与签订合同前要处理的事宜", Law + "第九项", Candidates.Write(Candidates.From(source))),
        new("澄清、说明、补正事项纪要", Law + "第十项", Clarifications.Write(Clarifications.From(source))),
        new(
            "其他情况",
            null,
            Course.Write(Course.From(source)),
            Votes.Write(Votes.From(source)),
            Replacements.Write(Replacements.From(source)),
            Corrections.Write(Corrections.From(source)),
            ResultTakenUpAgain.Write(ResultTakenUpAgain.From(source)),
            Confirmations.Write(Confirmations.From(source)),
            Signatures.Write(Signatures.From(source)),
            SupervisionNotes.Write(SupervisionNotes.From(source)),
            Deadlines.Write(Deadlines.From(source)),
            SeatTakeovers.Write(SeatTakeovers.From(source)),
            NotConfigured.Write(NotConfigured.From(source)),
            RecordHeads.Write(RecordHeads.From(source)),
            SignaturePage.Write(SignaturePage.From(source))),
    ];
}
