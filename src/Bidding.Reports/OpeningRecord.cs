using Bidding.Pdf.Content;
using Bidding.Reports.Forms;
using Bidding.Reports.Sections;
using Bidding.Reports.Wording;

namespace Bidding.Reports;

/// <summary>开标记录: what was received, opened, read out, objected to and answered.</summary>
public static class OpeningRecord
{
    public static Document Build(OpeningSource source, bool bilingual = false) => new(
        Say.Once(" ", "开标记录", source.Names.TenderName, source.Names.LotName),
        source.Facts[^1].At,
        Outline.Number(Bilingual.Headings(
        [
            .. CoverPage.Write(CoverPage.From(source)),
            .. OpeningSection.Write(OpeningSection.From(source)),
            .. RecordHeads.Write(RecordHeads.From(source)),
            new Heading(1, "签字"),
            new Note("记录由系统生成，代理机构是否已在系统中确认见“开标记录”一节；以下供参加开标的各方在打印件上签字。"),
            HandSigned.By(
            [
                .. (source.State.Opened ?? []).Select(bid => $"投标人代表：{source.Names.Bidder(bid.Bidder)}"),
                Terms.Buyer(source.Names.Regime) + "代表", "代理机构（主持、记录）", "监督人员", "见证人、公证人（如有）",
            ]),
        ],
        bilingual)))
    {
        Author = source.Names.Agency,
        Keywords = RecordHeads.Keywords(RecordHeads.From(source)),
        Subject = Say.Once(" ", source.Names.TenderCode, source.State.Lot),
        Header = Say.Once("　", "开标记录", source.Names.TenderCode, source.Names.LotName),
        Footer = $"{source.Head.Stream} 第 {source.Head.Version} 条 {source.Head.Hash[..16]}",
    };
}
