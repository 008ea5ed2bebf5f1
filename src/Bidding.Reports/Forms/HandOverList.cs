using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>评审资料移交清单: what the sites hand over to the main site: files with the digest by which they are known again, and every form as it is signed.</summary>
internal static class HandOverList
{
    public static readonly Form Form = new("hand-over", "评审资料移交清单", "Hand-over list", Write);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        new KeyValueList([new("主场", source.Names.MainSite is { } main ? source.Names.Site(main) : "未指定"), new("评审场地", Say.List(source.Evaluation.Panel.Select(member => source.Names.Site(member.Site)).Distinct(StringComparer.Ordinal)))]),
        new Landscape(
        [
            Grid.Of(
                "移交的资料",
                [Grid.Word("序号", 0.6), Grid.Text("资料", 4.4), Grid.Word("数量", 1.2), Grid.Text("摘要（SHA-256）", 5.4)],
                Items(source).Select((item, index) => (IEnumerable<string>)[$"{index + 1}", item.What, item.Count, item.Digest])) with { Size = TableSize.Small },
        ]),
        new Note("电子资料随存证包移交；纸质资料以本清单逐项核对。评标报告的摘要载于评审记录，不载于据以生成它的本清单。"),
        .. HandSigned.OnPaper(["移交人", "接收人（主场）", "监督人员"]),
    ];

    private static IEnumerable<(string What, string Count, string Digest)> Items(ReportSource source)
    {
        yield return ("开标记录（电子）", $"{source.Opening.Head.Version} 条", source.Opening.Head.Hash);
        yield return ("评审记录（电子）", $"{source.Head.Version} 条", source.Head.Hash);
        foreach (var bid in source.Opening.State.Opened ?? [])
        {
            foreach (var file in bid.Files)
            {
                yield return ($"投标文件：{source.Names.Bidder(bid.Bidder)} {file.Name}（{Size(file)}）", "1 份", file.Sha256);
            }
        }

        foreach (var (what, bid, file) in Answers(source.Evaluation))
        {
            yield return ($"{what}：{source.Bidder(bid)} {file.Name}（{Size(file)}）", "1 份", file.Sha256);
        }

        yield return ("评标报告（签署后）", "1 份", "见评审记录");
        foreach (var form in FormCatalog.All.Where(form => form != Form))
        {
            yield return form.Due(source).IsEmpty
                ? ($"{form.Title}，打印件手工签名", "　　份", "移交时手工填写份数；没有打印的，填写零")
                : ($"{form.Title}，成员证书签名", "1 份", "以文件中的数字签名核验");
        }

        yield return ("监督人员的书面意见（纸质）", "　　份", "系统不收集监督意见；有书面意见的，移交时手工填写份数");
    }

    /// <summary>What bidders handed in while the evaluation went on, each as its own file.</summary>
    private static IEnumerable<(string What, string Bid, BidFile File)> Answers(Evaluation evaluation) =>
        from answer in evaluation.Clarifications.Select(asked => (What: "澄清答复", asked.Bid, asked.Answer?.File))
            .Concat(evaluation.PriceCorrections.Select(corrected => (What: "报价修正的确认", corrected.Bid, corrected.Outcome?.File)))
            .Concat(evaluation.LowPriceReviews.Select(review => (What: "报价合理性书面说明", review.Bid, review.Explanation?.File)))
        where answer.File is not null
        select (answer.What, answer.Bid, answer.File!);

    private static string Size(BidFile file) => $"{file.Size:#,##0} 字节";
}
