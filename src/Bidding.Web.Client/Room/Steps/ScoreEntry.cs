using System.Globalization;
using System.Text;
using Bidding.Domain.Evaluations;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Client.Room.Steps;

/// <summary>What stands in one field of the score sheet: a figure, or why it is none.</summary>
public sealed record ScoreEntry(decimal? Value, Pair? Problem, string Detail)
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public bool IsEmpty => Value is null && Problem is null;

    /// <summary>Says beside the field what the server would refuse.</summary>
    public static ScoreEntry Read(string text, ScoringCriterion criterion)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(null, null, "");
        }

        return !decimal.TryParse(HalfWidth(text), Plain, CultureInfo.InvariantCulture, out var value) || value.Scale > 6
                ? new(null, Texts.ScoreUnreadable, "")
            : value > criterion.Max ? new(null, Texts.ScoreRange, Names.Score(criterion.Max))
            : criterion.Step is { } step && value % step != 0 ? new(null, Texts.ScoreStep, step.ToString(CultureInfo.InvariantCulture))
            : new(value, null, "");
    }

    /// <summary>A Chinese input method writes １２．５ and 12。5 where 12.5 is meant.</summary>
    private static string HalfWidth(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            plain.Append(letter switch
            {
                >= '０' and <= '９' => (char)(letter - '０' + '0'),
                '．' or '。' => '.',
                _ => letter,
            });
        }

        return plain.ToString();
    }
}
