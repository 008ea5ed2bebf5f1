using System.Collections.Immutable;
using System.Globalization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Web.Client.Wording;
using Bidding.Web.Pages;
using Bidding.Web.Tenders.Import;

namespace Bidding.Web.Tenders.Pages;

/// <summary>Step 2 as text. What only an import can set (weights, minimums, other formulas) stays as it is.</summary>
public sealed class MethodForm
{
    /// <summary>A longer list comes by import: a form of more values than the server takes would lose what was typed.</summary>
    public const int MostRows = 80;

    /// <summary>Ample for <see cref="MostRows"/> with the fields of every mode.</summary>
    public const int MostValues = 8192;

    private const int SpareRows = 2;
    private const int More = 3;

    public List<CriterionFields> Rows { get; set => field = value ?? []; } = [];
    public string? Paste { get; set; }
    public List<ReviewFields> Items { get; set => field = value ?? []; } = [];

    /// <summary>Pasted lines, in the place of <see cref="Items"/>.</summary>
    public string? ReviewItems { get; set; }
    public string? Formula { get; set; }
    public string? PriceMax { get; set; }
    public string? Candidates { get; set; }
    public string? DeviationLimit { get; set; }
    public string? OfMean { get; set; }
    public string? OfSecondLowest { get; set; }
    public string? OfCap { get; set; }
    public string? Trimmed { get; set; }
    public string? Corrections { get; set; }
    public string? CorrectionsClause { get; set; }

    /// <summary>A button that asks for rows more or fewer: levels-3, items-3, remove-3, rows, paste, dropreview-3, reviews, lines. Nothing is stored by it.</summary>
    public string? Act { get; set; }

    public static MethodForm Of(Method method, Tongue l) => new()
    {
        Rows = [.. method.Criteria.Select(criterion => CriterionFields.Of(criterion, l))],
        Items = [.. method.ReviewItems.Select(ReviewFields.Of)],
        Formula = method.Price switch { null => "", LowPriceFirst => LowPriceFirst.Name, LinearFromLowest => LinearFromLowest.Name, _ => "keep" },
        PriceMax = method.Price?.Max.ToString("0.##"),
        Candidates = method.Candidates.ToString(),
        DeviationLimit = Percent(method.DeviationLimit),
        OfMean = Percent(method.AbnormallyLow?.OfMean),
        OfSecondLowest = Percent(method.AbnormallyLow?.OfSecondLowest),
        OfCap = Percent(method.AbnormallyLow?.OfCap),
        Trimmed = method.Aggregation is TrimmedMean ? "trimmed" : "mean",
        Corrections = method.Corrections == CorrectionPolicy.TenderDocuments ? MethodReader.ByTenderDocuments : "",
        CorrectionsClause = method.CorrectionsClause,
    };

    /// <summary>The sum of the full marks as far as they are numbers; what is none is said when the form is saved.</summary>
    public decimal Points() => Rows.Select(row => row.Max).Append(string.IsNullOrEmpty(Formula) ? null : PriceMax)
        .Sum(text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) ? value : 0);

    /// <summary>Room for what may still be typed.</summary>
    public void Widen(Tongue l)
    {
        while (Rows.Count < MostRows && (Rows.Count < SpareRows || Rows.TakeLast(SpareRows).Any(row => !row.IsEmpty)))
        {
            Rows.Add(CriterionFields.Blank(l));
        }

        Rows.ForEach(row => row.Widen());
        while (Items.Count < MostRows && (Items.Count < SpareRows || !Items[^1].IsEmpty))
        {
            Items.Add(new());
        }
    }

    /// <returns>True where a button asked for rows, and the form is to be shown again and not stored.</returns>
    public bool Follow(Tongue l)
    {
        var (act, index) = Act?.Split('-') is [var word, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var nth) ? (word, nth) : (Act, -1);
        var row = Rows.ElementAtOrDefault(index);
        switch (act)
        {
            case "levels":
                row?.MoreLevels();
                return true;
            case "items":
                row?.MoreItems();
                return true;
            case "remove" when row is not null:
                Rows.Remove(row);
                return true;
            case "rows":
                Rows.AddRange(Enumerable.Range(0, Math.Clamp(MostRows - Rows.Count, 0, More)).Select(_ => CriterionFields.Blank(l)));
                return true;
            case "dropreview" when index >= 0 && index < Items.Count:
                Items.RemoveAt(index);
                return true;
            case "reviews":
                Items.AddRange(Enumerable.Range(0, Math.Clamp(MostRows - Items.Count, 0, More)).Select(_ => new ReviewFields()));
                return true;
            default:
                return act is "paste" or "remove" or "lines" or "dropreview";
        }
    }

    /// <summary>
    /// What was pasted takes the place of the rows; where a line of it cannot be read, all stays as it was. It is read when the form is stored or its
    /// own button asks: were it read by a button that takes away row 2, the second line of what was pasted would be gone.
    /// </summary>
    public void ReadPaste(Regime regime, FieldProblems problems)
    {
        if (Act is null or "" or "lines"
            && Pasted(nameof(ReviewItems), ("初步评审项", "Review items"), ReviewItems, text => ReviewItemLines.ReadAll(text, regime, problems), problems) is { } items)
        {
            (Items, ReviewItems) = (items, null);
        }

        if (Act is null or "" or "paste"
            && Pasted(nameof(Paste), ("从表格粘贴", "Paste"), Paste, text => PastedCriteria.Read(text, problems), problems) is { } rows)
        {
            (Rows, Paste) = (rows, null);
        }
    }

    /// <returns>Null where nothing was pasted or a line of it cannot be read.</returns>
    private static List<T>? Pasted<T>(string field, Pair name, string? text, Func<string, List<T>> read, FieldProblems problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var before = problems.All.Count;
        var lines = read(text);
        if (lines.Count > MostRows)
        {
            problems.Add(field, name, ($"不超过 {MostRows} 行; 更多的请导入", $"at most {MostRows} rows; import a longer list"));
        }

        return problems.All.Count == before ? lines : null;
    }

    /// <returns>The method as the form says it; whatever could not be read is in <paramref name="problems"/>.</returns>
    public Method Read(Method before, decimal? cap, FieldProblems problems)
    {
        var method = before with
        {
            Criteria = Criteria(before, problems),
            ReviewItems = Reviews(before.Regime, problems),
            Price = Price(before, problems),
            Candidates = problems.Whole(nameof(Candidates), ("推荐候选人数", "Candidates"), Candidates, most: 99),
            DeviationLimit = string.IsNullOrWhiteSpace(DeviationLimit) ? null : problems.Number(nameof(DeviationLimit), ("畸高畸低界限", "Deviation limit"), DeviationLimit) / 100,
            AbnormallyLow = Limits(cap, problems),
            Aggregation = Trimmed == "trimmed" ? before.Aggregation as TrimmedMean ?? new TrimmedMean(1) : Aggregation.Default,
        };
        var more = Corrections == MethodReader.ByTenderDocuments && before.Regime != Regime.GovernmentProcurement;
        method = method with
        {
            Corrections = more ? CorrectionPolicy.TenderDocuments : CorrectionPolicy.FourCases,
            CorrectionsClause = more ? problems.Text(nameof(CorrectionsClause), ("允许更正的招标文件条款", "Clause that allows corrections"), CorrectionsClause, MethodReader.LongestClause) : null,
        };
        method = method with { Ties = before.Ties.IsDefaultOrEmpty ? TieRule.Default(method.Price) : before.Ties };
        foreach (var problem in Rules(method))
        {
            var (field, name) = FieldOf(problem.Field);
            problems.Add(field, name, (MethodReader.Translate(problem.Message), problem.Message));
        }

        return method;
    }

    private ImmutableArray<ScoringCriterion> Criteria(Method before, FieldProblems problems)
    {
        var criteria = ImmutableArray.CreateBuilder<ScoringCriterion>();
        foreach (var (index, row) in Rows.Index().Where(line => !line.Item.IsEmpty))
        {
            var read = new CriterionReader(row, index, problems).Read(before.Criteria.FirstOrDefault(criterion => criterion.Id == CriterionReader.CodeOf(row)));
            if (criteria.Any(criterion => criterion.Id == read.Id && read.Id.Length > 0))
            {
                problems.Add(
                    $"{nameof(Rows)}[{index}].{nameof(row.Id)}", ($"第 {index + 1} 行, 编号", $"Row {index + 1}, id"),
                    ($"评分项编号 {read.Id} 重复", $"criterion id {read.Id} stands here twice"));
            }

            criteria.Add(read);
        }

        return criteria.ToImmutable();
    }

    private ImmutableArray<ReviewItem> Reviews(Regime regime, FieldProblems problems)
    {
        var items = ImmutableArray.CreateBuilder<ReviewItem>();
        foreach (var (index, row) in Items.Index().Where(line => !line.Item.IsEmpty))
        {
            var reader = new ReviewFieldsReader(row, index, regime, problems);
            var read = reader.Read();
            if (read.Id.Length > 0 && items.Any(item => item.Id == read.Id))
            {
                reader.Twice(read.Id);
            }

            items.Add(read);
        }

        return items.ToImmutable();
    }

    private PriceRule? Price(Method before, FieldProblems problems) => Formula switch
    {
        "keep" => before.Price,
        LowPriceFirst.Name => new LowPriceFirst(problems.Number(nameof(PriceMax), ("价格分满分", "Full marks of the price"), PriceMax)),
        LinearFromLowest.Name => new LinearFromLowest(problems.Number(nameof(PriceMax), ("价格分满分", "Full marks of the price"), PriceMax), 0),
        _ => null,
    };

    private AbnormallyLowLimits? Limits(decimal? cap, FieldProblems problems) =>
        new[] { OfMean, OfSecondLowest, OfCap }.All(string.IsNullOrWhiteSpace) ? null : new(
            problems.Number(nameof(OfMean), ("异常低价: 低于平均价", "Abnormally low: of the mean"), OfMean) / 100,
            problems.Number(nameof(OfSecondLowest), ("异常低价: 低于次低价", "Abnormally low: of the second lowest"), OfSecondLowest) / 100,
            problems.Number(nameof(OfCap), ("异常低价: 低于最高限价", "Abnormally low: of the cap"), OfCap) / 100,
            cap);

    /// <summary>The score sheet's own rules, asked of a sheet with no bids in it. Ids are asked row by row; a lot without criteria may be saved as far as it is.</summary>
    private static IEnumerable<SheetProblem> Rules(Method method) =>
        from problem in ScoreSheetRules.Problems(new(
            method.Regime, [new("E1", "site")],
            [.. method.Criteria.Select(criterion => new Criterion(criterion.Id, criterion.Section, criterion.Max, criterion.Nature))],
            [], [], method.Aggregation, method.Price, method.Weights, method.Minimums, method.Rounding, method.Ties, method.Candidates,
            method.DeviationLimit, method.AbnormallyLow))
        where problem.Field != "criteria" && !problem.Field.EndsWith("].id", StringComparison.Ordinal)
        select problem;

    private (string Field, Pair Name) FieldOf(string field)
    {
        if (field.StartsWith("criteria[", StringComparison.Ordinal)
            && int.TryParse(field["criteria[".Length..field.IndexOf(']', StringComparison.Ordinal)], NumberStyles.None, CultureInfo.InvariantCulture, out var nth))
        {
            var index = Rows.Index().Where(line => !line.Item.IsEmpty).ElementAt(nth).Index;
            return ($"{nameof(Rows)}[{index}].{nameof(CriterionFields.Section)}", ($"第 {index + 1} 行, 部分", $"Row {index + 1}, section"));
        }

        return field.Split('.')[0] switch
        {
            "price" => (nameof(Formula), ("价格公式", "Price formula")),
            "aggregation" => (nameof(Trimmed), ("汇总方式", "Aggregation")),
            "candidates" => (nameof(Candidates), ("推荐候选人数", "Candidates")),
            "deviationLimit" => (nameof(DeviationLimit), ("畸高畸低界限", "Deviation limit")),
            "abnormallyLow" => (nameof(OfMean), ("异常低价界限", "Abnormally low")),
            "weights" => ("", ($"部分权重 (由导入设定) {field}", $"Weights (set by import) {field}")),
            "minimums" => ("", ($"部分最低分 (由导入设定) {field}", $"Minimums (set by import) {field}")),
            _ => ("", (field, field)),
        };
    }

    private static string? Percent(decimal? share) => share is { } value ? (value * 100).ToString("0.##") : null;
}
