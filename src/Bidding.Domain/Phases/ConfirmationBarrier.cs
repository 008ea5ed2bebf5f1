using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Phases;

/// <summary>
/// The result stands when every member has confirmed one and the same digest. While answers about scores are owed nobody can
/// confirm, and only who owes one is waited for; then there is no confirmation yet, or it would not have been accepted.
/// </summary>
[Law(Laws.Platform, "同步评审 第五条", "全体成员确认同一结果后, 结果方可定稿")]
public static class ConfirmationBarrier
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) =>
        evaluation.Confirmations.IsEmpty && Owing(evaluation) is { Count: > 0 } owing
            ? Barriers.Those(evaluation, member => !owing.Contains(member.Id))
            : Barriers.Those(evaluation, member => evaluation.Confirmations.ContainsKey(member.Id));

    private static HashSet<string> Owing(Evaluation evaluation) =>
        OwedAnswers.Of(evaluation).Select(owed => owed.Member).ToHashSet(StringComparer.Ordinal);
}
