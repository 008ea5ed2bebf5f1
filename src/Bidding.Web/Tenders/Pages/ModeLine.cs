using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Modes;
using Bidding.Web.Pages;
using static Bidding.Web.Client.Wording.ModeTexts;

namespace Bidding.Web.Tenders.Pages;

/// <summary>
/// The rule of a mode in one line, as a clerk writes it and a spreadsheet holds it: 优 10; 良 7; 中 4 ·
/// 质保期 (月): 12 得 0; 36 得 5 · 图纸缺页 2 x3; 未附承诺书 5.
/// </summary>
public static partial class ModeLine
{
    public const string Free = "free";
    public const string Steps = "steps";

    public static (string Kind, string Rule) Write(ScoringCriterion criterion) => ScoringMode.Of(criterion) switch
    {
        InSteps steps => (Steps, Plain(steps.Step)),
        Bands bands => (Bands.Kind, string.Join("; ", bands.Levels.Select(level => $"{level.Name} {Plain(level.Points)}"))),
        PassFail => (PassFail.Kind, ""),
        LinearFormula x => (LinearFormula.Kind, $"{x.Quantity} ({x.Unit}): {Plain(x.From)} 得 {Plain(x.FromPoints)}; {Plain(x.To)} 得 {Plain(x.ToPoints)}"),
        Deduction deduction => (Deduction.Kind, string.Join("; ", deduction.Items.Select(item => $"{item.Name} {Plain(item.Points)}" + (item.Times > 1 ? $" x{item.Times}" : "")))),
        _ => (Free, ""),
    };

    /// <summary>The word of a spreadsheet's cell, or of the list on the page.</summary>
    public static string KindOf(string? word, string? rule) => word?.Trim() switch
    {
        null or "" => decimal.TryParse(rule, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? Steps : Free,
        "区间" or "区间打分" => Free,
        "分档" or "分档打分" => Steps,
        "等级" or "等级打分" => Bands.Kind,
        "是否得分" or "是否" => PassFail.Kind,
        "公式" or "公式计分" => LinearFormula.Kind,
        "扣分" or "扣分制" => Deduction.Kind,
        var other when decimal.TryParse(other, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) => Steps,
        var other => other,
    };

    /// <param name="before">Gives a deduction that was there already the id it had.</param>
    public static (decimal? Step, ScoringMode? Mode) Read(
        string kind, string? rule, string where, ScoringMode? before, Tongue l, List<string> problems)
    {
        var text = (rule ?? "").Trim();
        switch (kind)
        {
            case Free when text.Length == 0:
                return default;
            case PassFail.Kind when text.Length == 0:
                return (null, new PassFail());
            case Steps when Number(text) is > 0 and var step:
                return (step, null);
            case Bands.Kind when Parts(text, Level()) is { } levels:
                return (null, new Bands([.. levels.Select(level => new Band(level.Groups["name"].Value, Number(level.Groups["points"].Value)!.Value))]));
            case Deduction.Kind when Parts(text, Item()) is { } items:
                return (null, new Deduction(Items(items, before as Deduction)));
            case LinearFormula.Kind when Formula().Match(text) is { Success: true } match:
                return (null, OfFormula(match.Groups));
            default:
                problems.Add(l[$"{where}, 评分规则: “{text}”不合“{Word(kind).Zh}”的写法。{Example(kind).Zh}", $"{where}, rule: “{text}” does not fit “{Word(kind).En}”. {Example(kind).En}"]);
                return default;
        }
    }

    public static (string Zh, string En) Word(string kind) => kind switch
    {
        Free => ("区间", "free range"),
        Steps => ("分档", "steps"),
        Bands.Kind => ("等级", "levels"),
        PassFail.Kind => ("是否得分", "met or not"),
        LinearFormula.Kind => ("公式", "formula"),
        Deduction.Kind => ("扣分", "deduction"),
        _ => (kind, kind),
    };

    public static (string Zh, string En) Example(string kind) => kind switch
    {
        Free => ("任意分值, 不填规则", "any value; no rule"),
        Steps => ("每档分值, 例: 0.5", "the step, such as 0.5"),
        Bands.Kind => ("例: 优 10; 良 7; 中 4", "Such as: good 10; fair 7; poor 4"),
        PassFail.Kind => ("满足得满分, 不填规则", "full marks or none; no rule"),
        LinearFormula.Kind => ("例: 质保期 (月): 12 得 0; 36 得 5", "Such as: warranty (months): 12 = 0; 36 = 5"),
        Deduction.Kind => ("例: 图纸缺页 2 x3; 未附承诺书 5 (x3: 至多三次)", "Such as: page missing 2 x3; no letter 5 (x3: at most three times)"),
        _ => ("请选择评分方式", "choose how it is scored"),
    };

    public static ImmutableArray<string> Kinds { get; } = [Free, Steps, Bands.Kind, PassFail.Kind, LinearFormula.Kind, Deduction.Kind];

    private static LinearFormula OfFormula(GroupCollection parts) => new(
        parts["name"].Value, parts["unit"].Value, Number(parts["from"].Value)!.Value, Number(parts["a"].Value)!.Value,
        Number(parts["to"].Value)!.Value, Number(parts["b"].Value)!.Value);

    private static ImmutableArray<DeductionItem> Items(IReadOnlyList<Match> items, Deduction? before)
    {
        var ids = new List<string>();
        foreach (var name in items.Select(item => item.Groups["name"].Value))
        {
            var known = before?.Items.FirstOrDefault(item => item.Name == name)?.Id;
            ids.Add(known is not null && !ids.Contains(known) ? known
                : Enumerable.Range(1, 99).Select(n => $"D{n}").First(id => !ids.Contains(id) && before?.Items.Any(item => item.Id == id) is not true));
        }

        return [.. items.Zip(ids, (item, id) => new DeductionItem(
            id, item.Groups["name"].Value, Number(item.Groups["points"].Value)!.Value,
            item.Groups["times"] is { Success: true, Value: var times } ? int.Parse(times, CultureInfo.InvariantCulture) : 1))];
    }

    /// <returns>Null where one part is not of the form.</returns>
    private static List<Match>? Parts(string text, Regex form)
    {
        var matches = text.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => form.Match(part)).ToList();
        return matches.Count > 0 && matches.TrueForAll(match => match.Success) ? matches : null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000m ? value : null;

    [GeneratedRegex(@"^(?<name>[^;；]{1,100}?)\s+(?<points>[0-9]{1,9}(\.[0-9]{1,6})?)\s*分?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Level();

    [GeneratedRegex(@"^(?<name>[^;；]{1,100}?)\s+(?<points>[0-9]{1,9}(\.[0-9]{1,6})?)\s*分?(\s*[xX×*]\s*(?<times>[0-9]{1,2}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(
        @"^(?<name>[^()（）:：;；]{1,100}?)\s*[(（]\s*(?<unit>[^()（）]{1,20}?)\s*[)）]\s*[:：]\s*(?<from>[0-9]{1,9}(\.[0-9]{1,6})?)\s*(得|=)\s*(?<a>[0-9]{1,9}(\.[0-9]{1,6})?)\s*分?\s*[;；,，]\s*(?<to>[0-9]{1,9}(\.[0-9]{1,6})?)\s*(得|=)\s*(?<b>[0-9]{1,9}(\.[0-9]{1,6})?)\s*分?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Formula();
}
