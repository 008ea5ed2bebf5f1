using Bidding.Domain.Rules;
using Bidding.Pdf.Content;
using Bidding.Reports.Sections;

namespace Bidding.Reports;

/// <summary>The six items of a report in government procurement, in their order and words, after the basic facts.</summary>
[Law(Laws.Order87, "第五十八条第一至四项", "评标报告应当包括公告媒体和开标日期地点、投标人和评标委员会名单、评标方法和标准、开标记录和评标情况及无效投标")]
[Law(Laws.Order87, "第五十八条第五、六项", "评标报告应当包括评标结果、其他需要说明的情况", Unconfirmed = true)]
internal static class ProcurementReport
{
    private const string Law = "《政府采购货物和服务招标投标管理办法》（财政部令第 87 号）第五十八条";

    public static IEnumerable<Part> Parts(ReportSource source) =>
    [
        new("基本情况", null, BasicFacts.Write(BasicFacts.From(source))),
        new("招标公告刊登的媒体名称、开标日期和地点", Law + "第一项", Notice.Write(Notice.From(source))),
        new("投标人名单和评标委员会成员名单", Law + "第二项", Bids.Write(Bids.From(source)), Committee.Write(Committee.From(source)), DrawOfExperts.Write(DrawOfExperts.From(source))),
        new("评标方法和标准", Law + "第三项", MethodAndCriteria.Write(MethodAndCriteria.From(source))),
        new(
            "开标记录和评标情况及说明，包括无效投标人名单及原因",
            Law + "第四项",
            OpeningSection.Write(OpeningSection.From(source.Opening)),
            Course.Write(Course.From(source)),
            PreliminaryReview.Write(PreliminaryReview.From(source)),
            RejectedBids.Write(RejectedBids.From(source)),
            Votes.Write(Votes.From(source)),
            ScoreSummary.Write(ScoreSummary.From(source)),
            DeductionLines.Write(DeductionLines.From(source)),
            ScoreSpread.Write(ScoreSpread.From(source)),
            PriceCorrections.Write(PriceCorrections.From(source)),
            PriceDerivation.Write(PriceDerivation.From(source)),
            FindingsSection.Write(FindingsSection.From(source)),
            LowPriceReviews.Write(LowPriceReviews.From(source)),
            PanelStatistics.Write(PanelStatistics.From(source)),
            ScoreExplanations.Write(ScoreExplanations.From(source)),
            Corrections.Write(Corrections.From(source)),
            ResultTakenUpAgain.Write(ResultTakenUpAgain.From(source))),
        new("评标结果和中标候选人名单", Law + "第五项", Ranking.Write(Ranking.From(source)), Candidates.Write(Candidates.From(source))),
        new(
            "其他需要说明的情况",
            Law + "第六项",
            [new Heading(1, "澄清、说明、补正"), .. Clarifications.Write(Clarifications.From(source))],
            Replacements.Write(Replacements.From(source)),
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
