using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Stage;
using Bidding.Reports;
using Bidding.Testing;
using Bidding.Web.Tenders.Files;
using Bidding.Web.Tests.Live;

namespace Bidding.Web.Tests.Tenders;

/// <summary>The workbook read as a file by no library of ours, cell by cell, against the record.</summary>
public sealed class ScoreWorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact(DisplayName = "评分表 (Excel): 每个名次、报价、评审价、得分、总分、每名成员对每家每项的评分与记录逐格相同, 且都是数字单元格")]
    public async Task EveryFigureIsThatOfTheRecord()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Closed);
        using var member = await evening.SignIn(Rows.AccountOf("E1"));
        var state = await evening.Procedures.Evaluation(evening.Script.Lot, default);
        var result = EvaluationResult.Of(state);
        var panelists = result.Sheet.Members.Select(one => state.EverMember(one.Id)!).ToList();

        var workbook = Workbook(await member.Http.GetByteArrayAsync($"/reports/{evening.Script.Evaluation}/scores.xlsx"));

        var ranking = workbook["排序"];
        Assert.Equal(result.Sheet.Bids.Length, ranking.Count);
        foreach (var (row, bid) in ranking.Zip(result.Result.Bids.OrderBy(bid => bid.Rank)))
        {
            Assert.Equal(
                [bid.Rank, state.Bid(bid.Id)!.Quote, bid.EvaluatedPrice, bid.Price, bid.Total],
                new[] { "名次", "投标报价（开标一览表，元）", "评审价（元）", "价格得分", "总分" }.Select(row.Number));
            Assert.Equal(result.Result.Candidates.Contains(bid.Id) ? "是" : "否", row.Text("推荐中标候选人"));
        }

        var criteria = state.Convocation!.Method.Criteria;
        var details = workbook["各成员评分"];
        var scored = result.Result.Bids.SelectMany(bid => result.Sheet.Criteria, (bid, criterion) => (bid, criterion)).ToList();
        Assert.Equal(scored.Count, details.Count);
        foreach (var (row, (bid, criterion)) in details.Zip(scored))
        {
            Assert.StartsWith(criterion.Id + " ", row.Text("评分因素"), StringComparison.Ordinal);
            Assert.Equal(criterion.Max, row.Number("满分"));
            Assert.All(panelists, one => Assert.Equal(
                result.Sheet.Scores.Single(score => (score.Member, score.Bid, score.Criterion) == (one.Id, bid.Id, criterion.Id)).Value, row.Number(one.Alias)));
        }

        var sums = workbook["评分汇总"];
        var sections = result.Result.Bids.SelectMany(
            bid => bid.Sections.Select(section => ((string?)section.Section, section.Score)).Append(("price", bid.Price!.Value)).Append((null, bid.Total)),
            (bid, line) => (bid, Section: line.Item1, Score: line.Item2)).ToList();
        Assert.Equal(sections.Count, sums.Count);
        foreach (var (row, (bid, section, score)) in sums.Zip(sections))
        {
            Assert.Equal(score, row.Number("得分"));
            Assert.All(panelists.Where(_ => section != "price"), one => Assert.Equal(
                result.Sheet.Scores.Where(given => given.Member == one.Id && given.Bid == bid.Id && criteria.Any(known => known.Id == given.Criterion && (section is null || known.Section == section))).Sum(given => given.Value),
                row.Number(one.Alias)));
        }

        Assert.Equal(criteria.Select(criterion => ((decimal?)criterion.Max, criterion.Name)), workbook["评分细则"].Select(row => (row.Number("满分"), row.Text("评分因素"))));
    }

    [Fact(DisplayName = "评分表 (Excel): 被否决的和低于合格线的投标列在排序表中, 写明原因; 各表投标人次序相同, 汇总表有价格和总分")]
    public void WhoIsNotRankedIsNamedWithTheReason()
    {
        var (rejected, below) = (Workbook(ScoreWorkbook.Write(SourceOf(RecordedLot.Voted()))), Workbook(ScoreWorkbook.Write(SourceOf(RecordedLot.BelowPassLine()))));

        Assert.Equal(["1", "2", "3", "—"], rejected["排序"].Select(row => row.Text("名次")));
        Assert.Equal(
            ("丁公司", "否决：第 2 号表决，投标文件含有采购人不能接受的附加条件（87号令 第六十三条第五项），招标文件 第四章 3.2，附加了采购人不能接受的付款条件"),
            (rejected["排序"][^1].Text("投标人"), rejected["排序"][^1].Text("未参与排序的原因")));
        Assert.Equal(("甲公司", "甲公司 的技术部分得分 21.75，低于合格线 22.00，不参与排序。"), (below["排序"][^1].Text("投标人"), below["排序"][^1].Text("未参与排序的原因")));
        Assert.Equal(["技术部分", "商务部分", "价格部分", "总分"], below["评分汇总"].TakeLast(4).Select(row => row.Text("部分")));
        Assert.Equal(("甲公司", 21.75m, "不参与排序"), (below["评分汇总"][^1].Text("投标人"), below["评分汇总"][^4].Number("得分"), below["评分汇总"][^1].Text("得分")));
        Assert.All(new[] { rejected, below }, book => Assert.All(
            new[] { "评分汇总", "各成员评分" },
            sheet => Assert.Equal(book["排序"].Select(row => row.Text("投标人")).Where(bidder => bidder != "丁公司" || book == below), book[sheet].Select(row => row.Text("投标人")).Distinct())));
    }

    [Fact(DisplayName = "评分表 (Excel): 分值显示两位小数、金额显示千位分隔和两位小数, 单元格里仍是原数")]
    public void AFormatChangesWhatIsShownAndNotWhatIsHeld()
    {
        var book = Workbook(ScoreWorkbook.Write(SourceOf(RecordedLot.Eventful())));

        Assert.All(new[] { "价格得分", "总分" }, title => Assert.All(book["排序"].Take(3), row => Assert.Equal("0.00########", row.Format(title))));
        Assert.All(new[] { "投标报价（开标一览表，元）", "评审价（元）" }, title => Assert.All(book["排序"].Take(3), row => Assert.Equal("#,##0.00", row.Format(title))));
        Assert.All(book["各成员评分"], row => Assert.Equal(["0.00########", "0.00########"], new[] { "满分", "评委甲" }.Select(row.Format)));
        Assert.Equal(12.5m, book["各成员评分"].First(row => row.Text("投标人") == "甲公司").Number("评委甲"));
    }

    private static ReportSource SourceOf(RecordedLot lot)
    {
        var names = new Names("C", "T", "L", "P", "A");
        return new(lot.EvaluationRecord.Facts, lot.EvaluationRecord.Head, new(lot.OpeningRecord.Facts, lot.OpeningRecord.Head, names), names);
    }

    private static Dictionary<string, List<Line>> Workbook(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var shared = zip.GetEntry("xl/sharedStrings.xml") is null ? [] : Load(zip, "xl/sharedStrings.xml").Descendants(Main + "si").Select(text => text.Value).ToList();
        return Load(zip, "xl/workbook.xml").Descendants(Main + "sheet")
            .Select((sheet, index) => (Name: sheet.Attribute("name")!.Value, Rows: Load(zip, $"xl/worksheets/sheet{index + 1}.xml").Descendants(Main + "row").ToList()))
            .ToDictionary(sheet => sheet.Name, sheet => sheet.Rows.Skip(1).Select(row => new Line(Cells(sheet.Rows[0], shared), Cells(row, shared), Formats(row, Load(zip, "xl/styles.xml")))).ToList());
    }

    /// <summary>By column: how a cell is to be shown, through its style.</summary>
    private static Dictionary<string, string?> Formats(XElement row, XDocument styles)
    {
        var codes = styles.Descendants(Main + "numFmt").ToDictionary(format => format.Attribute("numFmtId")!.Value, format => format.Attribute("formatCode")!.Value, StringComparer.Ordinal);
        var used = styles.Descendants(Main + "cellXfs").Single().Elements(Main + "xf").Select(style => codes.GetValueOrDefault(style.Attribute("numFmtId")!.Value)).ToList();
        return row.Elements(Main + "c").ToDictionary(ColumnOf, cell => used[int.Parse(cell.Attribute("s")!.Value, CultureInfo.InvariantCulture)], StringComparer.Ordinal);
    }

    private static string ColumnOf(XElement cell) => cell.Attribute("r")!.Value.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    /// <summary>By column; a number is what the file calls none of its kinds of text.</summary>
    private static Dictionary<string, (string Text, bool IsNumber)> Cells(XElement row, List<string> shared) => row.Elements(Main + "c").ToDictionary(
        ColumnOf,
        cell => cell.Attribute("t")?.Value == "s" ? (shared[int.Parse(cell.Value, CultureInfo.InvariantCulture)], false) : (cell.Value, cell.Attribute("t")?.Value is null or "n"),
        StringComparer.Ordinal);

    private static XDocument Load(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    private sealed record Line(Dictionary<string, (string Text, bool IsNumber)> Head, Dictionary<string, (string Text, bool IsNumber)> Cells, Dictionary<string, string?> Formats)
    {
        public string? Format(string title) => Formats[Head.Single(column => column.Value.Text == title).Key];

        public string Text(string title) => Cell(title).Text;

        public decimal? Number(string title)
        {
            var (text, isNumber) = Cell(title);
            Assert.True(isNumber, $"{title}: {text} is text");
            return decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        private (string Text, bool IsNumber) Cell(string title) => Cells[Head.Single(column => column.Value.Text == title).Key];
    }
}
