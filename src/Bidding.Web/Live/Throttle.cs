using System.Threading.RateLimiting;

namespace Bidding.Web.Live;

/// <summary>So many messages an account: a flood of one must not be felt by the others.</summary>
public sealed class Throttle(IConfiguration configuration) : IDisposable
{
    private readonly int perSecond = configuration.GetValue("Limits:MessagesPerSecond", 20);
    private readonly int burst = configuration.GetValue("Limits:Burst", 60);
    private PartitionedRateLimiter<string>? limiter;

    public bool Admits(string account) => Limiter.AttemptAcquire(account).IsAcquired;

    public void Dispose() => limiter?.Dispose();

    private PartitionedRateLimiter<string> Limiter => limiter ??= PartitionedRateLimiter.Create<string, string>(account =>
        RateLimitPartition.GetTokenBucketLimiter(account, _ => new()
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
        }));
}
