using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Modes;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Client.Room.Steps;

/// <summary>What stands in one field of the score sheet: a score, or why it is none yet.</summary>
public sealed record ScoreEntry(decimal? Value, Pair? Problem, string Detail, ImmutableArray<TakenDeduction>? Deductions = null)
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    private static readonly ScoreEntry Nothing = new(null, null, "");

    public bool IsEmpty => Value is null && Problem is null;

    /// <summary>Says beside the field what the server would refuse. A formula needs no text: its value follows from the bid.</summary>
    public static ScoreEntry Read(string text, ScoringCriterion criterion, EvaluatedBid bid) => criterion.Mode switch
    {
        LinearFormula formula => new(formula.PointsOf(formula.DeclaredBy(bid)), null, ""),
        Deduction deduction => Lines(ScoreDraft.Lines(text), deduction, criterion),
        Bands bands => Choice(text, value => bands.Levels.Any(level => level.Points == value)),
        PassFail => Choice(text, value => value == 0 || value == criterion.Max),
        _ => Figure(text, criterion),
    };

    /// <summary>What is asked where the field is still empty.</summary>
    public static Pair Asked(ScoringCriterion criterion) => criterion.Mode switch
    {
        Deduction => ModeTexts.ChooseDeduction,
        Bands => ModeTexts.ChooseLevel,
        PassFail => ModeTexts.ChooseMet,
        _ => Texts.ScoreMissing,
    };

    public ItemScore Score(string criterion) => new(criterion, Value!.Value, Deductions is { IsEmpty: false } taken ? taken : null);

    public static decimal? Number(string text) =>
        decimal.TryParse(HalfWidth(text), Plain, CultureInfo.InvariantCulture, out var value) && value.Scale <= 6 ? value : null;

    private static ScoreEntry Figure(string text, ScoringCriterion criterion) =>
        string.IsNullOrWhiteSpace(text) ? Nothing
            : Number(text) is not { } value ? IsBelowNothing(text) ? new(null, Texts.ScoreRange, Names.Score(criterion.Max)) : new(null, Texts.ScoreUnreadable, "")
            : value > criterion.Max ? new(null, Texts.ScoreRange, Names.Score(criterion.Max))
            : criterion.Step is { } step && value % step != 0 ? new(null, Texts.ScoreStep, step.ToString(CultureInfo.InvariantCulture))
            : new(value, null, "");

    private static bool IsBelowNothing(string text) => text.TrimStart() is ['-' or '−' or '－', .. var figure] && Number(figure) is not null;

    private static ScoreEntry Choice(string text, Func<decimal, bool> isOffered) =>
        Number(text) is { } value && isOffered(value) ? new(value, null, "") : Nothing;

    private static ScoreEntry Lines(ImmutableArray<TakenDeduction>? said, Deduction mode, ScoringCriterion criterion) => said switch
    {
        null => Nothing,
        { } lines when lines.Any(line => string.IsNullOrWhiteSpace(line.Reason)) => new(null, ModeTexts.ReasonMissing, ""),
        { } lines => new(mode.PointsAfter(criterion.Max, lines), null, "", lines),
    };

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
