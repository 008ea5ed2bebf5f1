using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Stage;
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
        Assert.Equal(result.Result.Bids.Length, ranking.Count);
        foreach (var (row, bid) in ranking.Zip(result.Result.Bids.OrderBy(bid => bid.Rank)))
        {
            Assert.Equal(
                [bid.Rank, state.Bid(bid.Id)!.Quote, bid.EvaluatedPrice, bid.Price, bid.Total],
                new[] { "名次", "投标报价（开标一览表，元）", "评审价（元）", "价格得分", "总分" }.Select(row.Number));
            Assert.Equal(result.Result.Candidates.Contains(bid.Id) ? "是" : "否", row.Text("推荐中标候选人"));
        }

        var criteria = state.Convocation!.Method.Criteria;
        var details = workbook["各成员评分"];
        var scored = result.Sheet.Bids.Where(bid => !bid.Rejected).SelectMany(bid => result.Sheet.Criteria, (bid, criterion) => (bid, criterion)).ToList();
        Assert.Equal(scored.Count, details.Count);
        foreach (var (row, (bid, criterion)) in details.Zip(scored))
        {
            Assert.StartsWith(criterion.Id + " ", row.Text("评分因素"), StringComparison.Ordinal);
            Assert.Equal(criterion.Max, row.Number("满分"));
            Assert.All(panelists, one => Assert.Equal(
                result.Sheet.Scores.Single(score => (score.Member, score.Bid, score.Criterion) == (one.Id, bid.Id, criterion.Id)).Value, row.Number(one.Alias)));
        }

        var sums = workbook["评分汇总"];
        var sections = result.Result.Bids.SelectMany(bid => bid.Sections, (bid, section) => (bid, section)).ToList();
        Assert.Equal(sections.Count, sums.Count);
        foreach (var (row, (bid, section)) in sums.Zip(sections))
        {
            Assert.Equal(section.Score, row.Number("得分"));
            Assert.All(panelists, one => Assert.Equal(
                result.Sheet.Scores.Where(score => score.Member == one.Id && score.Bid == bid.Id && criteria.Any(known => known.Id == score.Criterion && known.Section == section.Section)).Sum(score => score.Value),
                row.Number(one.Alias)));
        }

        Assert.Equal(criteria.Select(criterion => ((decimal?)criterion.Max, criterion.Name)), workbook["评分细则"].Select(row => (row.Number("满分"), row.Text("评分因素"))));
    }

    private static Dictionary<string, List<Line>> Workbook(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var shared = zip.GetEntry("xl/sharedStrings.xml") is null ? [] : Load(zip, "xl/sharedStrings.xml").Descendants(Main + "si").Select(text => text.Value).ToList();
        return Load(zip, "xl/workbook.xml").Descendants(Main + "sheet")
            .Select((sheet, index) => (Name: sheet.Attribute("name")!.Value, Rows: Load(zip, $"xl/worksheets/sheet{index + 1}.xml").Descendants(Main + "row").ToList()))
            .ToDictionary(sheet => sheet.Name, sheet => sheet.Rows.Skip(1).Select(row => new Line(Cells(sheet.Rows[0], shared), Cells(row, shared))).ToList());
    }

    /// <summary>By column; a number is what the file calls none of its kinds of text.</summary>
    private static Dictionary<string, (string Text, bool IsNumber)> Cells(XElement row, List<string> shared) => row.Elements(Main + "c").ToDictionary(
        cell => cell.Attribute("r")!.Value.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
        cell => cell.Attribute("t")?.Value == "s" ? (shared[int.Parse(cell.Value, CultureInfo.InvariantCulture)], false) : (cell.Value, cell.Attribute("t")?.Value is null or "n"),
        StringComparer.Ordinal);

    private static XDocument Load(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    private sealed record Line(Dictionary<string, (string Text, bool IsNumber)> Head, Dictionary<string, (string Text, bool IsNumber)> Cells)
    {
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
