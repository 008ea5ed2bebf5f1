using System.Collections.Immutable;
using System.Text.Json;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Web.Client.Live;

/// <summary>One score as it lies in a draft: the figure as it was typed, or the deduction lines; empty where nothing is said yet.</summary>
public static class ScoreDraft
{
    public static string Of(ItemScore score, ScoringCriterion? criterion) =>
        criterion?.Mode is Deduction ? Of(score.Deductions ?? []) : score.Value.ToString();

    /// <summary>No line at all is a statement too: full marks.</summary>
    public static string Of(ImmutableArray<TakenDeduction> lines) => DomainJson.Write(lines);

    /// <returns>Null where the member has not said anything yet.</returns>
    public static ImmutableArray<TakenDeduction>? Lines(string text)
    {
        try
        {
            return text.Length == 0 ? null : DomainJson.Read<ImmutableArray<TakenDeduction>>(text);
        }
        catch (JsonException)
        {
            return null; // left over from something else; he is asked again
        }
    }
}
