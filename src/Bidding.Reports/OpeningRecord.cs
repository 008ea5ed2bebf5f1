using Bidding.Pdf.Content;
using Bidding.Reports.Sections;

namespace Bidding.Reports;

/// <summary>开标记录: what was received, opened, read out, objected to and answered.</summary>
public static class OpeningRecord
{
    public static Document Build(OpeningSource source) => new(
        $"开标记录 {source.Names.TenderName} {source.Names.LotName}",
        source.Facts[^1].At,
        [
            .. CoverPage.Write(CoverPage.From(source)),
            .. OpeningSection.Write(OpeningSection.From(source), "一、开标记录"),
            .. RecordHeads.Write(RecordHeads.From(source), "二、记录链头"),
        ])
    {
        Author = source.Names.Agency,
        Subject = $"{source.Names.TenderCode} {source.State.Lot}",
        Header = $"开标记录　{source.Names.TenderCode}　{source.Names.LotName}",
        Footer = $"{source.Head.Stream} 第 {source.Head.Version} 条 {source.Head.Hash[..16]}",
    };
}
