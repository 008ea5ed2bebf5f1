using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Simulation.Tests.World;
using Bidding.Testing;

namespace Bidding.Simulation.Tests.People;

/// <summary>Five or seven members, drawn onto two or three sites.</summary>
public static class Panels
{
    public const string Lot = "SIM-1";
    public const string Procedure = "evaluation:" + Lot;

    public static readonly ImmutableArray<string> Sites = ["dongying", "binzhou", "jinan"];

    public static readonly ImmutableArray<PanelMember> Largest =
    [
        .. Enumerable.Range(1, 7).Select(number => new PanelMember($"E{number}", $"评委{number}", Sites[0], $"S-{number:D2}", MemberRole.Expert)),
    ];

    public static string Account(PanelMember member) => "account-" + member.Id;

    public static Convocation Draw(Chance chance)
    {
        var size = chance.Percent(50) ? 5 : 7;
        var panel = Largest[..size].Select(member => member with { Site = chance.Of(Sites) }).ToArray();
        if (panel.All(member => member.Site == panel[0].Site))
        {
            panel[^1] = panel[^1] with { Site = Sites[(Sites.IndexOf(panel[0].Site) + 1) % Sites.Length] };
        }

        return Cast.Convocation with { Lot = Lot, Panel = [.. panel] };
    }
}
