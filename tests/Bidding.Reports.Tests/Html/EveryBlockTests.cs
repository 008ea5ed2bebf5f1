using System.Collections;
using Bidding.Pdf;
using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Tests.Judges;
using Bidding.Reports.Html;

namespace Bidding.Reports.Tests.Html;

/// <summary>A kind of block that the room cannot show, or that these tests cannot read, would be found only when a report holds one.</summary>
public class EveryBlockTests
{
    /// <summary>The smallest picture there is: one grey pixel.</summary>
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCAWyaqLQAAAABJRU5ErkJggg==");

    private static readonly Block[] One =
    [
        new Cover("词一"), new Contents("词一"), new Heading(1, "词一"), new Paragraph("词一"), new Note("词一"), new KeyValueList([new("词一", "词一")]),
        new Table([new(1)], [Row.Of("词一")]), BarChart.Of("词一", "个", ("词一", 1m)),
        new MarkChart("词一", 0, 1, [new("词一", [new("词", 1)])], "词一"), new SpanChart("词一", 1, [new("词一", [new(0, 1, "词")])], [new(0, "词")], "词一"),
        new Landscape([new Paragraph("词一")]), new PageBreak(),
        new Picture(Pixel, 20, "词一"), new ModuleCode([new BitArray([true])], "词一") { Caption = "词一" }, new SignaturePlaces([new("one", "词一")]),
    ];

    public static TheoryData<string> Kinds =>
        [.. typeof(Block).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Block)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal)];

    [Theory(DisplayName = "内容的每一种块都能在网页上显示、在测试中读出、在 PDF 中排版: 一种也不漏")]
    [MemberData(nameof(Kinds))]
    public void EveryKindOfBlockIsShownReadAndPrinted(string kind)
    {
        var block = Assert.Single(One, one => one.GetType().Name == kind);
        var document = new Document("词一", DateTimeOffset.UnixEpoch, [block]);

        var html = DocumentHtml.Write(document, "/x.css");
        var said = PlainText.Of(block).ToList();

        if (kind != nameof(PageBreak))
        {
            Assert.Contains("词一", html[html.IndexOf("<main>", StringComparison.Ordinal)..], StringComparison.Ordinal);
            Assert.Contains(said, line => line.Contains("词一", StringComparison.Ordinal));
        }

        if (Fonts.Installed)
        {
            Assert.NotEmpty(new ManagedPdfRenderer().Render(document, FontChain.Find()).Bytes);
        }
    }
}
