using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Domain.Scoring;

/// <summary>What a sheet must fulfil before anything is computed from it.</summary>
public static class ScoreSheetRules
{
    private const int MostPlaces = 10;

    public static IEnumerable<SheetProblem> Problems(ScoreSheet sheet) =>
        ProblemsBeforeScoring(sheet).Concat(ScoreSheetScores.Problems(sheet)).Concat(Totals(sheet));

    /// <summary>What can be said before anybody has scored: a method to be frozen is tried on a sheet without scores.</summary>
    public static IEnumerable<SheetProblem> ProblemsBeforeScoring(ScoreSheet sheet)
    {
        var found = new List<SheetProblem>();
        Members(sheet, found);
        Criteria(sheet, found);
        Bids(sheet, found);
        Aggregation(sheet, found);
        Price(sheet, found);
        Weights(sheet, found);
        Minimums(sheet, found);
        Rounding(sheet, found);
        Ties(sheet, found);
        found.Negative("candidates", sheet.Candidates);
        Limits(sheet, found);
        return found;
    }

    private static void Members(ScoreSheet sheet, List<SheetProblem> found)
    {
        if (sheet.Members.IsEmpty)
        {
            found.Add(new("members", "[]", "there is no member"));
        }
        found.Ids("members", sheet.Members.Select(member => member.Id));
    }

    private static void Criteria(ScoreSheet sheet, List<SheetProblem> found)
    {
        if (sheet.Criteria.IsEmpty && sheet.Price is null)
        {
            found.Add(new("criteria", "[]", "neither a criterion nor the price counts"));
        }
        found.Ids("criteria", sheet.Criteria.Select(criterion => criterion.Id));
        for (var i = 0; i < sheet.Criteria.Length; i++)
        {
            if (sheet.Criteria[i].Section is "" or Weight.Price or TieRule.Quote or TieRule.EvaluatedPrice)
            {
                found.Add(new($"criteria[{i}].section", OneLine.Text(sheet.Criteria[i].Section), "no name for a section: it is empty or means the price"));
            }
            found.Negative($"criteria[{i}].max", sheet.Criteria[i].Max);
        }
    }

    private static void Bids(ScoreSheet sheet, List<SheetProblem> found)
    {
        found.Ids("bids", sheet.Bids.Select(bid => bid.Id));
        for (var i = 0; i < sheet.Bids.Length; i++)
        {
            Bid(sheet, sheet.Bids[i], $"bids[{i}]", found);
        }
    }

    private static void Bid(ScoreSheet sheet, SheetBid bid, string field, List<SheetProblem> found)
    {
        found.Negative($"{field}.quote", bid.Quote);
        for (var i = 0; i < bid.Deductions.Length; i++)
        {
            found.NoShare($"{field}.deductions[{i}].rate", bid.Deductions[i]);
        }
        if (Rational.Sum(bid.Deductions.AsSpan()) > 1)
        {
            found.Add(new($"{field}.deductions", OneLine.List(bid.Deductions), "the rates add up to more than 1"));
        }
        else if (bid.Quote is null && !bid.Rejected && QuoteNeededBy(sheet) is { } need)
        {
            found.Add(new($"{field}.quote", OneLine.Missing, $"bid {OneLine.Name(bid.Id)} needs a quote, because {need}"));
        }
        else if (bid.Quote is not null && UsesEvaluatedPrice(sheet) && EvaluatedPrice.Exact(bid) is var price && (price < 0 || price > SheetProblems.LargestAmount))
        {
            var adjusted = !bid.Adjustments.IsEmpty;
            found.Add(new(
                adjusted ? $"{field}.adjustments" : $"{field}.quote",
                adjusted ? OneLine.List(bid.Adjustments) : OneLine.Number(bid.Quote.Value),
                "the evaluated price does not lie between 0 and 100000000000000000000"));
        }
    }

    private static string? QuoteNeededBy(ScoreSheet sheet) =>
        sheet.Price is not null ? "the price counts" : sheet.AbnormallyLow is not null ? "abnormallyLow looks at quotes" : null;

    private static bool UsesEvaluatedPrice(ScoreSheet sheet) =>
        sheet.Price is not null || sheet.Ties.Contains(TieRule.EvaluatedPrice, StringComparer.Ordinal);

    private static void Aggregation(ScoreSheet sheet, List<SheetProblem> found)
    {
        if (sheet.Aggregation is TrimmedMean trimmed)
        {
            found.Negative("aggregation.trim", trimmed.Trim);
            found.Negative("aggregation.fromMembers", trimmed.FromMembers);
        }
    }

    private static void Price(ScoreSheet sheet, List<SheetProblem> found)
    {
        if (sheet is { Regime: Regime.GovernmentProcurement, Price: not (null or LowPriceFirst) })
        {
            found.Add(new("price.formula", OneLine.Text(sheet.Price.Formula), "government procurement knows only low-price-first"));
        }
        found.Negative("price.max", sheet.Price?.Max);
        sheet.Price?.Check(found);
    }

    private static void Weights(ScoreSheet sheet, List<SheetProblem> found)
    {
        var left = Sections(sheet);
        if (sheet.Price is not null)
        {
            left.Add(Weight.Price);
        }
        foreach (var weight in sheet.Weights)
        {
            Named("weights", weight.Of, weight.Factor, left, found);
        }
        foreach (var weight in sheet.Weights)
        {
            found.Negative($"weights.{OneLine.Name(weight.Of)}", weight.Factor);
        }
    }

    private static void Minimums(ScoreSheet sheet, List<SheetProblem> found)
    {
        var left = Sections(sheet);
        foreach (var minimum in sheet.Minimums)
        {
            Named("minimums", minimum.Section, minimum.Least, left, found);
        }
    }

    private static HashSet<string> Sections(ScoreSheet sheet) => new(ScoreSheet.SectionsOf(sheet.Criteria), StringComparer.Ordinal);

    private static void Named(string field, string name, decimal value, HashSet<string> left, List<SheetProblem> found)
    {
        if (!left.Remove(name))
        {
            found.Add(new($"{field}.{OneLine.Name(name)}", OneLine.Number(value), "names nothing that counts here, or a second time"));
        }
    }

    private static void Rounding(ScoreSheet sheet, List<SheetProblem> found)
    {
        if (sheet.Rounding.Places is < 0 or > MostPlaces)
        {
            found.Add(new("rounding.places", $"{sheet.Rounding.Places}", $"must lie between 0 and {MostPlaces}"));
        }
    }

    private static void Ties(ScoreSheet sheet, List<SheetProblem> found)
    {
        var sections = Sections(sheet);
        var unquoted = sheet.Bids.FirstOrDefault(bid => bid is { Rejected: false, Quote: null });
        for (var i = 0; i < sheet.Ties.Length; i++)
        {
            var (tie, ofPrice) = (sheet.Ties[i], sheet.Ties[i] is TieRule.Quote or TieRule.EvaluatedPrice);
            if (ofPrice && unquoted is not null)
            {
                found.Add(new($"ties[{i}]", OneLine.Text(tie), $"cannot be applied: bid {OneLine.Name(unquoted.Id)} has no quote"));
            }
            if (!ofPrice && !sections.Contains(tie))
            {
                found.Add(new($"ties[{i}]", OneLine.Text(tie), "cannot be applied: neither quote, evaluated-price nor a section"));
            }
        }
    }

    private static void Limits(ScoreSheet sheet, List<SheetProblem> found)
    {
        found.Negative("deviationLimit", sheet.DeviationLimit);
        found.Negative("abnormallyLow.ofMean", sheet.AbnormallyLow?.OfMean);
        found.Negative("abnormallyLow.ofSecondLowest", sheet.AbnormallyLow?.OfSecondLowest);
        found.Negative("abnormallyLow.ofCap", sheet.AbnormallyLow?.OfCap);
        found.Negative("abnormallyLow.cap", sheet.AbnormallyLow?.Cap);
    }

    /// <summary>A decimal holds 28 digits; sheets whose totals might need more are refused rather than rounded.</summary>
    private static IEnumerable<SheetProblem> Totals(ScoreSheet sheet)
    {
        var (score, weight) = (0m, 1m);
        foreach (var given in sheet.Scores)
        {
            score = Math.Max(score, Math.Abs(given.Value));
        }
        foreach (var given in sheet.Weights)
        {
            weight = Math.Max(weight, given.Factor);
        }
        var price = sheet.Price is { } rule ? Math.Max(rule.Max, Math.Abs(rule.Least)) : 0;
        var largest = ((Rational)score * sheet.Criteria.Length + price) * weight;
        if (largest > (Rational)1e28m / (decimal)Math.Pow(10, Math.Clamp(sheet.Rounding.Places, 0, MostPlaces)))
        {
            yield return new("scores", OneLine.Number(score), "the totals would have more digits than can be held exactly");
        }
    }
}
