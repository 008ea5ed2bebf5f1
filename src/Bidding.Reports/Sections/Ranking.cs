using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>经评审的投标人排序: rank, parts, total, and by which rule a tie was broken.</summary>
internal static class Ranking
{
    internal sealed record Line(int Rank, bool Joint, string Bidder, IReadOnlyList<decimal> Parts, decimal Total);

    internal sealed record Model(
        IReadOnlyList<string> Parts, IReadOnlyList<Line> Lines, IReadOnlyList<string> BelowMinimum, IReadOnlyList<string> TieBreaks, IReadOnlyList<decimal> Weights, int Places);

    public static Model From(ReportSource source)
    {
        if (source.Result is not { Sheet: var sheet, Result: var result })
        {
            return new([], [], [], [], [], 2);
        }
        string[] parts = [.. ScoreSheet.SectionsOf(sheet.Criteria), .. sheet.Price is null ? Array.Empty<string>() : [Weight.Price]];
        return new(
            [.. parts.Select(Terms.Section)],
            [
                .. result.Bids.Select(bid => new Line(
                    bid.Rank,
                    result.Bids.Count(other => other.Rank == bid.Rank) > 1,
                    source.Bidder(bid.Id),
                    [.. bid.Sections.Select(section => section.Score), .. bid.Price is { } price ? (IEnumerable<decimal>)[price] : []],
                    bid.Total)),
            ],
            [.. PassLines.Missed(source)],
            [.. TieBreaks(source, sheet, result)],
            [.. parts.Select(part => sheet.Weights.FirstOrDefault(weight => weight.Of == part)?.Factor ?? 1m)],
            sheet.Rounding.Places);
    }

    public static IEnumerable<Block> Write(Model model)
    {
        yield return new Heading(1, "投标人排序");
        if (model.Lines.Count == 0)
        {
            yield return new Paragraph("投标人排序：无。");
            yield break;
        }
        yield return Grid.Of(
            "经评审的投标人排序",
            [Grid.Word("名次", 1.1), Grid.Text("投标人", 2.8), .. model.Parts.Select(part => Grid.Figure(part, 1.1)), Grid.Figure("总分", 1.1)],
            model.Lines.Select(line => line.Parts.Select(part => Say.Score(part)).Prepend(line.Bidder).Prepend(line.Rank + (line.Joint ? "（并列）" : "")).Append(Say.Score(line.Total))));
        yield return Composition(model);
        foreach (var text in model.BelowMinimum.DefaultIfEmpty("低于合格线而不参与排序的投标：无。").Concat(model.TieBreaks.DefaultIfEmpty("总分相同的情形：无。")))
        {
            yield return new Paragraph(text);
        }
    }

    /// <summary>One bar a bid as long as its total, cut into what each part gave to it after weighting.</summary>
    private static BarChart Composition(Model model) => new(
        "总分排序和构成",
        [.. model.Lines.Select(line => $"{line.Rank}. {line.Bidder}")],
        [.. model.Parts.Select((part, i) => new Series(part, [.. model.Lines.Select(line => Weighted(model, line, i))]))],
        "各投标人总分及构成：" + string.Join("；", model.Lines.Select(line =>
            $"第 {line.Rank} 名 {line.Bidder} {Say.Score(line.Total)} 分（{string.Join("，", model.Parts.Select((part, i) => $"{part} {Say.Score(Weighted(model, line, i))}"))}）")) + "。")
    {
        Stacked = true,
        Unit = "分",
        Decimals = model.Places,
    };

    private static decimal Weighted(Model model, Line line, int part) =>
        model.Weights[part] == 1 ? line.Parts[part] : decimal.Round(line.Parts[part] * model.Weights[part], model.Places, MidpointRounding.AwayFromZero);

    private static IEnumerable<string> TieBreaks(ReportSource source, ScoreSheet sheet, SheetResult result) =>
        from tied in result.Bids.GroupBy(bid => bid.Total)
        where tied.Count() > 1
        let names = string.Join("、", tied.Select(bid => source.Bidder(bid.Id)))
        let joint = tied.Select(bid => bid.Rank).Distinct().Count() < tied.Count()
        select $"{names} 总分同为 {Say.Score(tied.Key)}，" + (sheet.Ties.IsEmpty ? "评标办法未规定先后，名次并列。"
            : $"依次按{string.Join("、", sheet.Ties.Select(Terms.Tie))}确定先后" + (joint ? "，仍相同者并列。" : "。"));
}
