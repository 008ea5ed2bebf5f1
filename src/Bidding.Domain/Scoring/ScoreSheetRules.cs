using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Domain.Scoring;

/// <summary>What a sheet must fulfil before anything is computed from it.</summary>
public static class ScoreSheetRules
{
    private const int MostPlaces = 10;

    private static readonly Func<ScoreSheet, IEnumerable<SheetProblem>>[] Method =
        [Members, Criteria, Bids, Aggregation, Price, Weights, Minimums, Rounding, Ties, Candidates, Limits];

    private static readonly Func<ScoreSheet, IEnumerable<SheetProblem>>[] Scores = [ScoreSheetScores.Problems, Totals];

    public static IEnumerable<SheetProblem> Problems(ScoreSheet sheet) => ProblemsBeforeScoring(sheet).Concat(Scores.SelectMany(rule => rule(sheet)));

    /// <summary>What can be said before anybody has scored: a method to be frozen is tried on a sheet without scores.</summary>
    public static IEnumerable<SheetProblem> ProblemsBeforeScoring(ScoreSheet sheet) => Method.SelectMany(rule => rule(sheet));

    private static IEnumerable<SheetProblem> Members(ScoreSheet sheet) => sheet.Members.IsEmpty
        ? [new("members", "[]", "there is no member")]
        : SheetProblems.Ids("members", sheet.Members.Select(member => member.Id));

    private static IEnumerable<SheetProblem> Criteria(ScoreSheet sheet)
    {
        if (sheet.Criteria.IsEmpty && sheet.Price is null)
        {
            yield return new("criteria", "[]", "neither a criterion nor the price counts");
        }
        foreach (var problem in SheetProblems.Ids("criteria", sheet.Criteria.Select(criterion => criterion.Id)))
        {
            yield return problem;
        }
        foreach (var (i, criterion) in sheet.Criteria.Index())
        {
            if (criterion.Section is "" or Weight.Price or TieRule.Quote or TieRule.EvaluatedPrice)
            {
                yield return new($"criteria[{i}].section", OneLine.Text(criterion.Section), "no name for a section: it is empty or means the price");
            }
            if (criterion.Max < 0)
            {
                yield return new($"criteria[{i}].max", OneLine.Number(criterion.Max), "must not be negative");
            }
        }
    }

    private static IEnumerable<SheetProblem> Bids(ScoreSheet sheet) =>
    [
        .. SheetProblems.Ids("bids", sheet.Bids.Select(bid => bid.Id)),
        .. sheet.Bids.SelectMany((bid, i) => Bid(sheet, bid, $"bids[{i}]")),
    ];

    private static IEnumerable<SheetProblem> Bid(ScoreSheet sheet, SheetBid bid, string field)
    {
        foreach (var problem in SheetProblems.Negative($"{field}.quote", bid.Quote)
            .Concat(bid.Deductions.SelectMany((rate, i) => SheetProblems.NoShare($"{field}.deductions[{i}].rate", rate))))
        {
            yield return problem;
        }
        if (Rational.Sum(bid.Deductions) > 1)
        {
            yield return new($"{field}.deductions", OneLine.List(bid.Deductions), "the rates add up to more than 1");
        }
        else if (bid.Quote is null && !bid.Rejected && QuoteNeededBy(sheet) is { } need)
        {
            yield return new($"{field}.quote", OneLine.Missing, $"bid {OneLine.Name(bid.Id)} needs a quote, because {need}");
        }
        else if (bid.Quote is not null && UsesEvaluatedPrice(sheet) && EvaluatedPrice.Exact(bid) is var price && (price < 0 || price > SheetProblems.LargestAmount))
        {
            var adjusted = !bid.Adjustments.IsEmpty;
            yield return new(
                adjusted ? $"{field}.adjustments" : $"{field}.quote",
                adjusted ? OneLine.List(bid.Adjustments) : OneLine.Number(bid.Quote.Value),
                "the evaluated price does not lie between 0 and 100000000000000000000");
        }
    }

    private static string? QuoteNeededBy(ScoreSheet sheet) =>
        sheet.Price is not null ? "the price counts" : sheet.AbnormallyLow is not null ? "abnormallyLow looks at quotes" : null;

    private static bool UsesEvaluatedPrice(ScoreSheet sheet) =>
        sheet.Price is not null || sheet.Ties.Contains(TieRule.EvaluatedPrice, StringComparer.Ordinal);

    private static IEnumerable<SheetProblem> Aggregation(ScoreSheet sheet) => sheet.Aggregation is TrimmedMean trimmed
        ? [.. SheetProblems.Negative("aggregation.trim", trimmed.Trim), .. SheetProblems.Negative("aggregation.fromMembers", trimmed.FromMembers)]
        : [];

    private static IEnumerable<SheetProblem> Price(ScoreSheet sheet)
    {
        if (sheet.Price is null)
        {
            return [];
        }
        IEnumerable<SheetProblem> own = [.. SheetProblems.Negative("price.max", sheet.Price.Max), .. sheet.Price.Problems()];
        return sheet is { Regime: Regime.GovernmentProcurement, Price: not LowPriceFirst }
            ? own.Prepend(new("price.formula", OneLine.Text(sheet.Price.Formula), "government procurement knows only low-price-first"))
            : own;
    }

    private static IEnumerable<SheetProblem> Weights(ScoreSheet sheet)
    {
        IEnumerable<string> names = [.. ScoreSheet.SectionsOf(sheet.Criteria), .. sheet.Price is null ? [] : new[] { Weight.Price }];
        return
        [
            .. Names("weights", sheet.Weights.Select(weight => (weight.Of, weight.Factor)), names),
            .. sheet.Weights.SelectMany(weight => SheetProblems.Negative($"weights.{OneLine.Name(weight.Of)}", weight.Factor)),
        ];
    }

    private static IEnumerable<SheetProblem> Minimums(ScoreSheet sheet) =>
        Names("minimums", sheet.Minimums.Select(minimum => (minimum.Section, minimum.Least)), ScoreSheet.SectionsOf(sheet.Criteria));

    private static IEnumerable<SheetProblem> Names(string field, IEnumerable<(string Name, decimal Value)> entries, IEnumerable<string> names)
    {
        var left = names.ToHashSet(StringComparer.Ordinal);
        return
            from entry in entries
            where !left.Remove(entry.Name)
            select new SheetProblem($"{field}.{OneLine.Name(entry.Name)}", OneLine.Number(entry.Value), "names nothing that counts here, or a second time");
    }

    private static IEnumerable<SheetProblem> Rounding(ScoreSheet sheet)
    {
        if (sheet.Rounding.Places is < 0 or > MostPlaces)
        {
            yield return new("rounding.places", $"{sheet.Rounding.Places}", $"must lie between 0 and {MostPlaces}");
        }
    }

    private static IEnumerable<SheetProblem> Ties(ScoreSheet sheet)
    {
        var sections = ScoreSheet.SectionsOf(sheet.Criteria);
        var unquoted = sheet.Bids.FirstOrDefault(bid => bid is { Rejected: false, Quote: null });
        foreach (var (i, tie) in sheet.Ties.Index())
        {
            var ofPrice = tie is TieRule.Quote or TieRule.EvaluatedPrice;
            if (ofPrice && unquoted is not null)
            {
                yield return new($"ties[{i}]", OneLine.Text(tie), $"cannot be applied: bid {OneLine.Name(unquoted.Id)} has no quote");
            }
            if (!ofPrice && !sections.Contains(tie, StringComparer.Ordinal))
            {
                yield return new($"ties[{i}]", OneLine.Text(tie), "cannot be applied: neither quote, evaluated-price nor a section");
            }
        }
    }

    private static IEnumerable<SheetProblem> Candidates(ScoreSheet sheet) => SheetProblems.Negative("candidates", sheet.Candidates);

    private static IEnumerable<SheetProblem> Limits(ScoreSheet sheet) =>
    [
        .. SheetProblems.Negative("deviationLimit", sheet.DeviationLimit),
        .. SheetProblems.Negative("abnormallyLow.ofMean", sheet.AbnormallyLow?.OfMean),
        .. SheetProblems.Negative("abnormallyLow.ofSecondLowest", sheet.AbnormallyLow?.OfSecondLowest),
        .. SheetProblems.Negative("abnormallyLow.ofCap", sheet.AbnormallyLow?.OfCap),
        .. SheetProblems.Negative("abnormallyLow.cap", sheet.AbnormallyLow?.Cap),
    ];

    /// <summary>A decimal holds 28 digits; sheets whose totals might need more are refused rather than rounded.</summary>
    private static IEnumerable<SheetProblem> Totals(ScoreSheet sheet)
    {
        var score = sheet.Scores.Select(score => Math.Abs(score.Value)).DefaultIfEmpty().Max();
        var price = sheet.Price is { } rule ? Math.Max(rule.Max, Math.Abs(rule.Least)) : 0;
        var weight = sheet.Weights.Select(weight => weight.Factor).Append(1).Max();
        var largest = ((Rational)score * sheet.Criteria.Length + price) * weight;
        if (largest > (Rational)1e28m / (decimal)Math.Pow(10, Math.Clamp(sheet.Rounding.Places, 0, MostPlaces)))
        {
            yield return new("scores", OneLine.Number(score), "the totals would have more digits than can be held exactly");
        }
    }
}
