using System.Globalization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Review;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Web.Client.Wording;
using Bidding.Web.Tenders.Import;

namespace Bidding.Web.Tenders.Pages;

/// <summary>Pasted review items, one a line: 编号 内容 | 类别 | 法定情形第几项 | 采购文件条款 | 证明材料. The parts after a bar may be left out.</summary>
internal static class ReviewItemLines
{
    private const int MostCells = 5;

    public static List<ReviewFields> ReadAll(string text, Regime regime, FieldProblems problems) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => Read(line, regime, problems)).OfType<ReviewFields>()];

    private static ReviewFields? Read(string line, Regime regime, FieldProblems problems)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var head = cells[0].Split([' ', '\t'], 2, StringSplitOptions.TrimEntries);
        if (head.Length < 2 || !Place.IsCode(head[0]) || head[1].Length > ReviewItemReader.LongestText || cells.Length > MostCells)
        {
            Wrong(line, ("应为 编号 空格 内容, 如 F1 投标文件已签章", "id, space, text, such as F1 signed and sealed"), problems);
            return null;
        }

        return new()
        {
            Id = head[0],
            Name = head[1],
            Kind = ReviewItemReader.Word(KindOf(cells.ElementAtOrDefault(1), line, regime, problems)),
            Ground = GroundOf(cells.ElementAtOrDefault(2), line, regime, problems) is { } ground ? ReviewItemReader.Word(ground) : "",
            Clause = cells.ElementAtOrDefault(3),
            Proof = cells.ElementAtOrDefault(4),
        };
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
        Wrong(line, ($"类别应为 {known.Zh} ({Refusals.ReviewKindNotOfRegime.Article})", $"the kind is one of {known.En} ({ArticleInEnglish.Of(Refusals.ReviewKindNotOfRegime.Article)})"), problems);
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
