using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring.Modes;
using Bidding.Domain.Wire;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tenders;
using Bidding.Web.Tests.Live;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Tests.Committee;

/// <summary>What is lawful and could still bend a result stands on the supervisor's start page, and where the agency meets its limit.</summary>
public sealed class WhatTheSupervisorIsToldTests
{
    private static readonly LinearFormula Warranty = new("质保期", "月", 12m, 0m, 36m, 50m);

    /// <summary>Each bid declares 24 months, worth 25.</summary>
    private static readonly Script Computed = Script.Of(Evening.SheetOf((member, bid, criterion) => criterion == "K1" ? 25m : Evening.Usual(member, bid, criterion))) with
    {
        Modes = Script.Of(Evening.SheetOf(Evening.Usual)).Modes.Add("K1", Warranty),
        Declared = Evening.Small.Declared.AddRange(from bid in Evening.Small.Sheet.Bids select KeyValuePair.Create(bid.Id, BidForm.Declare(Warranty, 24m))),
    };

    [Fact(DisplayName = "谁作出的操作, 只随消息告诉监督人员: 其他人只看到代号")]
    public async Task WhoseActItWasIsToldToSupervisorsAlone()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Scoring);
        var room = evening.Procedures.EvaluationOf(evening.Script.Lot);
        Task<(long Version, ImmutableArray<Notice<EvaluationFact>> Notices)> Told(Role role, string? member = null) => room.Notices(0, new Caller("somebody", role, member), default);

        Assert.All((await Told(Role.Supervisor)).Notices, notice => Assert.NotNull(notice.By));

        foreach (var (role, member) in new[] { (Role.Member, "E1"), (Role.Agency, null), (Role.Operator, null) })
        {
            var notices = (await Told(role, member)).Notices;
            Assert.NotEmpty(notices);
            Assert.All(notices, notice => Assert.Null(notice.By));
            Assert.DoesNotContain("\"by\":\"account", DomainJson.Write(notices), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact(DisplayName = "评分揭示后以计算错误更正评分的, 监督首页写明处数; 没有更正的不写")]
    public async Task ACorrectionOnAMembersWordIsTold()
    {
        await using var evening = await Evening.Begin(Computed);
        await using var panel = await evening.GatherAt(Phase.Summary);
        using var regulator = await evening.SignIn(Rows.Supervisor);
        Assert.DoesNotContain("以计算错误更正", await regulator.Http.GetStringAsync("/"), StringComparison.Ordinal);

        await panel.Members[0].Do(new CorrectScore("B1", "K1", 50m, CorrectionGround.ArithmeticError, "投标函第 4 页为 36 个月", Quantity: 36m));
        await panel.Supervisor.Until(state => !state.Corrections.IsEmpty);

        Assert.Contains("评分揭示后以计算错误更正 1 处", await regulator.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "故障时限之内, 封存一项向代理机构写明须等到何时; 监督人员不受此限")]
    public async Task TheLimitStandsBesideTheForm()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Scoring);
        using var clerk = await evening.SignIn(Rows.Agency);
        using var regulator = await evening.SignIn(Rows.Supervisor);
        var page = $"/matters/{evening.Script.Lot}";
        Assert.DoesNotContain("fault-limit", await clerk.Http.GetStringAsync(page), StringComparison.Ordinal);

        await panel.Supervisor.Do(new Pause(PauseGround.Network, "专线中断"));
        await panel.Supervisor.Until(state => state.Pause is not null);

        Assert.Contains("须等到时限", await clerk.Http.GetStringAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("fault-limit", await regulator.Http.GetStringAsync(page), StringComparison.Ordinal);
    }
}
