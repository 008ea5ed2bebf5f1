using System.Globalization;
using System.Text.RegularExpressions;
using Bidding.Domain.Scoring.Modes;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Tenders.Pages;

/// <summary>
/// The rule of a mode as one cell of a spreadsheet holds it, taken apart into the fields of the page: 优 10; 良 7; 中 4 ·
/// 质保期 (月): 12 得 0; 36 得 5 · 图纸缺页 2 x3; 未附承诺书 5. What its parts are worth, the fields' own reader says.
/// </summary>
internal static partial class ModeLine
{
    public static Pair Example(string kind) => kind switch
    {
        Modes.Free => ("不填规则", "no rule"),
        Modes.Steps => ("每档分值, 例: 0.5", "the step, such as 0.5"),
        Bands.Kind => ("例: 优 10; 良 7; 中 4", "Such as: good 10; fair 7; poor 4"),
        PassFail.Kind => ("不填规则", "no rule"),
        LinearFormula.Kind => ("例: 质保期 (月): 12 得 0; 36 得 5", "Such as: warranty (months): 12 = 0; 36 = 5"),
        Deduction.Kind => ("例: 图纸缺页 2 x3; 未附承诺书 5 (x3: 至多三次)", "Such as: page missing 2 x3; no letter 5 (x3: at most three times)"),
        _ => ("应为: 区间、分档、等级、是否得分、公式、扣分", "one of: free, steps, bands, pass-fail, formula, deduction"),
    };

    /// <summary>The word of a spreadsheet's cell. A number in its place is a step.</summary>
    public static string KindOf(string? word, string? rule) => word?.Trim() switch
    {
        null or "" => IsNumber(rule) ? Modes.Steps : Modes.Free,
        "区间" or "区间打分" => Modes.Free,
        "分档" or "分档打分" => Modes.Steps,
        "等级" or "等级打分" => Bands.Kind,
        "是否得分" or "是否" => PassFail.Kind,
        "公式" or "公式计分" => LinearFormula.Kind,
        "扣分" or "扣分制" => Deduction.Kind,
        var other when IsNumber(other) => Modes.Steps,
        var other => other,
    };

    /// <returns>False where the text is not of the mode's form, or there is no such mode.</returns>
    public static bool Fill(CriterionFields row, string kind, string? rule)
    {
        var text = (rule ?? "").Trim();
        row.Mode = kind;
        switch (kind)
        {
            case Modes.Free or PassFail.Kind:
                return text.Length == 0;
            case Modes.Steps:
                row.Step = text;
                return true;
            case Bands.Kind when Parts(text, Level()) is { } levels:
                row.Levels = [.. levels.Select(level => new LevelFields { Name = level.Groups["name"].Value, Points = level.Groups["points"].Value })];
                return true;
            case Deduction.Kind when Parts(text, Item()) is { } items:
                row.Items = [.. items.Select(item => new DeductionFields
                {
                    Name = item.Groups["name"].Value, Points = item.Groups["points"].Value, Times = item.Groups["times"] is { Success: true, Value: var times } ? times : "1",
                })];
                return true;
            case LinearFormula.Kind when Formula().Match(text) is { Success: true, Groups: var parts }:
                (row.Quantity, row.Unit) = (parts["name"].Value, parts["unit"].Value);
                (row.From, row.FromPoints, row.To, row.ToPoints) = (parts["from"].Value, parts["a"].Value, parts["to"].Value, parts["b"].Value);
                return true;
            default:
                return false;
        }
    }

    private static bool IsNumber(string? text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    /// <returns>Null where one part is not of the form.</returns>
    private static List<Match>? Parts(string text, Regex form)
    {
        var matches = text.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => form.Match(part)).ToList();
        return matches.Count > 0 && matches.TrueForAll(match => match.Success) ? matches : null;
    }

    [GeneratedRegex(@"^(?<name>[^;；]{1,100}?)\s+(?<points>[0-9]{1,9}(\.[0-9]{1,6})?)\s*分?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Level();

    [GeneratedRegex(@"^(?<name>[^;；]{1,100}?)\s+(?<points>[0-9]{1,9}(\.[0-9]{1,6})?)\s*分?(\s*[xX×*]\s*(?<times>[0-9]{1,2}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(
        @"^(?<name>[^()（）:：;；]{1,100}?)\s*[(（]\s*(?<unit>[^()（）]{1,20}?)\s*[)）]\s*[:：]\s*(?<from>[0-9]{1,9}(\.[0-9]{1,6})?)\s*(得|=)\s*(?<a>[0-9]{1,9}(\.[0-9]{1,6})?)\s*分?\s*[;；,，]\s*(?<to>[0-9]{1,9}(\.[0-9]{1,6})?)\s*(得|=)\s*(?<b>[0-9]{1,9}(\.[0-9]{1,6})?)\s*分?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Formula();
}
