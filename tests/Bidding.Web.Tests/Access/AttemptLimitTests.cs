using Bidding.Data.Tables;
using Bidding.Web.Access;
using Bidding.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bidding.Web.Tests.Access;

public sealed class SlowHasher : PagesHost, IPasswordHasher<BiddingUser>
{
    private readonly TaskCompletionSource crowd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int guesses;

    public int Guesses => Volatile.Read(ref guesses);

    public string HashPassword(BiddingUser user, string password) => "decoy";

    /// <summary>Each guess waits for one more than are allowed, so that on a machine of any size they are all under way at once.</summary>
    public PasswordVerificationResult VerifyHashedPassword(BiddingUser user, string hashedPassword, string providedPassword)
    {
        if (Interlocked.Increment(ref guesses) > AttemptLimit.Allowed)
        {
            crowd.TrySetResult();
        }

        crowd.Task.Wait(TimeSpan.FromSeconds(1));
        return PasswordVerificationResult.Failed;
    }

    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<BiddingUser>>(this));
}

public sealed class AttemptLimitTests(SlowHasher host) : IClassFixture<SlowHasher>
{
    [Fact]
    public async Task Guesses_sent_all_at_once_are_no_more_than_guesses_sent_one_by_one()
    {
        using var browser = host.NewBrowser();
        var token = await browser.Token("/sign-in");

        await Task.WhenAll(Enumerable.Range(0, 3 * AttemptLimit.Allowed).Select(async n =>
        {
            using var _ = await browser.Post(
                "/sign-in", ("_handler", "sign-in"), ("Input.Account", "victim"), ("Input.Password", $"guess {n}"), ("__RequestVerificationToken", token));
        }));

        Assert.Equal(AttemptLimit.Allowed, host.Guesses);
    }

    [Fact(DisplayName = "同一地址换着账号试: 总数有限, 限满后不再校验口令; 其他地址不受影响")]
    public void ManyNamesFromOneAddressAreLimitedTogether()
    {
        var limit = new AttemptLimit(TimeProvider.System);

        Assert.All(Enumerable.Range(0, AttemptLimit.AllowedPerAddress), n => Assert.True(limit.Admits($"name-{n}", "10.0.0.9")));

        Assert.False(limit.Admits("one-more", "10.0.0.9"));
        Assert.True(limit.Admits("one-more", "10.0.0.10"));
    }

    [Fact(DisplayName = "签入成功的不计入该地址的失败数: 一个场地可以有很多人")]
    public void WhoSignsInCountsForNothing()
    {
        var limit = new AttemptLimit(TimeProvider.System);

        Assert.All(Enumerable.Range(0, 3 * AttemptLimit.AllowedPerAddress), n =>
        {
            Assert.True(limit.Admits($"name-{n}", "10.0.0.9"));
            limit.Succeeded($"name-{n}", "10.0.0.9");
        });
    }
}
