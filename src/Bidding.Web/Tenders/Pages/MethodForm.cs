using System.Collections.Immutable;
using System.Globalization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Domain.Scoring.Modes;
using Bidding.Web.Client.Wording;
using Bidding.Web.Pages;
using Bidding.Web.Tenders.Import;

namespace Bidding.Web.Tenders.Pages;

public sealed class CriterionFields
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Section { get; set; }
    public string? Max { get; set; }
    public string? Nature { get; set; }
    public string? Mode { get; set; }
    public string? Rule { get; set; }

    public bool IsEmpty => new[] { Id, Name, Max, Rule }.All(string.IsNullOrWhiteSpace);
}

/// <summary>Step 2 as text. What only an import can set (weights, minimums, other formulas) stays as it is.</summary>
public sealed class MethodForm
{
    public const int SpareRows = 4;

    public List<CriterionFields> Rows { get; set => field = value ?? []; } = [];
    public string? Paste { get; set; }
    public string? ReviewItems { get; set; }
    public string? Formula { get; set; }
    public string? PriceMax { get; set; }
    public string? Candidates { get; set; }
    public string? DeviationLimit { get; set; }
    public string? OfMean { get; set; }
    public string? OfSecondLowest { get; set; }
    public string? OfCap { get; set; }
    public string? Trimmed { get; set; }

    public static MethodForm Of(Method method, Tongue l) => new()
    {
        Rows =
        [
            .. method.Criteria.Select(criterion => new CriterionFields
            {
                Id = criterion.Id,
                Name = criterion.Name,
                Section = l[Names.Section(criterion.Section)],
                Max = criterion.Max.ToString("0.##"),
                Nature = criterion.Nature == Nature.Objective ? "objective" : "subjective",
                Mode = ModeLine.Write(criterion).Kind,
                Rule = ModeLine.Write(criterion).Rule,
            }),
            .. Enumerable.Range(0, SpareRows).Select(_ => new CriterionFields { Section = l[Names.Section("technical")], Nature = "subjective", Mode = ModeLine.Free }),
        ],
        ReviewItems = ReviewItemLines.Write(method),
        Formula = method.Price switch { null => "", LowPriceFirst => LowPriceFirst.Name, LinearFromLowest => LinearFromLowest.Name, _ => "keep" },
        PriceMax = method.Price?.Max.ToString("0.##"),
        Candidates = method.Candidates.ToString(),
        DeviationLimit = Percent(method.DeviationLimit),
        OfMean = Percent(method.AbnormallyLow?.OfMean),
        OfSecondLowest = Percent(method.AbnormallyLow?.OfSecondLowest),
        OfCap = Percent(method.AbnormallyLow?.OfCap),
        Trimmed = method.Aggregation is TrimmedMean ? "trimmed" : "mean",
    };

    /// <returns>The method as the form says it; whatever could not be read is in <paramref name="problems"/>.</returns>
    public Method Read(Method before, decimal? cap, Tongue l, List<string> problems)
    {
        var method = before with
        {
            Criteria = Criteria(before, l, problems),
            ReviewItems = ReviewItemLines.Read(ReviewItems, before, l, problems),
            Price = Price(before, l, problems),
            Candidates = (int)Number(Candidates, l["推荐名次", "Candidates"], l, problems, fallback: 3),
            DeviationLimit = string.IsNullOrWhiteSpace(DeviationLimit) ? null : Number(DeviationLimit, l["畸高畸低界限", "Deviation limit"], l, problems) / 100,
            AbnormallyLow = Limits(cap, l, problems),
            Aggregation = Trimmed == "trimmed" ? before.Aggregation as TrimmedMean ?? new TrimmedMean(1) : Aggregation.Default,
        };
        method = method with { Ties = before.Ties.IsDefaultOrEmpty ? TieRule.Default(method.Price) : before.Ties };
        problems.AddRange(Rules(method, l));
        return method;
    }

    private ImmutableArray<ScoringCriterion> Criteria(Method before, Tongue l, List<string> problems)
    {
        var rows = string.IsNullOrWhiteSpace(Paste) ? Rows.Where(row => !row.IsEmpty).ToList() : Pasted();
        var criteria = ImmutableArray.CreateBuilder<ScoringCriterion>();
        foreach (var (index, row) in rows.Index())
        {
            criteria.Add(Criterion(row, before, l[$"第 {index + 1} 行", $"Row {index + 1}"], l, problems));
        }

        foreach (var twice in criteria.GroupBy(criterion => criterion.Id).Where(group => group.Count() > 1))
        {
            problems.Add(l[$"评分项编号 {twice.Key} 重复", $"Criterion id {twice.Key} stands here twice"]);
        }

        return criteria.ToImmutable();
    }

    private static ScoringCriterion Criterion(CriterionFields row, Method before, string where, Tongue l, List<string> problems)
    {
        var id = (row.Id ?? "").Trim();
        if (id.Length is 0 or > 20 || !Place.IsCode(id))
        {
            problems.Add(l[$"{where}, 编号: 用字母或数字, 如 T1", $"{where}, id: letters or digits, such as T1"]);
        }

        if (string.IsNullOrWhiteSpace(row.Name))
        {
            problems.Add(l[$"{where}, 评分项: 请填写名称", $"{where}, name: needed"]);
        }

        var max = Number(row.Max, l[$"{where}, 满分", $"{where}, full marks"], l, problems);
        var known = before.Criteria.FirstOrDefault(criterion => criterion.Id == id);
        var (step, mode) = known is not null && ModeLine.Write(known) == (row.Mode, row.Rule ?? "") // an import may hold what a line cannot
            ? (known.Step, known.Mode)
            : ModeLine.Read(ModeLine.KindOf(row.Mode, row.Rule), row.Rule, where, known?.Mode, l, problems);
        if (step is > 0 && max % step.Value != 0)
        {
            problems.Add(l[$"{where}, 评分规则: 满分 {max:0.##} 不是 {step:0.##} 的整数倍", $"{where}, rule: {max:0.##} is no multiple of {step:0.##}"]);
        }

        var read = new ScoringCriterion(id, (row.Name ?? "").Trim(), SectionOf(row.Section), max, NatureOf(row.Nature), step, mode);
        problems.AddRange(ScoringModes.Problems([read]).Select(problem => $"{where}: {l[problem.Zh, problem.En]}"));
        return read;
    }

    /// <summary>Columns as they come from a spreadsheet: 编号, 名称, 部分, 满分, 性质, 评分方式, 规则. A number in place of the mode is a step.</summary>
    private List<CriterionFields> Pasted() =>
    [
        .. from line in Paste!.Split('\n')
           let cells = line.TrimEnd('\r').Split('\t')
           where cells.Any(cell => cell.Trim().Length > 0) && cells[0].Trim() is not ("编号" or "id")
           select new CriterionFields
           {
               Id = cells[0].Trim(),
               Name = cells.ElementAtOrDefault(1),
               Section = cells.ElementAtOrDefault(2),
               Max = cells.ElementAtOrDefault(3),
               Nature = cells.ElementAtOrDefault(4),
               Mode = cells.ElementAtOrDefault(5),
               Rule = cells.ElementAtOrDefault(6) ?? (ModeLine.KindOf(cells.ElementAtOrDefault(5), null) == ModeLine.Steps ? cells[5].Trim() : null),
           },
    ];

    private PriceRule? Price(Method before, Tongue l, List<string> problems) => Formula switch
    {
        "keep" => before.Price,
        LowPriceFirst.Name => new LowPriceFirst(Number(PriceMax, l["价格分满分", "Full marks of the price"], l, problems)),
        LinearFromLowest.Name => new LinearFromLowest(Number(PriceMax, l["价格分满分", "Full marks of the price"], l, problems), 0),
        _ => null,
    };

    private AbnormallyLowLimits? Limits(decimal? cap, Tongue l, List<string> problems) =>
        new[] { OfMean, OfSecondLowest, OfCap }.All(string.IsNullOrWhiteSpace) ? null : new(
            Number(OfMean, l["异常低价: 低于平均价", "Abnormally low: of the mean"], l, problems) / 100,
            Number(OfSecondLowest, l["异常低价: 低于次低价", "Abnormally low: of the second lowest"], l, problems) / 100,
            Number(OfCap, l["异常低价: 低于最高限价", "Abnormally low: of the cap"], l, problems) / 100,
            cap);

    /// <summary>The score sheet's own rules, asked of a sheet with no bids in it.</summary>
    private static IEnumerable<string> Rules(Method method, Tongue l) =>
        from problem in ScoreSheetRules.Problems(new(
            method.Regime, [new("E1", "site")],
            [.. method.Criteria.Select(criterion => new Criterion(criterion.Id, criterion.Section, criterion.Max, criterion.Nature))],
            [], [], method.Aggregation, method.Price, method.Weights, method.Minimums, method.Rounding, method.Ties, method.Candidates,
            method.DeviationLimit, method.AbnormallyLow))
        where problem.Field != "criteria"
        select problem.Field == "price.formula"
            ? l["政府采购只能采用低价优先法 (87号令 第五十五条)", "Government procurement knows only low price first (order 87, article 55)"]
            : problem.ToString();

    private static decimal Number(string? text, string name, Tongue l, List<string> problems, decimal fallback = 0)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 100_000)
        {
            return value;
        }

        problems.Add(l[$"{name}: “{text}”不是大于零的数", $"{name}: “{text}” is not a number above zero"]);
        return fallback;
    }

    private static string? Percent(decimal? share) => share is { } value ? (value * 100).ToString("0.##") : null;

    private static string SectionOf(string? text) => text?.Trim() switch
    {
        null or "" or "技术" or "技术部分" or "Technical" => "technical",
        "商务" or "商务部分" or "Commercial" => "commercial",
        "服务" or "Service" => "service",
        var other => other,
    };

    private static Nature NatureOf(string? text) => text?.Trim() is "objective" or "客观" or "客观分" ? Nature.Objective : Nature.Subjective;
}
