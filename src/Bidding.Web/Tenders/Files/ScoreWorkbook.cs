using System.Globalization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Reports;
using Bidding.Reports.Wording;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Bidding.Web.Tenders.Files;

/// <summary>
/// The score tables as a workbook: ranking, sums, every member's score. Figures are numbers as the arithmetic left them; one that
/// a spreadsheet could not hold exactly is written as text.
/// </summary>
public static class ScoreWorkbook
{
    /// <summary>What a spreadsheet's number carries without loss.</summary>
    private const int ExactDigits = 15;

    /// <param name="source">Of an evaluation whose scores are revealed.</param>
    public static byte[] Write(ReportSource source)
    {
        var result = source.Result ?? throw new InvalidOperationException("There are no scores.");
        using var file = new MemoryStream();
        file.SaveAs(
            new Dictionary<string, object>
            {
                ["排序"] = Ranking(source, result).ToList(),
                ["评分汇总"] = Sums(source, result).ToList(),
                ["各成员评分"] = Details(source, result).ToList(),
                ["评分细则"] = Criteria(source).ToList(),
                ["说明"] = About(source, result).ToList(),
            },
            configuration: new OpenXmlConfiguration { AutoFilter = false, FastMode = true });
        return file.ToArray();
    }

    private static IEnumerable<Dictionary<string, object?>> Ranking(ReportSource source, EvaluationResult result) =>
        result.Result.Bids.OrderBy(bid => bid.Rank).Select(bid => new Dictionary<string, object?>
        {
            ["名次"] = bid.Rank,
            ["投标人"] = Bidder(source, bid.Id),
            ["投标报价（开标一览表，元）"] = Exact(source.Evaluation.Bid(bid.Id)?.Quote),
            ["修正后报价（元）"] = Corrected(source, bid.Id),
            ["评审价（元）"] = Exact(bid.EvaluatedPrice),
            ["价格得分"] = Exact(bid.Price),
            ["总分"] = Exact(bid.Total),
            ["推荐中标候选人"] = result.Result.Candidates.Contains(bid.Id) ? "是" : "否",
        });

    /// <summary>Empty where the committee corrected nothing, or the bidder did not confirm.</summary>
    private static object? Corrected(ReportSource source, string bid) =>
        source.Evaluation.PriceCorrection(bid) is { Outcome.State: PriceCorrectionState.Confirmed } corrected ? Exact(corrected.Price) : null;

    private static IEnumerable<Dictionary<string, object?>> Sums(ReportSource source, EvaluationResult result) =>
        from bid in result.Result.Bids
        from section in bid.Sections
        select new Dictionary<string, object?>(
        [
            new("投标人", Bidder(source, bid.Id)),
            new("部分", SectionName(section.Section)),
            .. result.Sheet.Members.Select(member => new KeyValuePair<string, object?>(
                Alias(source, member.Id), Exact(Of(result.Sheet, member.Id, bid.Id).Where(score => Section(result.Sheet, score.Criterion) == section.Section).Sum(score => score.Value)))),
            new("得分", Exact(section.Score)),
        ]);

    private static IEnumerable<Dictionary<string, object?>> Details(ReportSource source, EvaluationResult result) =>
        from bid in result.Sheet.Bids
        where !bid.Rejected
        from criterion in result.Sheet.Criteria
        select new Dictionary<string, object?>(
        [
            new("投标人", Bidder(source, bid.Id)),
            new("评分因素", Name(source, criterion.Id)),
            new("满分", Exact(criterion.Max)),
            .. result.Sheet.Members.Select(member => new KeyValuePair<string, object?>(
                Alias(source, member.Id), Exact(Of(result.Sheet, member.Id, bid.Id).First(score => score.Criterion == criterion.Id).Value))),
        ]);

    private static IEnumerable<Dictionary<string, object?>> Criteria(ReportSource source) =>
        source.Convocation.Method.Criteria.Select(criterion => new Dictionary<string, object?>
        {
            ["编号"] = criterion.Id,
            ["评分因素"] = criterion.Name,
            ["部分"] = SectionName(criterion.Section),
            ["满分"] = Exact(criterion.Max),
            ["性质"] = criterion.Nature == Nature.Objective ? "客观分" : "主观分",
            ["评分方式"] = ModeWords.Of(criterion),
        });

    private static IEnumerable<Dictionary<string, object?>> About(ReportSource source, EvaluationResult result) =>
        new (string Key, string Value)[]
        {
            ("项目", $"{source.Names.TenderCode} {source.Names.TenderName}"),
            ("标段", $"{source.Convocation.Lot} {source.Names.LotName}"),
            ("依据的记录", $"{source.Head.Stream} 第 {source.Head.Version} 条"),
            ("链头（SHA-256）", source.Head.Hash),
            ("结果摘要", result.Digest),
            ("说明", "分值为更正（如有）之后的分值；以签署的评标报告为准，本表便于查阅。"),
        }.Select(line => new Dictionary<string, object?> { ["项"] = line.Key, ["内容"] = line.Value });

    private static IEnumerable<Score> Of(ScoreSheet sheet, string member, string bid) => sheet.Scores.Where(score => score.Member == member && score.Bid == bid);

    private static string Section(ScoreSheet sheet, string criterion) => sheet.Criteria.First(known => known.Id == criterion).Section;

    private static string Bidder(ReportSource source, string bid) => source.Evaluation.Bid(bid) is { } found ? source.Names.Bidder(found.Bidder) : bid;

    private static string Alias(ReportSource source, string member) => source.Evaluation.EverMember(member)?.Alias ?? member;

    private static string Name(ReportSource source, string criterion) =>
        source.Convocation.Method.Criteria.FirstOrDefault(known => known.Id == criterion) is { } found ? $"{criterion} {found.Name}" : criterion;

    private static string SectionName(string section) => section switch { "technical" => "技术部分", "commercial" => "商务部分", "service" => "服务部分", _ => section };

    private static object? Exact(decimal? figure) => figure is not { } value ? null
        : value.ToString(CultureInfo.InvariantCulture) is var text && text.Count(char.IsAsciiDigit) <= ExactDigits ? value : text;
}
