namespace Bidding.Web.Tests.Live;

public sealed class FloodTests
{
    [Fact(DisplayName = "操作过于频繁的, 只有本人被拒, 他人不受影响")]
    public async Task AFloodIsFeltByItsAuthorAlone()
    {
        await using var evening = await Evening.Begin(settings: [("Limits:Burst", "20"), ("Limits:MessagesPerSecond", "1")]);
        await using var panel = await evening.Gather();

        var answers = new List<string?>();
        for (var i = 0; i < 60; i++)
        {
            answers.Add((await panel.Member("E2").Submit("{")).Refused?.Code);
        }

        Assert.Contains("too-many-requests", answers);
        Assert.Equal("malformed-command", (await panel.Member("E3").Submit("{")).Refused?.Code);
    }
}
