using System.Collections.Immutable;
using System.Globalization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Modes;
using Bidding.Web.Client.Wording;
using Bidding.Web.Tenders.Import;

namespace Bidding.Web.Tenders.Pages;

/// <summary>One criterion from its fields; of the modes only the chosen one's are read.</summary>
internal sealed class CriterionReader(CriterionFields row, int index, FieldProblems problems)
{
    private const int LongestName = 100;
    private const decimal LargestQuantity = 1_000_000_000;

    /// <param name="known">The criterion of this id as it was, from which a deduction keeps its id.</param>
    public ScoringCriterion Read(ScoringCriterion? known)
    {
        var before = problems.All.Count;
        var id = problems.Code(At(nameof(row.Id)), Of(("编号", "id")), row.Id, "T1");
        var name = Text(nameof(row.Name), ("评分项", "criterion"), row.Name, 200);
        var max = Number(nameof(row.Max), ("满分", "full marks"), row.Max);
        var (step, mode) = Mode(known?.Mode as Deduction);
        var read = new ScoringCriterion(id, name, SectionOf(row.Section), max, NatureOf(row.Nature) ?? Nature.Subjective, step, mode);
        if (problems.All.Count == before)
        {
            Ask(read); // the mode's own rules, asked only of what could be read
        }

        return read;
    }

    public static string CodeOf(CriterionFields row) => (row.Id ?? "").Trim();

    public static Nature? NatureOf(string? text) => text?.Trim() switch
    {
        "objective" or "客观" or "客观分" => Nature.Objective,
        null or "" or "subjective" or "主观" or "主观分" => Nature.Subjective,
        _ => null,
    };

    private static string SectionOf(string? text) => text?.Trim() switch
    {
        null or "" or "技术" or "技术部分" or "Technical" => "technical",
        "商务" or "商务部分" or "Commercial" => "commercial",
        "服务" or "Service" => "service",
        var other => other,
    };

    private (decimal? Step, ScoringMode? Mode) Mode(Deduction? before)
    {
        switch (row.Mode)
        {
            case Modes.Free:
                return default;
            case Modes.Steps:
                return (Number(nameof(row.Step), ("每档分值", "step"), row.Step), null);
            case Bands.Kind:
                return (null, new Bands([.. Filled(row.Levels, level => level.IsEmpty).Select(Level)]));
            case PassFail.Kind:
                return (null, new PassFail());
            case Deduction.Kind:
                return (null, new Deduction(Items(before)));
            case LinearFormula.Kind:
                return (null, Formula());
            default:
                Wrong(nameof(row.Mode), ("评分方式", "mode"), ("请选择评分方式", "choose how it is scored"));
                return default;
        }
    }

    private static IEnumerable<(int Index, T Item)> Filled<T>(IEnumerable<T> rows, Func<T, bool> isEmpty) => rows.Index().Where(line => !isEmpty(line.Item));

    private Band Level((int Index, LevelFields Item) line)
    {
        var (path, n) = ($"{nameof(row.Levels)}[{line.Index}].", line.Index + 1);
        return new(
            Text(path + nameof(LevelFields.Name), ($"第 {n} 个等级的名称", $"name of level {n}"), line.Item.Name, LongestName),
            Number(path + nameof(LevelFields.Points), ($"第 {n} 个等级的分值", $"points of level {n}"), line.Item.Points, orZero: true));
    }

    private ImmutableArray<DeductionItem> Items(Deduction? before)
    {
        var items = ImmutableArray.CreateBuilder<DeductionItem>();
        foreach (var (i, item) in Filled(row.Items, item => item.IsEmpty))
        {
            var (path, n) = ($"{nameof(row.Items)}[{i}].", i + 1);
            var name = Text(path + nameof(item.Name), ($"第 {n} 个扣分项的内容", $"deduction {n}"), item.Name, LongestName);
            items.Add(new(
                IdOf(name, before, items),
                name,
                Number(path + nameof(item.Points), ($"第 {n} 个扣分项的每次扣分", $"points of deduction {n}"), item.Points),
                string.IsNullOrWhiteSpace(item.Times) ? 1 : problems.Whole(At(path + nameof(item.Times)), Of(($"第 {n} 个扣分项的次数", $"times of deduction {n}")), item.Times, Deduction.MostLines)));
        }

        return items.ToImmutable();
    }

    /// <summary>A deduction that was there already keeps the id it had; a new one takes the first that was never taken.</summary>
    private static string IdOf(string name, Deduction? before, IEnumerable<DeductionItem> taken)
    {
        var ids = taken.Select(item => item.Id).ToList();
        var known = before?.Items.FirstOrDefault(item => item.Name == name)?.Id;
        return known is not null && !ids.Contains(known) ? known
            : Enumerable.Range(1, 99).Select(n => string.Create(CultureInfo.InvariantCulture, $"D{n}")).First(id => !ids.Contains(id) && before?.Items.Any(item => item.Id == id) is not true);
    }

    private LinearFormula Formula() => new(
        Text(nameof(row.Quantity), ("数值名称", "quantity"), row.Quantity, LongestName),
        Text(nameof(row.Unit), ("单位", "unit"), row.Unit, 20),
        Number(nameof(row.From), ("第一点的数值", "first quantity"), row.From, orZero: true, LargestQuantity),
        Number(nameof(row.FromPoints), ("第一点的得分", "points at the first"), row.FromPoints, orZero: true),
        Number(nameof(row.To), ("第二点的数值", "second quantity"), row.To, orZero: true, LargestQuantity),
        Number(nameof(row.ToPoints), ("第二点的得分", "points at the second"), row.ToPoints, orZero: true));

    private void Ask(ScoringCriterion read)
    {
        if (read.Step is { } step && read.Max % step != 0)
        {
            Wrong(nameof(row.Step), ("每档分值", "step"), ($"满分 {read.Max:0.##} 不是 {step:0.##} 的整数倍", $"{read.Max:0.##} is no multiple of {step:0.##}"));
        }

        foreach (var problem in ScoringModes.Problems([read]))
        {
            Wrong(FieldOf(problem), Modes.Word(row.Mode!), (problem.Zh, problem.En));
        }
    }

    private string FieldOf(ModeProblem problem) => problem.Field switch
    {
        "mode.levels" => nameof(row.Levels),
        "mode.items" => nameof(row.Items),
        "mode.quantity" => nameof(row.Quantity),
        "mode.to" => nameof(row.To),
        "mode.toPoints" => nameof(row.ToPoints),
        "nature" => nameof(row.Nature),
        "step" => nameof(row.Step),
        _ => nameof(row.Mode),
    };

    private decimal Number(string field, Pair name, string? text, bool orZero = false, decimal below = 100_000) => problems.Number(At(field), Of(name), text, orZero, below);

    private string Text(string field, Pair name, string? text, int most) => problems.Text(At(field), Of(name), text, most);

    private void Wrong(string field, Pair name, Pair text) => problems.Add(At(field), Of(name), text);

    private string At(string field) => $"{nameof(MethodForm.Rows)}[{index}].{field}";

    private Pair Of(Pair name) => ($"第 {index + 1} 行, {name.Zh}", $"Row {index + 1}, {name.En}");
}
