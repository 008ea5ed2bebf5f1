using Bidding.Domain.Rules;

namespace Bidding.Verify.Evidence;

/// <summary>An entry, and as whom its account may have done it by the rules; several where the fact does not tell.</summary>
internal sealed record Deed(FactLine Line, IReadOnlyList<Caller> By);

/// <summary>
/// An account has one role: who opens for the agency judges for nobody, who supervises neither acts for the agency nor for a member, and only the server acts as the system.
/// Who holds an account a record does not tell; of an office that several accounts acted for, all are named.
/// </summary>
internal static class OneRoleEach
{
    /// <param name="rule">Under which nobody acts for another.</param>
    /// <returns>A line that names the accounts of the offices.</returns>
    public static string Check(IReadOnlyList<Deed> opening, IReadOnlyList<Deed> evaluation, Article rule)
    {
        var known = new Dictionary<string, (HashSet<string> As, FactLine Line)>(StringComparer.Ordinal);
        foreach (var deed in opening.Concat(evaluation).Where(deed => deed.By.Count > 0 && deed.Line.Type != "member-disconnected"))
        {
            var account = deed.Line.Actor;
            var possible = deed.By.Select(As).ToHashSet(StringComparer.Ordinal);
            if ((account == Caller.System.Id) != possible.Contains(As(Caller.System)))
            {
                throw Refused(rule, deed.Line, $"{account} acts as {Text(possible)}");
            }

            if (!known.TryGetValue(account, out var before))
            {
                known.Add(account, (possible, deed.Line));
                continue;
            }

            if (!before.As.Overlaps(possible))
            {
                throw Refused(rule, deed.Line, $"the account {account} acts as {Text(possible)} and acted as {Text(before.As)} in {before.Line.Where}");
            }

            before.As.IntersectWith(possible);
        }

        string Of(Role role) => string.Join(' ', known.Where(one => one.Value.As.SetEquals([Office(role)])).Select(one => one.Key).DefaultIfEmpty("nobody"));
        return $"offices  agency {Of(Role.Agency)}  supervisor {Of(Role.Supervisor)}  each by accounts that acted in no other role";
    }

    private static string As(Caller caller) => caller.Member is { } member && caller.Role == Role.Member ? $"member {member}" : Office(caller.Role);

    private static string Office(Role role) => role.ToString().ToLowerInvariant();

    private static string Text(IEnumerable<string> roles) => string.Join(" or ", roles);

    private static DoesNotHoldException Refused(Article rule, FactLine line, string what) =>
        new(line.Where, $"{what} ({rule}). One account has one role. 一个账号只有一个身份，任何人不得兼任或代为操作。");
}
