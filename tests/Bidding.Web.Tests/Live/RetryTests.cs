using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Wire;

namespace Bidding.Web.Tests.Live;

public sealed class RetryTests
{
    private static readonly string Declare = DomainJson.Write<EvaluationCommand>(new EvaluationCommand.DeclareNoConflict(Pledge: true));

    [Fact(DisplayName = "重发的请求得到第一次的答复, 入账一次")]
    public async Task ARetriedCommandGetsTheFirstAnswerAndIsDoneOnce()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var (line, id) = (panel.Member("E2"), Guid.NewGuid());

        var first = await line.SubmitText(Declare, id);
        await panel.Member("E3").Do(new EvaluationCommand.DeclareNoConflict(Pledge: true));
        var retry = await line.SubmitText(Declare, id);

        Assert.Equal(first, retry);
        Assert.Single(await evening.Facts(), fact => fact is EvaluationFact.NoConflictDeclared { Member: "E2" });
        Assert.DoesNotContain(await evening.Facts(), fact => fact is EvaluationFact.AttemptRefused);
    }

    [Fact(DisplayName = "同一人因同一理由被拒绝的, 记入前 20 次; 此后照样拒绝并说明, 不再逐次入账; 他人的、别的理由的照记")]
    public async Task AFloodOfRefusalsDoesNotBuryTheRecord()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);

        for (var n = 0; n < 25; n++)
        {
            Assert.Equal("wrong-phase", (await panel.Member("E2").Submit(new EvaluationCommand.VoteForChair("E1"), Guid.NewGuid())).Refused?.Code);
        }

        await panel.Member("E2").Submit(new EvaluationCommand.RefuseToSign(""), Guid.NewGuid());
        await panel.Member("E3").Submit(new EvaluationCommand.VoteForChair("E1"), Guid.NewGuid());
        var refused = (await evening.Facts()).OfType<EvaluationFact.AttemptRefused>().ToList();
        Assert.Equal(20, refused.Count(one => one is { Who: "E2", Code: "wrong-phase" }));
        Assert.Contains(refused, one => one is { Who: "E3", Code: "wrong-phase" });
    }

    [Fact(DisplayName = "断线后在新连接上重发, 仍得到第一次的答复")]
    public async Task ARetryOverANewConnectionGetsTheFirstAnswer()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var (line, id) = (panel.Member("E2"), Guid.NewGuid());
        var first = await line.SubmitText(Declare, id);

        await line.Cut();
        await line.Open();

        Assert.Equal(first, await line.SubmitText(Declare, id));
    }

    [Fact(DisplayName = "同一编号不得用于其他内容")]
    public async Task TheSameIdWithOtherContentIsRefused()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.ChairElection);
        var (line, id) = (panel.Member("E2"), Guid.NewGuid());
        await line.Submit(new EvaluationCommand.VoteForChair("E1"), id);

        var other = await line.Submit(new EvaluationCommand.VoteForChair("E3"), id);

        Assert.Equal("command-id-reused", other.Refused!.Code);
        Assert.Equal("E1", (await evening.Facts()).OfType<EvaluationFact.ChairVoteCast>().Single().Candidate);
    }

    [Fact(DisplayName = "他人的请求编号不会得到他人的答复")]
    public async Task AnotherCallersIdIsNotServedHisAnswer()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var id = Guid.NewGuid();
        var first = DomainJson.Read<Answer>(await panel.Member("E2").SubmitText(Declare, id));

        var second = DomainJson.Read<Answer>(await panel.Member("E3").SubmitText(Declare, id));

        Assert.NotEqual(first.Accepted!.Version, second.Accepted!.Version);
        Assert.Equal(2, (await evening.Facts()).OfType<EvaluationFact.NoConflictDeclared>().Count());
    }
}
