using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Domain.Visibility;

/// <summary>
/// What one person may hear of a whole record. Between replacements he hears what his audience hears; a successor hears
/// less of the time before he came, a member who left nothing of the time after.
/// </summary>
public static class Hearing
{
    /// <returns>The visible facts with their places in the record, from 0.</returns>
    public static IEnumerable<(int Index, EvaluationFact Fact)> Of(IReadOnlyList<EvaluationFact> record, Caller caller)
    {
        if (Audiences.Of(caller) is not { } audience)
        {
            yield break;
        }

        var (from, upTo) = Stay(record, caller.Member);
        for (var i = 0; i < record.Count && i <= upTo; i++)
        {
            if ((i < from ? record[i].ForSuccessor() : record[i].For(audience)) is { } visible)
            {
                yield return (i, visible);
            }
        }
    }

    /// <summary>The places of the facts by which a member came and left; somebody who has not come yet hears nothing.</summary>
    private static (int From, int UpTo) Stay(IReadOnlyList<EvaluationFact> record, string? member)
    {
        var (from, upTo, came) = (0, int.MaxValue, member is null);
        for (var i = 0; i < record.Count; i++)
        {
            switch (record[i])
            {
                case EvaluationConvened convened when convened.Convocation.Panel.Any(seated => seated.Id == member):
                    came = true;
                    break;
                case MemberReplaced x when x.Successor.Id == member:
                    (from, came) = (i, true);
                    break;
                case MemberReplaced x when x.Leaver == member:
                    upTo = i;
                    break;
                default:
                    break;
            }
        }

        return came ? (from, upTo) : (0, -1);
    }
}
