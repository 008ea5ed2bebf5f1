using Bidding.Pdf.Content;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports;

/// <summary>开标记录: what was received, opened, read out, objected to and answered.</summary>
public static class OpeningRecord
{
    public static Document Build(OpeningSource source, bool bilingual = false) => new(
        $"开标记录 {source.Names.TenderName} {source.Names.LotName}",
        source.Facts[^1].At,
        Outline.Number(Bilingual.Headings(
        [
            .. CoverPage.Write(CoverPage.From(source)),
            .. OpeningSection.Write(OpeningSection.From(source)),
            .. RecordHeads.Write(RecordHeads.From(source)),
        ],
        bilingual)))
    {
        Author = source.Names.Agency,
        Subject = $"{source.Names.TenderCode} {source.State.Lot}",
        Header = $"开标记录　{source.Names.TenderCode}　{source.Names.LotName}",
        Footer = $"{source.Head.Stream} 第 {source.Head.Version} 条 {source.Head.Hash[..16]}",
    };
}
