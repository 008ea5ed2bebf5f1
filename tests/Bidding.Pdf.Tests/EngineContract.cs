using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Tests.Judges;
using Bidding.Pdf.Tests.Signing;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests;

/// <summary>
/// What the product relies on, asked of every engine there is. Who has engines says which: the library's own here, those the host has
/// registered in the tests of the host. One more engine is asked the same without a line of test; none at all fails.
/// </summary>
public abstract class EngineContract
{
    protected abstract IReadOnlyList<IPdfRenderer> Engines { get; }

    [Fact(DisplayName = "至少有一个引擎受检")]
    public void ThereIsAnEngine() => Assert.NotEmpty(Engines);

    [ToolFact(DisplayName = "同一内容每次得到相同的字节")]
    public void TheSameContentGivesTheSameBytes() => Assert.All(Engines, renderer =>
        Assert.Equal(renderer.Render(SampleReport.Full(2, 3, 4), FontChains.Chain).Bytes, renderer.Render(SampleReport.Full(2, 3, 4), FontChains.Chain).Bytes));

    [ToolFact(DisplayName = "字体没有的字: 指出是哪个字、在哪里, 不出文件")]
    public void AMissingCharacterIsNamed() => Assert.All(Engines, renderer =>
    {
        var document = new Document("题", SampleReport.Created, [new Paragraph("好"), new Paragraph("坏\U0002FA1F")]);
        var missing = Assert.Throws<MissingGlyphException>(() => renderer.Render(document, FontChains.Chain)).Missing;
        Assert.Equal("blocks[1] paragraph", Assert.Single(missing).Where);
    });

    [ToolFact(DisplayName = "所有签名处生成时即在文件中, 可逐一签名; 签名不改动已有的一个字节")]
    public Task EveryPlaceCanBeSigned() => Assert.AllAsync(Engines, async renderer =>
    {
        var empty = renderer.Render(SignedReport.Document, FontChains.Chain).Bytes;
        var signer = new Bidding.Pdf.Signing.PdfSigner(FontChains.Chain);
        var pdf = await signer.Certify(empty, SignedReport.Certification, TestKeys.Platform, default);
        for (var member = 7; member >= 1; member--)
        {
            pdf = await signer.Sign(pdf, SignedReport.Request(member), TestKeys.Members[member - 1], default);
        }

        Assert.True(pdf.AsSpan().StartsWith(empty));
        Assert.Equal(8, Reading.SignedPdf.Check(pdf).Count);
    });

    [ToolFact("qpdf", "pdftotext", DisplayName = "页数如实; 文字可检索; qpdf 检查无误")]
    public void OutsideJudgesAgree() => Assert.All(Engines, renderer =>
    {
        var rendered = renderer.Render(SignedReport.Document, FontChains.Chain);
        using var pdf = new PdfOnDisk(rendered.Bytes);
        Assert.Equal(rendered.Pages, pdf.Pages().Count);
        Assert.Contains("评标委员会全体成员签名", pdf.Text(), StringComparison.Ordinal);
        Assert.Equal(0, pdf.Check().ExitCode);
    });

    [ToolFact("pdftotext", "qpdf", DisplayName = "比一页高的图在两行之间分页: 六十行一行不少, 都在版心之内; 每页重复标题（续）、刻度和图例; 没有一页只有标题")]
    public void AChartTallerThanAPageGoesOn() => Assert.All(Engines, renderer => Assert.All(TallCharts.Three(rows: 60), tall =>
    {
        foreach (var before in new[] { 0, 14, 27 })
        {
            using var pdf = new PdfOnDisk(renderer.Render(TallCharts.Below(before, tall.Chart), FontChains.Chain).Bytes);
            var pages = pdf.Words();
            Assert.Equal(0, pdf.Check().ExitCode);
            Assert.All(pages.Index(), page => Assert.Equal($"第{page.Index + 1}页共{pages.Count}页", page.Item.Outside));
            Assert.All(Enumerable.Range(1, 60), row => Assert.Single(pages, page => page.Inside.Contains(TallCharts.Label(row), StringComparison.Ordinal)));
            var drawn = pages.Where(page => page.Inside.Contains(TallCharts.Title, StringComparison.Ordinal)).ToList();
            Assert.Contains(TallCharts.Heading, drawn[0].Inside, StringComparison.Ordinal);
            Assert.All(drawn.Index(), page => Assert.Equal(page.Index > 0, page.Item.Inside.Contains(TallCharts.Title + "（续）", StringComparison.Ordinal)));
            Assert.All(drawn, page => Assert.Contains(TallCharts.Label(null), page.Inside, StringComparison.Ordinal));
            Assert.All(drawn, page => Assert.All(tall.OnEachPage, words => Assert.Contains(words, page.Inside, StringComparison.Ordinal)));
            Assert.Equal(drawn.Count, pages.Count(page => page.Inside.Contains(TallCharts.Label(null), StringComparison.Ordinal)));
        }
    }));
}
