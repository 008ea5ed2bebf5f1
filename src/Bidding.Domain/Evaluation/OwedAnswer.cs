using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring.Statistics;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>What a member owes about his own scores before anybody may confirm: he corrects them, or answers in writing and keeps them.</summary>
/// <param name="Criterion">Of an objective score; absent where it is his subjective sum.</param>
/// <param name="ByCorrecting">He has corrected it already and still stands apart: words alone do not answer it.</param>
public sealed record OwedAnswer(FindingKind Kind, string Bid, string Member, string? Criterion = null, bool ByCorrecting = false)
{
    public ExplainScore Explain(string text) => new(Bid, Kind, text, Criterion);

    internal bool IsGiven(ScoreExplained answer) =>
        !ByCorrecting && answer.Member == Member && answer.Bid == Bid && answer.Kind == Kind && answer.Criterion == Criterion;
}

/// <summary>Every answer still owed, whichever rule asks for it.</summary>
public static class OwedAnswers
{
    /// <returns>None before the reveal.</returns>
    public static ImmutableArray<OwedAnswer> Of(Evaluation state) =>
        [.. OutlyingScoresAreExplained.Owed(state), .. DifferingObjectiveScoresAreAnswered.Owed(state)];

    internal static Decision Decide(ExplainScore command, Evaluation state, Circumstances now)
    {
        if (Texts.WhyNot(command.Text) is { } why)
        {
            return why;
        }

        var explained = new ScoreExplained(now.Member, command.Bid, command.Kind, command.Text, command.Criterion);
        return state.Explanations.Contains(explained) ? Decision.AlreadySo
            : Of(state).Any(owed => owed.IsGiven(explained)) ? explained
            : Refusals.NothingToExplain;
    }

    /// <returns>Whom it concerns by alias, in the order of the panel; null where nothing is owed.</returns>
    internal static string? Aliases(this IEnumerable<OwedAnswer> owed, Evaluation state)
    {
        var members = owed.Select(answer => answer.Member).ToHashSet(StringComparer.Ordinal);
        return members.Count == 0 ? null : string.Join(", ", state.Panel.Where(member => members.Contains(member.Id)).Select(member => member.Alias));
    }
}
