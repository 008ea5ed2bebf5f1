using System.Text.Json;
using Bidding.Pdf.Content;
using Bidding.Pdf.Tests.Judges;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests;

/// <summary>Where the fields for signatures come to stand on the pages.</summary>
public sealed class SignaturePlacesTests
{
    [ToolFact("qpdf", "pdftotext", DisplayName = "签名处不分在两页: 放不下时整块连同标题、说明移至次页; 每个签名框与其姓名同页")]
    public void ABlockOfFieldsStaysTogether()
    {
        for (var before = 4; before < 32; before += 2)
        {
            using var pdf = Render(
            [
                .. Enumerable.Range(0, before).Select(_ => new Paragraph("前文。")), new Heading(1, "签名处"), new Note("说明一句。"), Places(1, 9), new Note("文末。"),
            ]);
            var page = Assert.Single(Fields(pdf).DistinctBy(field => field.Page)).Page;
            var text = pdf.Pages()[page];
            Assert.Contains("签名处说明一句", text, StringComparison.Ordinal);
            Assert.All(Enumerable.Range(1, 9), number => Assert.Contains($"成员{number}号", text, StringComparison.Ordinal));
        }
    }

    [ToolFact("qpdf", "pdftotext", DisplayName = "无人签名的签名处在框内写明缘由, 文字不出框")]
    public void ABoxNobodySignsSaysSo()
    {
        const string Why = "未配置时间戳机构：本文件没有文档时间戳，所载时间为服务器时间。";
        using var pdf = Render([new SignaturePlaces([new("platform", "平台认证"), new("archive", "文档时间戳：未加盖") { Instead = Why }])]);

        var page = Assert.Single(pdf.Words());
        var field = Fields(pdf).Single(field => field.Name == "archive");
        var (bottom, height) = (page.Height - field.Bottom, 21 * 72 / 25.4);
        var inside = page.Words.Where(word => word.Left >= page.Width / 2 && word.Top >= bottom - height && word.Bottom <= bottom);
        Assert.Equal(Why, PdfOnDisk.Dense(string.Concat(inside.Select(word => word.Text))));
    }

    [ToolFact("qpdf", "pdftotext", DisplayName = "一页放不下的签名处从标题之下排起, 分页时框与姓名不分开, 标题不独占一页")]
    public void WhatNoPageHoldsBreaksBetweenRows()
    {
        foreach (var before in new[] { 0, 12, 28 })
        {
            using var pdf = Render([.. Enumerable.Range(0, before).Select(_ => new Paragraph("前文。")), new Heading(1, "签名处"), new Note("说明一句。"), Places(1, 23)]);
            var (fields, pages) = (Fields(pdf), pdf.Pages());
            Assert.Equal(23, fields.Count);
            Assert.All(fields, field => Assert.Contains($"成员{field.Name[7..]}号", pages[field.Page], StringComparison.Ordinal));
            Assert.All(fields, field => Assert.InRange(field.Bottom, 25 * 72 / 25.4, 842));
            Assert.Contains("成员3号", pages[fields[0].Page], StringComparison.Ordinal);
            Assert.Contains("签名处说明一句", pages[fields[0].Page], StringComparison.Ordinal);
        }
    }

    [ToolFact("qpdf", DisplayName = "平台认证与成员的签名处同页")]
    public void BlocksOneAfterAnotherStayTogether()
    {
        for (var before = 4; before < 32; before += 2)
        {
            using var pdf = Render([.. Enumerable.Range(0, before).Select(_ => new Paragraph("前文。")), Places(1, 5), Places(6, 1)]);
            Assert.Single(Fields(pdf).DistinctBy(field => field.Page));
        }
    }

    [ToolFact("qpdf", "pdftotext", DisplayName = "签名处与所签的表不分离: 换页时表的末两行随签名处移至次页, 表后的一句话也同页")]
    public void AFieldStandsWithTheEndOfWhatItSigns()
    {
        for (var rows = 14; rows < 44; rows++)
        {
            var table = new Table([new Column(1)], [.. Enumerable.Range(1, rows).Select(row => Row.Of($"行{row}号"))]);
            using var pdf = Render([table, new Paragraph("理由：无。") { StaysWithAbove = true }, Places(1, 1) with { StaysWithAbove = true }, Places(2, 1) with { StaysWithAbove = true }]);
            var text = pdf.Pages()[Assert.Single(Fields(pdf).DistinctBy(field => field.Page)).Page];
            Assert.Contains($"行{rows - 1}号行{rows}号理由：无。", text, StringComparison.Ordinal);
        }
    }

    [ToolFact("qpdf", "pdftotext", DisplayName = "签名处与其上的图不分离: 放不下时图随签名处移至次页")]
    public void AFieldStandsWithTheChartAboveIt()
    {
        Block[] charts =
        [
            new BarChart("图题", ["甲", "乙", "丙"], [new("总分", [90m, 80m, 70m])], "图的说明"),
            new MarkChart("图题", 0, 100, [new("甲", [new("一", 50m, false)], 50m)], "图的说明"),
        ];
        foreach (var chart in charts)
        {
            for (var before = 4; before < 36; before++)
            {
                using var pdf = Render([.. Enumerable.Range(0, before).Select(_ => new Paragraph("前文。")), chart, Places(1, 3) with { StaysWithAbove = true }]);
                Assert.Contains("图题", pdf.Pages()[Assert.Single(Fields(pdf).DistinctBy(field => field.Page)).Page], StringComparison.Ordinal);
            }
        }
    }

    [ToolFact("qpdf", "pdftotext", DisplayName = "横排表单的首页不只有表头: 首名成员的小表放不下时从首页排起, 末行仍与签名处同页")]
    public void TheFirstPageOfAPaperThatLiesHoldsMoreThanItsHead()
    {
        for (var rows = 4; rows < 9; rows++)
        {
            var table = new Table([new Column(1)], [.. Enumerable.Range(1, rows).Select(row => Row.Of($"行{row}号"))]) { Caption = "评分", Header = [Row.Of("项")] };
            KeyValueList head = new([.. Enumerable.Range(1, 5).Select(number => new KeyValue($"项目{number}", "某项目"))]);
            using var pdf = Render([new Landscape([new Heading(1, "表名"), head, new Note("说明。"), new Heading(2, "甲"), table, Places(1, 1) with { StaysWithAbove = true }])]);
            var pages = pdf.Pages();
            Assert.Contains("行2号", pages[0], StringComparison.Ordinal);
            Assert.Contains($"行{rows}号", pages[Assert.Single(Fields(pdf)).Page], StringComparison.Ordinal);
        }
    }

    [ToolFact("qpdf", "pdftotext", DisplayName = "签名处多到一页只够放下其本身的, 仍从所签内容的末尾之下排起, 页数有限")]
    public void MoreFieldsThanAPageHoldsStillBeginBelowWhatTheySign()
    {
        foreach (var rows in new[] { 2, 20, 34 })
        {
            var table = new Table([new Column(1)], [.. Enumerable.Range(1, rows).Select(row => Row.Of($"行{row}号"))]);
            using var pdf = Render([table, Places(1, 23) with { StaysWithAbove = true }]);
            Assert.Contains($"行{rows}号", pdf.Pages()[Fields(pdf)[0].Page], StringComparison.Ordinal);
            Assert.InRange(pdf.Pages().Count, 2, 4);
        }
    }

    private static SignaturePlaces Places(int first, int count) => new([.. Enumerable.Range(first, count).Select(number => new SignaturePlace($"member-{number}", $"成员{number}号"))]);

    /// <summary>By page from zero, in the order of the file.</summary>
    private static List<(string Name, int Page, double Bottom)> Fields(PdfOnDisk pdf)
    {
        using var json = JsonDocument.Parse(Tool.Run("qpdf", "--json=2", "--json-stream-data=none", pdf.Path).Output);
        var objects = json.RootElement.GetProperty("qpdf")[1];
        JsonElement At(string? reference) => objects.GetProperty("obj:" + reference).GetProperty("value");
        return
        [
            .. from page in json.RootElement.GetProperty("pages").EnumerateArray().Select((page, index) => (Object: At(page.GetProperty("object").GetString()), index))
               where page.Object.TryGetProperty("/Annots", out _)
               from annotation in page.Object.GetProperty("/Annots").EnumerateArray()
               let widget = At(annotation.GetString())
               where widget.TryGetProperty("/T", out _)
               select (widget.GetProperty("/T").GetString()![2..], page.index, widget.GetProperty("/Rect")[1].GetDouble()),
        ];
    }

    private static PdfOnDisk Render(Block[] blocks) => new(new ManagedPdfRenderer().Render(new Document("签名", SampleReport.Created, blocks), FontChains.Chain).Bytes);
}
