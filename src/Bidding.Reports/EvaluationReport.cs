using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports;

/// <summary>
/// 评标报告: the items that the law of its regime lists, each from facts and names alone. The same source gives the same
/// document, in the room before the confirmation as on paper after the last signature.
/// </summary>
public static class EvaluationReport
{
    /// <param name="bilingual">Headings in Chinese and English; the law's file is the Chinese one, and its bytes are the recorded ones.</param>
    public static Document Build(ReportSource source, bool bilingual = false) => new(
        Say.Once(" ", "评标报告", source.Names.TenderName, source.Names.LotName),
        source.EndedAt,
        Outline.Number(Bilingual.Headings(
        [
            .. CoverPage.Write(CoverPage.From(source)),
            new Contents(Depth: 2),
            new PageBreak(),
            .. Parts(source).SelectMany(part => part.Blocks),
        ],
        bilingual)))
    {
        Author = source.Names.Agency,
        Keywords = RecordHeads.Keywords(RecordHeads.From(source)),
        Subject = Say.Once(" ", source.Names.TenderCode, source.Convocation.Lot),
        Header = Say.Once("　", "评标报告", source.Names.TenderCode, source.Names.LotName),
        Footer = $"{source.Head.Stream} 第 {source.Head.Version} 条 {source.Head.Hash[..16]}",
    };

    private static IEnumerable<Part> Parts(ReportSource source) => source.Convocation.Method.Regime == Regime.GovernmentProcurement
        ? ProcurementReport.Parts(source)
        : TenderingReport.Parts(source);
}
