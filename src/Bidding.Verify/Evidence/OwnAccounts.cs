using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Verify.Evidence;

/// <summary>
/// Each member judges for himself: whatever is a member's own act was done by somebody who sat on the panel at that moment, and by an account that
/// acted for nobody else, the one he replaced or who replaced him included. One member may have had two accounts; two members never share one.
/// </summary>
internal static class OwnAccounts
{
    public static void Check(IReadOnlyList<Moment> story)
    {
        var (owners, seen) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, FactLine>(StringComparer.Ordinal));
        foreach (var moment in story)
        {
            if (OwnActs.MemberOf(moment.Fact) is not { } member)
            {
                continue;
            }

            var account = moment.Line.Actor;
            if (moment.Before.Member(member) is null)
            {
                throw Refused(moment, $"an act of {member}, who does not sit on the panel", "Only members of the panel of that moment act in it.", "只有当时的评标委员会成员可以评审。");
            }

            if (account == Caller.System.Id || (owners.TryAdd(account, member) ? member : owners[account]) != member)
            {
                var other = account == Caller.System.Id ? "the system" : $"the account {account}, which acted for {owners[account]} in line {seen[account].Version}";
                throw Refused(moment, $"an act of {member} by {other}", "Each member acts by an account of his own.", "每名成员只以本人的账号评审，任何人不得代为操作。");
            }

            seen.TryAdd(account, moment.Line);
        }
    }

    private static DoesNotHoldException Refused(Moment moment, string what, string en, string zh) =>
        Retold.Refused(moment, what, new(OwnLaw.EachJudgesForHimself(moment.After.Convocation!.Method.Regime).ToString(), en, zh));
}
