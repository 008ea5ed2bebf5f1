using Bidding.Pdf;
using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Tests.Judges;

namespace Bidding.Reports.Tests;

/// <summary>What lies beside the sealed report and is not it.</summary>
public class UnsignedCopyTests
{
    private static readonly string Sealed = new('f', 64);

    [Fact(DisplayName = "未签名副本: 封面、页眉、文件属性和每一处签名处都写明, 并指出封存的评标报告")]
    public void TheCopySaysEverywhereThatItIsOne()
    {
        var copy = UnsignedCopy.Of(EvaluationReport.Build(Sources.Eventful), Sealed);

        Assert.StartsWith("未签名副本", copy.Title, StringComparison.Ordinal);
        Assert.StartsWith("未签名副本", copy.Header, StringComparison.Ordinal);
        var cover = copy.Blocks.OfType<Cover>().Single();
        Assert.Equal("评标报告（未签名副本）", cover.Title);
        Assert.Equal(["未签名副本：供查阅，没有电子签名和时间戳，", "以封存的评标报告为准。"], cover.Foot.Take(2));
        var places = copy.Blocks.OfType<SignaturePlaces>().SelectMany(block => block.Places).ToList();
        Assert.Equal(9, places.Count); // platform, stamp, five members, two sheets
        Assert.All(places, place => Assert.Contains(place.Instead, new[] { "未签名副本，此处无签名", "未配置时间戳机构：本文件没有文档时间戳，所载时间为服务器时间。" }));
        var lines = copy.Blocks.SelectMany(PlainText.Of).ToList();
        Assert.Contains($"注：未签名副本：本文件不载签名，下列各处是签名在封存的评标报告中的位置；文中关于签名和时间戳的记载均指该报告。该报告的 SHA-256 为 {Sealed}。", lines);
        Assert.DoesNotContain(lines, line => line.Contains("加于本文件", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "封存之前的副本写明评标报告尚未封存")]
    public void BeforeTheSealingItSaysSo() => Assert.Contains(
        UnsignedCopy.Of(EvaluationReport.Build(Sources.Eventful), null).Blocks.SelectMany(PlainText.Of), line => line.EndsWith("该报告尚未封存。", StringComparison.Ordinal));

    [Fact(DisplayName = "副本与评标报告只在上述各处不同")]
    public void NothingElseDiffers()
    {
        var (report, copy) = (EvaluationReport.Build(Sources.Eventful), UnsignedCopy.Of(EvaluationReport.Build(Sources.Eventful), Sealed));

        Assert.All(report.Blocks.Zip(copy.Blocks), pair => Assert.True(
            pair.First is Cover or SignaturePlaces || pair.First is Note && pair.Second is Note || PlainText.Of(pair.First).SequenceEqual(PlainText.Of(pair.Second)), pair.First.ToString()));
        Assert.Equal(report.Blocks.Count, copy.Blocks.Count);
        Assert.Single(report.Blocks.Zip(copy.Blocks), pair => pair.First is Note && !PlainText.Of(pair.First).SequenceEqual(PlainText.Of(pair.Second)));
    }

    [ToolFact("pdftotext", "qpdf", DisplayName = "副本的文件: 封面之后每一页的页眉都写明未签名副本, 中英文标题的封面和目录也是中英文")]
    public void EveryPageOfTheFileSaysIt()
    {
        using var pdf = new PdfOnDisk(new ManagedPdfRenderer().Render(UnsignedCopy.Of(EvaluationReport.Build(Sources.Eventful, bilingual: true), Sealed), FontChain.Find()).Bytes);

        Assert.Equal(0, pdf.Check().ExitCode);
        Assert.Equal(pdf.Pages().Count - 1, pdf.Text().Split("未签名副本评标报告DYCG-2026-0042").Length - 1);
        Assert.Contains("评标报告（未签名副本）Evaluationreport", pdf.Text(), StringComparison.Ordinal);
        Assert.Contains("目录Contents", pdf.Text(), StringComparison.Ordinal);
    }
}
