using Bidding.Domain.Rules;

namespace Bidding.Domain.Visibility;

/// <summary>People who may see the same of a fact; what goes out is written once for each.</summary>
public enum Audience { Panel, Supervisors, Agency, Operators }

public static class Audiences
{
    public static IReadOnlyList<Audience> All { get; } = Enum.GetValues<Audience>();

    /// <returns>Null for somebody who has no part in the procedure: he hears nothing.</returns>
    public static Audience? Of(Caller caller) => caller switch
    {
        { Role: Role.Member, Member: not null } => Audience.Panel,
        { Role: Role.Supervisor } => Audience.Supervisors,
        { Role: Role.Agency } => Audience.Agency,
        { Role: Role.Operator } => Audience.Operators,
        _ => null,
    };
}
