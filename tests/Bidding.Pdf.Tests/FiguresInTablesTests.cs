using Bidding.Pdf.Content;
using Bidding.Pdf.Tests.Judges;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests;

/// <summary>A sum read over two lines is read wrong.</summary>
public sealed class FiguresInTablesTests
{
    private const string Name = "山东黄河口建设工程集团有限责任公司东营分公司与滨州市政联合体";

    [ToolFact("pdftotext", DisplayName = "金额、百分率、日期在表格中不拆成两行: 所在的列向别的列借宽度")]
    public void AFigureIsNeverTorn()
    {
        foreach (var figure in new[] { "18,000,000.00", "1,128,765,432.10", "-62.12%", "-14.1645", "2026-11-27" })
        {
            using var pdf = Render(new Table(
                [new Column(8), new Column(1, Align.Right), new Column(8), new Column(6)],
                [Row.Of(Name, figure, Name, "质保期 24 个月"), Row.Of(Name, "—", Name, "无")]));

            Assert.Contains(figure, Assert.Single(pdf.Words()).Words.Select(word => word.Text));
        }
    }

    [ToolFact("pdftotext", DisplayName = "各列都是数字而页宽不够的: 各列同样让步, 数字一位不少, 都在版心之内")]
    public void WhereNothingCanBeSparedEverybodyGivesWay()
    {
        var figures = Enumerable.Range(10, 12).Select(i => $"{i},128,765,432.10").ToList();

        using var pdf = Render(new Table([.. figures.Select(_ => new Column(1))], [Row.Of([.. figures.Select(figure => new Cell(figure))])]));

        Assert.Equal(
            figures.Sum(figure => figure.Count(char.IsAsciiDigit)),
            Assert.Single(pdf.Words()).Inside.Count(char.IsAsciiDigit));
    }

    [ToolFact("pdftotext", DisplayName = "列多到放不下一个字的: 照样排完, 数字一位不少")]
    public void ColumnsNarrowerThanALetterAreStillSet()
    {
        using var pdf = Render(new Table([.. Enumerable.Range(0, 160).Select(_ => new Column(1))], [Row.Of([.. Enumerable.Range(0, 160).Select(_ => new Cell("-1,8.5"))])]));

        Assert.Equal(160 * 3, pdf.Words().Sum(page => page.Words.Sum(word => word.Text.Count(char.IsAsciiDigit))) - "第1页共1页".Count(char.IsAsciiDigit));
    }

    [ToolFact("pdftotext", DisplayName = "表头的成员代号和各成员的结论不逐字竖排")]
    public void NamesOfMembersStayWhole()
    {
        var members = "甲乙丙丁戊己庚辛壬癸".Select(name => $"评委{name}").ToList();

        using var pdf = Render(new Table([new Column(8), .. members.Select(_ => new Column(1))], [Row.Of([Name, .. members.Select(_ => new Cell("通过"))])])
        {
            Size = TableSize.Small,
            Header = [Row.Of(["审查项", .. members.Select(member => new Cell(member, bold: true))])],
        });

        var words = Assert.Single(pdf.Words()).Words.Select(word => word.Text).ToList();
        Assert.All(members, member => Assert.Contains(member, words));
        Assert.Equal(members.Count, words.Count(word => word == "通过"));
    }

    [ToolFact("pdftotext", DisplayName = "任何一行都放不下的长词从本行起排, 序号不独占一行; 行首没有逗号、句点")]
    public void AWordTooLongForAnyLineBeginsWhereItStands()
    {
        using var pdf = Render(new Table([new Column(2), new Column(5)], [Row.Of("1. Shandong-Huanghekou-Automation-Engineering,Ltd.", "二")]));

        var lines = Tool.Run("pdftotext", "-layout", "-enc", "UTF-8", pdf.Path, "-").Output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        Assert.Contains(lines, line => line.StartsWith("1. Shandong-", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line[0] is '.' or ',');
    }

    private static PdfOnDisk Render(Block block) => new(new ManagedPdfRenderer().Render(new Document("数字", SampleReport.Created, [block]), FontChains.Chain).Bytes);
}
