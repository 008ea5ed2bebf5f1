using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Wire;
using Bidding.Rehearsal.Scripts;
using Bidding.Web.Live;
using Microsoft.AspNetCore.SignalR.Client;

namespace Bidding.Web.Tests.Live;

public sealed class BadInput : IAsyncLifetime
{
    internal Evening Evening { get; private set; } = null!;

    internal Bidding.Rehearsal.Stage.Panel Panel { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Evening = await Evening.Begin(settings: ("Limits:Burst", "1000"));
        Panel = await Evening.GatherAt(Phase.Scoring);
    }

    public async Task DisposeAsync()
    {
        await Panel.DisposeAsync();
        await Evening.DisposeAsync();
    }
}

public sealed class BadInputTests(BadInput given) : IClassFixture<BadInput>
{
    private readonly Bidding.Rehearsal.People.EvaluationLine line = given.Panel.Member("E2");

    [Theory(DisplayName = "无法识别的请求得到有名称的拒绝, 连接照常")]
    [InlineData("unknown-command", """{"type":"open-the-vault"}""")]
    [InlineData("unknown-command", """{"type":"convene","convocation":null}""")]
    [InlineData("unknown-command", """{"type":"connect","session":"x","takeOver":true,"sameTab":false}""")]
    [InlineData("malformed-command", "")]
    [InlineData("malformed-command", "{")]
    [InlineData("malformed-command", "null")]
    [InlineData("malformed-command", "[]")]
    [InlineData("malformed-command", "\"sign-in\"")]
    [InlineData("malformed-command", """{"pledge":true}""")]
    [InlineData("malformed-command", """{"type":"declare-no-conflict"}""")]
    [InlineData("malformed-command", """{"type":"declare-no-conflict","pledge":"yes"}""")]
    [InlineData("malformed-command", """{"type":"declare-no-conflict","pledge":true,"pledge":true}""")]
    [InlineData("malformed-command", """{"type":"declare-no-conflict","pledge":true,"admin":true}""")]
    [InlineData("malformed-command", """{"type":"seal-scores","bid":"B1","scores":[{"criterion":"T1","value":12.5}]}""")]
    [InlineData("malformed-command", """{"type":"seal-scores","bid":"B1","scores":[{"criterion":"T1","value":"1e2"}]}""")]
    [InlineData("malformed-command", """{"type":"vote-for-chair","candidate":null}""")]
    [InlineData("malformed-command", """{"type":"seal-scores","bid":"B1","scores":[null]}""")]
    [InlineData("malformed-command", """{"type":"seal-review","bid":"B1","marks":[null]}""")]
    [InlineData("malformed-command", """{"type":"declare-conflicts","conflicts":[null]}""")]
    [InlineData("malformed-command", """{"type":"vote-for-chair","candidate":"\ud800"}""")]
    [InlineData("malformed-command", """{"type":"\ud800"}""")]
    [InlineData("malformed-command", """{"type":"declare-conflicts","conflicts":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}""")]
    public async Task WhatCannotBeReadIsRefusedByNameAndTheConnectionLives(string code, string command)
    {
        var before = (await given.Evening.Facts()).Length;

        var answer = await line.Submit(command);

        Assert.Equal(code, answer.Refused?.Code);
        Assert.Equal(before, (await given.Evening.Facts()).Length);
        Assert.NotEmpty(await line.Clock());
    }

    [Fact(DisplayName = "过长的请求被拒, 连接照常")]
    public async Task AMessageOver32KBIsRefusedAndTheConnectionLives()
    {
        var text = DomainJson.Write<EvaluationCommand>(new EvaluationCommand.Terminate(new string('长', CommandReader.Largest)));

        var answer = await line.Submit(text);

        Assert.Equal("message-too-large", answer.Refused!.Code);
        Assert.NotEmpty(await line.Clock());
    }

    [Theory(DisplayName = "请求编号须为 GUID")]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("{00000000-0000-0000-0000-000000000001}")]
    public async Task AnIdThatIsNoneIsRefused(string id)
    {
        var answer = DomainJson.Read<Answer>(await line.Connection.InvokeAsync<string>("Submit", line.Procedure, id, """{"type":"sign-in"}"""));

        Assert.Equal("malformed-command", answer.Refused!.Code);
    }

    [Theory(DisplayName = "不存在的评审与无权的评审无从区分")]
    [InlineData("evaluation:NO-SUCH-LOT")]
    [InlineData("evaluation:")]
    [InlineData("")]
    [InlineData("secrets")]
    [InlineData("opening:YL-2026-0001-01")]
    public async Task AProcedureOneHasNoPartInDoesNotExist(string procedure)
    {
        var answer = await line.Connection.InvokeAsync<string>("Join", procedure, 0L, "tab", false);

        Assert.Contains("\"unknown-procedure\"", answer, StringComparison.Ordinal);
    }

    public static TheoryData<string, EvaluationCommand> Unlawful => new()
    {
        { "score-out-of-range", new EvaluationCommand.SealScores("B1", [new("T1", 20.5m), new("K1", 40m)]) },
        { "score-out-of-range", new EvaluationCommand.SealScores("B1", [new("T1", -1m), new("K1", 40m)]) },
        { "score-off-step", new EvaluationCommand.SealScores("B1", [new("T1", 1.0000001m), new("K1", 40m)]) },
        { "score-missing", new EvaluationCommand.SealScores("B1", [new("T1", 12m)]) },
        { "score-missing", new EvaluationCommand.SealScores("B1", [new("T1", 12m), new("T1", 12m), new("K1", 40m)]) },
        { "unknown-criterion", new EvaluationCommand.SealScores("B1", [new("T1", 12m), new("K1", 40m), new("T9", 1m)]) },
        { "unknown-bid", new EvaluationCommand.SealScores("B9", [new("T1", 12m), new("K1", 40m)]) },
        { "wrong-phase", new EvaluationCommand.ConfirmResult(new string('0', 64)) },
        { "wrong-phase", Script.Review(new("B1", null, false, [], [])) },
        { "not-yours", new EvaluationCommand.Terminate("不想评了") },
        { "not-sealed", new EvaluationCommand.WithdrawScores("B1") },
    };

    [Theory(DisplayName = "违反规则的评分被拒并指出规则, 什么也不改变")]
    [MemberData(nameof(Unlawful))]
    public async Task WhatTheRulesForbidIsRefusedByItsRuleAndChangesNothing(string code, EvaluationCommand command)
    {
        var state = await given.Evening.Procedures.Evaluation(given.Evening.Script.Lot, default);

        var answer = await line.Submit(command);

        Assert.Equal(code, answer.Refused?.Code);
        var after = await given.Evening.Procedures.Evaluation(given.Evening.Script.Lot, default);
        Assert.Equal((state.Phase, state.Scores.Count, state.Reviews.Count), (after.Phase, after.Scores.Count, after.Reviews.Count));
    }
}
