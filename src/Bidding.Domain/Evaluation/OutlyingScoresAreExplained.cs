using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring.Statistics;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// Whose sum for a bid stands apart from the others' says why, in writing, before anybody confirms; he may keep it. The share of the
/// others' mean is asked where the tender documents set one; the modified z is asked always.
/// </summary>
[Law(Laws.Order87, "第四十五条", "发现评分畸高、畸低的, 要求评委复核或者书面说明理由; 坚持原评分的, 予以记录")]
[Law(Laws.Platform, "评分 第三条", "招标投标活动中, 评分偏离超过招标文件所定界限或者统计界限的成员书面说明理由之后, 全体方可确认结果")]
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
    public static IEnumerable<OwedAnswer> Owed(Evaluation state) =>
        state.RevealedScores is null
            ? []
            : FindingsOf(state).Members.Select(found => new OwedAnswer(found.Kind, found.Bid, found.Member)).Where(owed => !state.Explanations.Any(owed.IsGiven));

    public static Refusal? WhyNotConfirm(Evaluation state) => Owed(state).Aliases(state) is { } members ? Refusals.ExplanationsOwed.With("members", members) : null;

    private sealed record Known(string Digest, PanelFindings Findings);
}
