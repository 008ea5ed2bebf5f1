using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

/// <summary>A second chance is where chance can be tried until it pleases: each one takes the supervisor's part of it.</summary>
[Law(Laws.Platform, "专家抽取 第十二条", "补抽须有监督人员的见证词")]
public static class ASupplementIsWitnessed
{
    public static Refusal? WhyNot(DrawRound round) => round is { Number: > 1, Witness: null } ? PanelRefusals.WitnessNeeded : null;
}
