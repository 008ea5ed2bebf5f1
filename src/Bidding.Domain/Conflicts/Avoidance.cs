using System.Collections.Immutable;

namespace Bidding.Domain.Conflicts;

/// <summary>回避: every rule that can be asked of one expert, hard grounds first. What they answer is shown with its evidence; a person decides.</summary>
public static class Avoidance
{
    private static readonly ImmutableArray<Func<PoolExpert, Surroundings, IEnumerable<Finding>>> Rules =
    [
        EmployedByABidder.Of,
        OnTheBoardOfABidder.Of,
        ControlsABidder.Of,
        NearRelativeOfABiddersPrincipal.Of,
        StaffOfTheAuthority.Of,
        EconomicInterestInABidder.Of,
        PunishedForMisconduct.Of,
        SameEmployer.Of,
        SelfDeclared.Of,
        AdvisedOnTheDocuments.Of,
        ServedTheSameAgencyTooOften.Of,
        LinkedOverTwoSteps.Of,
    ];

    public static ImmutableArray<Finding> FindingsOf(PoolExpert expert, Surroundings around)
    {
        if (!around.Reach(expert))
        {
            return [];
        }

        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var rule in Rules)
        {
            findings.AddRange(rule(expert, around));
        }

        findings.AddRange(ALinkShortenedBeforeTheDrawIsSaid.Of(expert, around, findings));
        return findings.ToImmutable();
    }

    /// <summary>Whether an expert with these findings may be drawn; what a supervisor has set aside no longer counts.</summary>
    public static bool MayBeDrawn(IEnumerable<Finding> findings, IReadOnlySet<FindingKey> setAside) =>
        findings.All(finding => finding.Force == Force.Prompts || setAside.Contains(finding.Key));
}
