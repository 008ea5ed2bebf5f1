using Bidding.Pdf.Content;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports;

/// <summary>评标报告: an ordered list of sections, each from facts and names alone. The same source gives the same document.</summary>
public static class EvaluationReport
{
    public static Document Build(ReportSource source) => new(
        $"评标报告 {source.Names.TenderName} {source.Names.LotName}",
        source.EndedAt,
        Outline.Number(
        [
            .. CoverPage.Write(CoverPage.From(source)),
            new Contents(Depth: 1),
            new PageBreak(),
            .. BasicFacts.Write(BasicFacts.From(source)),
            .. Committee.Write(Committee.From(source)),
            .. Course.Write(Course.From(source)),
            .. OpeningSection.Write(OpeningSection.From(source.Opening)),
            .. Bids.Write(Bids.From(source)),
            .. PreliminaryReview.Write(PreliminaryReview.From(source)),
            .. RejectedBids.Write(RejectedBids.From(source)),
            .. MethodAndCriteria.Write(MethodAndCriteria.From(source)),
            .. ScoreSummary.Write(ScoreSummary.From(source)),
            .. PriceDerivation.Write(PriceDerivation.From(source)),
            .. RankingAndCandidates.Write(RankingAndCandidates.From(source)),
            .. FindingsSection.Write(FindingsSection.From(source)),
            .. Corrections.Write(Corrections.From(source)),
            .. Confirmations.Write(Confirmations.From(source)),
            .. Signatures.Write(Signatures.From(source)),
            .. SeatTakeovers.Write(SeatTakeovers.From(source)),
            .. NotConfigured.Write(NotConfigured.From(source)),
            .. RecordHeads.Write(RecordHeads.From(source)),
        ]))
    {
        Author = source.Names.Agency,
        Subject = $"{source.Names.TenderCode} {source.Convocation.Lot}",
        Header = $"评标报告　{source.Names.TenderCode}　{source.Names.LotName}",
        Footer = $"{source.Head.Stream} 第 {source.Head.Version} 条 {source.Head.Hash[..16]}",
    };
}
