using System.Collections.Immutable;
using System.Globalization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Review;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Web.Client.Wording;
using Bidding.Web.Tenders.Import;

namespace Bidding.Web.Tenders.Pages;

/// <summary>Review items as lines of text: 编号 内容 | 类别 | 法定情形第几项 | 采购文件条款. The parts after a bar may be left out.</summary>
internal static class ReviewItemLines
{
    private const int LongestText = 200;

    public static string Write(Method method) => string.Join('\n', method.ReviewItems.Select(item => Write(item, method.Regime)));

    public static ImmutableArray<ReviewItem> Read(string? text, Method before, FieldProblems problems)
    {
        var items = ImmutableArray.CreateBuilder<ReviewItem>();
        foreach (var line in (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (Read(line, before.Regime, problems) is { } item)
            {
                items.Add(item);
            }
        }

        foreach (var twice in items.GroupBy(item => item.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(nameof(MethodForm.ReviewItems), ("初步评审项", "Review items"), ($"审查项编号 {twice.Key} 重复", $"review item {twice.Key} stands here twice"));
        }

        return items.ToImmutable();
    }

    private static string Write(ReviewItem item, Regime regime)
    {
        var ground = item.Ground is { } listed ? $"{ABidIsRejectedOnlyOnAListedGround.GroundsOf(regime).IndexOf(listed) + 1}" : "";
        return item is { Ground: null, Clause: null }
            ? $"{item.Id} {item.Name} | {Names.Of(item.Kind).Zh}"
            : $"{item.Id} {item.Name} | {Names.Of(item.Kind).Zh} | {ground} | {item.Clause}".TrimEnd(' ', '|');
    }

    private static ReviewItem? Read(string line, Regime regime, FieldProblems problems)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var head = cells[0].Split([' ', '\t'], 2, StringSplitOptions.TrimEntries);
        if (head.Length < 2 || !Place.IsCode(head[0]) || head[1].Length > LongestText || cells.Length > 4)
        {
            Wrong(line, ("应为 编号 空格 内容, 如 F1 投标文件已签章", "id, space, text, such as F1 signed and sealed"), problems);
            return null;
        }

        var clause = cells.ElementAtOrDefault(3) is { Length: > 0 and <= LongestText } given ? given : null;
        return new(head[0], head[1], KindOf(cells.ElementAtOrDefault(1), line, regime, problems), GroundOf(cells.ElementAtOrDefault(2), line, regime, problems), clause);
    }

    private static ReviewKind KindOf(string? word, string line, Regime regime, FieldProblems problems)
    {
        var kinds = ReviewKindsAreThoseOfTheRegime.Of(regime);
        if (string.IsNullOrEmpty(word))
        {
            return kinds[0];
        }

        if (kinds.Select(kind => (ReviewKind?)kind).FirstOrDefault(kind => Names.Of(kind!.Value).Zh == word || Names.Of(kind.Value).En.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found;
        }

        var known = (Zh: string.Join("、", kinds.Select(kind => Names.Of(kind).Zh)), En: string.Join(", ", kinds.Select(kind => Names.Of(kind).En)));
        Wrong(line, ($"类别应为 {known.Zh} ({Refusals.ReviewKindNotOfRegime.Article})", $"the kind is one of {known.En} ({Refusals.ReviewKindNotOfRegime.Article})"), problems);
        return kinds[0];
    }

    private static RejectionGround? GroundOf(string? number, string line, Regime regime, FieldProblems problems)
    {
        if (string.IsNullOrEmpty(number))
        {
            return null;
        }

        var listed = ABidIsRejectedOnlyOnAListedGround.GroundsOf(regime);
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= listed.Length)
        {
            return listed[place - 1];
        }

        Wrong(line, ($"法定情形应为 1 到 {listed.Length}", $"the ground is a number from 1 to {listed.Length}"), problems);
        return null;
    }

    private static void Wrong(string line, Pair text, FieldProblems problems) =>
        problems.Add(nameof(MethodForm.ReviewItems), ($"审查项“{line}”", $"Review item “{line}”"), text);
}
