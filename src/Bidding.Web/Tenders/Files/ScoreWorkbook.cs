using System.Globalization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Reports;
using Bidding.Reports.Wording;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
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

    /// <summary>Two places at least, so that a column lines up, and never fewer than the figure has.</summary>
    private const string Points = "0.00########", Amount = "#,##0.00";

    private const string Quote = "投标报价（开标一览表，元）", CorrectedQuote = "修正后报价（元）", Evaluated = "评审价（元）", Why = "未参与排序的原因";

    private static readonly string[] Scores = ["满分", "价格得分", "得分", "总分"], Amounts = [Quote, CorrectedQuote, Evaluated], Texts = ["投标人", "评分因素", "评分方式", Why];

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
            configuration: new OpenXmlConfiguration { AutoFilter = false, FastMode = true, DynamicColumns = [.. Columns(source, result)] });
        return file.ToArray();
    }

    /// <summary>A format changes how a cell is shown and not what it holds.</summary>
    private static IEnumerable<DynamicExcelColumn> Columns(ReportSource source, EvaluationResult result) =>
    [
        .. Scores.Concat(result.Sheet.Members.Select(member => Alias(source, member.Id))).Select(title => new DynamicExcelColumn(title) { Format = Points, Width = 12 }),
        .. Amounts.Select(title => new DynamicExcelColumn(title) { Format = Amount, Width = 24 }),
        .. Texts.Select(title => new DynamicExcelColumn(title) { Width = 36 }),
        new("内容") { Width = 80 },
    ];

    /// <summary>The same in every sheet: by rank, then those below a pass line, then, where they are listed, the rejected.</summary>
    private static IEnumerable<string> InOrder(ReportSource source, EvaluationResult result) =>
        result.Result.Bids.OrderBy(bid => bid.Rank).Select(bid => bid.Id).Concat(Unranked.Of(source).Select(bid => bid.Bid).Where(bid => result.Sheet.Bids.Any(known => known.Id == bid && !known.Rejected)));

    private static IEnumerable<Dictionary<string, object?>> Ranking(ReportSource source, EvaluationResult result) =>
        result.Result.Bids.OrderBy(bid => bid.Rank).Select(bid => Ranked(source, bid.Id, bid.Rank, Exact(bid.EvaluatedPrice), Exact(bid.Price), Exact(bid.Total), result.Result.Candidates.Contains(bid.Id), null))
            .Concat(Unranked.Of(source).Select(bid => Ranked(source, bid.Bid, "—", null, null, null, isCandidate: false, bid.Why)));

    private static Dictionary<string, object?> Ranked(ReportSource source, string bid, object rank, object? evaluated, object? price, object? total, bool isCandidate, string? why) => new()
    {
        ["名次"] = rank,
        ["投标人"] = Bidder(source, bid),
        [Quote] = Exact(source.Evaluation.Bid(bid)?.Quote),
        [CorrectedQuote] = Corrected(source, bid),
        [Evaluated] = evaluated,
        ["价格得分"] = price,
        ["总分"] = total,
        ["推荐中标候选人"] = isCandidate ? "是" : "否",
        [Why] = why,
    };

    /// <summary>Empty where the committee corrected nothing, or the bidder did not confirm.</summary>
    private static object? Corrected(ReportSource source, string bid) =>
        source.Evaluation.PriceCorrection(bid) is { Outcome.State: PriceCorrectionState.Confirmed } corrected ? Exact(corrected.Price) : null;

    private static IEnumerable<Dictionary<string, object?>> Sums(ReportSource source, EvaluationResult result) =>
        from bid in InOrder(source, result)
        let ranked = result.Result.Bids.FirstOrDefault(found => found.Id == bid)
        from line in (IEnumerable<Dictionary<string, object?>>)
        [
            .. source.Sections[bid].Select(section => Sum(source, result, bid, SectionName(section.Section), Exact(section.Score), score => Section(result.Sheet, score.Criterion) == section.Section)),
            .. result.Sheet.Price is null ? (IEnumerable<Dictionary<string, object?>>)[] : [Sum(source, result, bid, "价格部分", Exact(ranked?.Price), counts: null)],
            Sum(source, result, bid, "总分", ranked is null ? "不参与排序" : Exact(ranked.Total), _ => true),
        ]
        select line;

    /// <param name="counts">Which of a member's scores; null where no member scores.</param>
    private static Dictionary<string, object?> Sum(ReportSource source, EvaluationResult result, string bid, string part, object? score, Func<Score, bool>? counts) => new(
    [
        new("投标人", Bidder(source, bid)),
        new("部分", part),
        .. result.Sheet.Members.Select(member => new KeyValuePair<string, object?>(
            Alias(source, member.Id), counts is null ? null : Exact(Of(result.Sheet, member.Id, bid).Where(counts).Sum(one => one.Value)))),
        new("得分", score),
    ]);

    private static IEnumerable<Dictionary<string, object?>> Details(ReportSource source, EvaluationResult result) =>
        from bid in InOrder(source, result)
        from criterion in result.Sheet.Criteria
        select new Dictionary<string, object?>(
        [
            new("投标人", Bidder(source, bid)),
            new("评分因素", Name(source, criterion.Id)),
            new("满分", Exact(criterion.Max)),
            .. result.Sheet.Members.Select(member => new KeyValuePair<string, object?>(
                Alias(source, member.Id), Exact(Of(result.Sheet, member.Id, bid).First(score => score.Criterion == criterion.Id).Value))),
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
            ("说明", "分值为更正（如有）之后的分值；评分汇总中总分一行的成员栏为该成员所评各部分得分之和（加权前），不含价格分。以签署的评标报告为准，本表便于查阅。"),
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
