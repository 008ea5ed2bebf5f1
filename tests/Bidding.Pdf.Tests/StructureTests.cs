using System.Text.Json;
using System.Text.RegularExpressions;
using Bidding.Pdf.Content;
using Bidding.Pdf.Tests.Judges;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests;

public sealed class StructureTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly Document Report = new("结构", SampleReport.Created,
    [
        new Contents(Depth: 3),
        new Heading(1, "一、总则"),
        new Heading(3, "跳级的标题"),
        new Table([new Column(1, Names: true), new Column(2)], [.. Enumerable.Range(0, 90).Select(i => Row.Of($"行{i}", "值"))])
        {
            Header = [Row.Of("名称", "数值")],
            Caption = "表 1",
        },
        BarChart.Of("图 1", "甲 3 分，乙 2 分", ("甲", 3), ("乙", 2)),
    ]);

    [ToolFact("pdfinfo", DisplayName = "表格、标题、图、目录都有标签；重复的表头不再朗读")]
    public void EverythingIsTagged()
    {
        using var pdf = Render();
        var tree = Tool.Run("pdfinfo", "-struct-text", pdf.Path).Output;
        Assert.Single(Regex.Matches(tree, "\"名称\"", RegexOptions.None, Patience));
        Assert.Equal(91, Regex.Count(tree, @"\bTR\b", RegexOptions.None, Patience));
        Assert.Equal(90, Regex.Count(tree, "/Scope /Row", RegexOptions.None, Patience));
        Assert.Equal(2, Regex.Count(tree, "/Scope /Column", RegexOptions.None, Patience));
        Assert.Matches(@"H1 \(block\)\s+""一、总则""", tree);
        Assert.Matches(@"Figure", tree);
        Assert.Equal(2, Regex.Count(tree, "TOCI", RegexOptions.None, Patience));
    }

    [ToolFact("pdfinfo", DisplayName = "标题级别不跳级：无障碍阅读器据此导航")]
    public void HeadingLevelsAreNotSkipped()
    {
        using var pdf = Render();
        Assert.Matches(@"H2 \(block\)\s+""跳级的标题""", Tool.Run("pdfinfo", "-struct-text", pdf.Path).Output);
    }

    [ToolFact("qpdf", DisplayName = "每一段有标记的内容都在父树中，且一一对应")]
    public void TheParentTreeIsComplete()
    {
        using var pdf = Render();
        using var json = JsonDocument.Parse(Tool.Run("qpdf", "--json=2", "--json-stream-data=none", pdf.Path).Output);
        var objects = json.RootElement.GetProperty("qpdf")[1];
        var values = objects.EnumerateObject().Where(o => o.Value.TryGetProperty("value", out _)).ToDictionary(o => o.Name, o => o.Value.GetProperty("value"));
        var pages = values.Values.Where(value => IsType(value, "/Page")).ToList();
        var root = values.Values.Single(value => IsType(value, "/StructTreeRoot"));
        var numbers = values["obj:" + root.GetProperty("/ParentTree").GetString()].GetProperty("/Nums").EnumerateArray().ToList();
        Assert.Equal(pages.Count, pages.Select(page => page.GetProperty("/StructParents").GetInt32()).Distinct().Count());
        foreach (var page in pages)
        {
            var at = numbers.FindIndex(n => n.ValueKind == JsonValueKind.Number && n.GetInt32() == page.GetProperty("/StructParents").GetInt32());
            Assert.All(numbers[at + 1].EnumerateArray(), node => Assert.True(IsType(values["obj:" + node.GetString()], "/StructElem")));
        }

        var links = values.Values.Where(value => IsType(value, "/Annot")).ToList();
        Assert.Equal(2, links.Count);
        Assert.All(links, link => Assert.True(link.TryGetProperty("/Contents", out _) && link.TryGetProperty("/StructParent", out _)));
    }

    [ToolFact("qpdf", DisplayName = "书签与标题一致")]
    public void BookmarksFollowTheHeadings()
    {
        using var pdf = Render();
        using var json = JsonDocument.Parse(Tool.Run("qpdf", "--json=2", "--json-key=outlines", pdf.Path).Output);
        var first = json.RootElement.GetProperty("outlines")[0];
        Assert.Equal("一、总则", first.GetProperty("title").GetString());
        Assert.Equal("跳级的标题", first.GetProperty("kids")[0].GetProperty("title").GetString());
    }

    private static bool IsType(JsonElement value, string type) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("/Type", out var found) && found.GetString() == type;

    private static PdfOnDisk Render() => new(new ManagedPdfRenderer().Render(Report, FontChains.Chain).Bytes);
}
