using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring.Statistics;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// Whose sum for a bid stands apart from the others' says why, in writing, before anybody confirms; he may keep it. Asked only where
/// the tender documents set a deviation limit: without one the findings are shown and bind nobody.
/// </summary>
[Law(Laws.Order87, "第四十五条", "发现评分畸高、畸低的, 要求评委复核或者书面说明理由; 坚持原评分的, 予以记录")]
public static class OutlyingScoresAreExplained
{
    /// <summary>By the array that holds the revealed sheets: presence and confirmations come and go without touching it.</summary>
    private static readonly ConditionalWeakTable<RevealedScores[], Known> Knowledge = [];

    /// <exception cref="InvalidOperationException">The scores are still sealed.</exception>
    public static PanelFindings FindingsOf(Evaluation state)
    {
        var result = EvaluationResult.Of(state);
        var sheets = ImmutableCollectionsMarshal.AsArray(state.RevealedScores!.Value)!;
        if (Knowledge.TryGetValue(sheets, out var known) && known.Digest == result.Digest)
        {
            return known.Findings;
        }

        var findings = PanelFindings.Of(result.Sheet, result.Result);
        Knowledge.AddOrUpdate(sheets, new(result.Digest, findings));
        return findings;
    }

    /// <summary>The explanations still awaited; none before the reveal.</summary>
    public static ImmutableArray<MemberFinding> Owed(Evaluation state) =>
        state.RevealedScores is null || state.Convocation!.Method.DeviationLimit is null
            ? []
            : [.. FindingsOf(state).Members.Where(found => !state.Explanations.Any(given => Answers(given, found)))];

    internal static Decision Decide(ExplainScore command, Evaluation state, Circumstances now)
    {
        if (Texts.WhyNot(command.Text) is { } why)
        {
            return why;
        }

        var explained = new ScoreExplained(now.Member, command.Bid, command.Kind, command.Text);
        return state.Explanations.Contains(explained) ? Decision.AlreadySo
            : Owed(state).Any(found => Answers(explained, found)) ? explained
            : Refusals.NothingToExplain;
    }

    internal static Refusal? WhyNotConfirm(Evaluation state)
    {
        var owed = Owed(state).Select(found => found.Member).Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return owed.Count == 0 ? null
            : Refusals.ExplanationsOwed.With("members", string.Join(", ", state.Panel.Where(member => owed.Contains(member.Id)).Select(member => member.Alias)));
    }

    private static bool Answers(ScoreExplained given, MemberFinding found) =>
        given.Member == found.Member && given.Bid == found.Bid && given.Kind == found.Kind;

    private sealed record Known(string Digest, PanelFindings Findings);
}
