using Bidding.Domain.Rules;

namespace Bidding.Domain.Openings;

/// <summary>Two accounts, two offices, one window: neither the agency nor the supervisor opens anything alone.</summary>
[Law(Laws.Platform, "开标 第二条", "代理机构与监督人员在时限内各自按下开启, 方可开标")]
internal static class TwoPeopleOpenTheBids
{
    public static bool IsFulfilledBy(Caller pressing, Opening state, DateTimeOffset now) => state.Presses.Any(earlier =>
        earlier.Role != pressing.Role && earlier.Account != pressing.Id && now - earlier.At <= TimeSpan.FromMinutes(state.WindowMinutes));
}
