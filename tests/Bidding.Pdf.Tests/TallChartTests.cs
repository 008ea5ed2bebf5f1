using System.Text;
using System.Text.RegularExpressions;
using Bidding.Pdf.Content;
using Bidding.Pdf.Tests.Judges;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests;

/// <summary>How a chart goes on over pages, and what of it a listener hears.</summary>
public sealed class TallChartTests
{
    [ToolFact("qpdf", DisplayName = "分页的图: 每一部分是一幅图, 替代文字说明是第几部分, 续页说出本页各行")]
    public void EachPartIsAFigureThatSaysWhichItIs() => Assert.All(TallCharts.Three(rows: 60), tall =>
    {
        var said = Alternatives(TallCharts.Below(0, tall.Chart));

        Assert.True(said.Count > 1);
        Assert.EndsWith($"的说明。（1/{said.Count}）", said[0], StringComparison.Ordinal);
        Assert.All(said.Index().Skip(1), part => Assert.StartsWith($"{TallCharts.Title}（续）（{part.Index + 1}/{said.Count}）：{TallCharts.Label(null)}", part.Item, StringComparison.Ordinal));
        Assert.Contains(TallCharts.Label(60), said[^1], StringComparison.Ordinal);
    });

    [ToolFact("qpdf", DisplayName = "一页放得下的图不分页, 替代文字只是其说明")]
    public void AChartThatAPageHoldsIsOneFigure() => Assert.All(TallCharts.Three(rows: 12), tall =>
    {
        for (var before = 0; before < 32; before += 2)
            Assert.EndsWith("的说明。", Assert.Single(Alternatives(TallCharts.Below(before, tall.Chart))), StringComparison.Ordinal);
    });

    [ToolFact("pdftotext", DisplayName = "分页的图没有一行独自在页首或页尾; 放得下图而放不下标题的一页, 标题也不独占")]
    public void NoLaneStandsAlone()
    {
        for (var rows = 24; rows < 70; rows++)
        {
            foreach (var (chart, _) in TallCharts.Three(rows))
            {
                using var pdf = new PdfOnDisk(new ManagedPdfRenderer().Render(TallCharts.Below(rows % 5 * 7, chart), FontChains.Chain).Bytes);
                var lanes = pdf.Pages().Select(page => Regex.Count(page, TallCharts.Label(null), RegexOptions.None, TimeSpan.FromSeconds(5))).ToList();
                Assert.Equal(rows, lanes.Sum());
                Assert.DoesNotContain(1, lanes);
                Assert.Contains(pdf.Pages(), page => page.Contains(TallCharts.Heading, StringComparison.Ordinal) && page.Contains(TallCharts.Label(2), StringComparison.Ordinal));
            }
        }
    }

    [ToolFact("pdftotext", DisplayName = "签名处与其上分页的图不分离: 图的末两行随签名处移至次页")]
    public void WhatStaysWithAChartStandsWithItsEnd() => Assert.All(TallCharts.Three(rows: 60), tall =>
    {
        for (var before = 0; before < 36; before += 3)
        {
            var document = TallCharts.Below(before, tall.Chart);
            var signed = document with { Blocks = [.. document.Blocks.SkipLast(1), new SignaturePlaces([.. Enumerable.Range(1, 5).Select(number => new SignaturePlace($"member-{number}", $"成员{number}"))]) { StaysWithAbove = true }] };
            using var pdf = new PdfOnDisk(new ManagedPdfRenderer().Render(signed, FontChains.Chain).Bytes);
            var page = Assert.Single(pdf.Pages(), page => page.Contains("成员1", StringComparison.Ordinal));
            Assert.Contains(TallCharts.Label(59), page, StringComparison.Ordinal);
            Assert.Contains(TallCharts.Label(60), page, StringComparison.Ordinal);
            Assert.Contains("成员5", page, StringComparison.Ordinal);
        }
    });

    private static List<string> Alternatives(Document document)
    {
        using var pdf = new PdfOnDisk(new ManagedPdfRenderer().Render(document, FontChains.Chain).Bytes);
        var file = Tool.Run("qpdf", "--qdf", "--object-streams=disable", pdf.Path, "-").Output;
        return [.. Regex.Matches(file, @"/Alt <feff(?<hex>[0-9a-f]+)>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(found => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(found.Groups["hex"].Value)))];
    }
}
