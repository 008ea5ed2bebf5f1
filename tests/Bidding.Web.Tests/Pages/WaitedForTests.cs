using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Presence;
using Bidding.Web.Tests.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Pages;

/// <summary>Whom an evaluation waits for stands on the pages of those who can call him, and who has dropped out since when.</summary>
public sealed class WaitedForTests
{
    [Fact(DisplayName = "代理机构首页、标段页和监督人员首页写明等待谁; 标段页自动更新")]
    public async Task TheAgencyReadsWhomTheEvaluationWaitsFor()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        foreach (var line in panel.Members.Take(3))
        {
            await line.Do(new EvaluationCommand.DeclareNoConflict(Pledge: true));
        }

        await panel.Supervisor.Until(state => state.NoConflict.Count == 3);

        foreach (var (account, page) in Pages(evening))
        {
            using var person = await evening.SignIn(account);
            var shown = await person.Http.GetStringAsync(page);
            Assert.True(shown.Contains("2 人: 滨州 评委丁、评委戊", StringComparison.Ordinal), account + page);
            Assert.True(shown.Contains("/js/fresh.js", StringComparison.Ordinal), account + page);
        }
    }

    [Fact(DisplayName = "成员掉线致评审暂停: 代理机构、监督人员的页面写明是谁、席位和何时起; 场地人员首页请其到该席位")]
    public async Task ADropOutIsAskedOfWhoeverCanMendIt()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        using var here = await evening.SignIn(Rows.OperatorOf("binzhou"));
        using var elsewhere = await evening.SignIn(Rows.OperatorOf("dongying"));
        Assert.DoesNotContain("data-part=\"dropped\"", await here.Http.GetStringAsync("/"), StringComparison.Ordinal);

        await panel.Member("E5").Cut();
        await panel.Supervisor.Until(state => !state.Presence["E5"].Online);
        evening.Host.Clock.Advance(TimeSpan.FromSeconds(panel.Supervisor.State.Convocation!.GraceSeconds + 1));
        await evening.Host.Services.GetRequiredService<PresenceWatch>().Look(default);
        var state = await panel.Supervisor.Until(state => state.IsSuspended);

        var (seat, since) = (state.Member("E5")!.Seat, Web.Pages.Clock.Second(state.Absent["E5"]));
        foreach (var (account, page) in Pages(evening))
        {
            using var person = await evening.SignIn(account);
            Assert.True((await person.Http.GetStringAsync(page)).Contains($"评委戊 (滨州 {seat}) 自 {since} 起掉线", StringComparison.Ordinal), account + page);
        }

        var asked = await here.Http.GetStringAsync("/");
        Assert.Contains($"现在请您: 到席位 {seat}</strong> 自 {since[11..]} 起掉线, 评审已因此暂停", asked, StringComparison.Ordinal);
        Assert.True(asked.IndexOf("data-part=\"dropped\"", StringComparison.Ordinal) < asked.IndexOf("class=\"seats\"", StringComparison.Ordinal));
        Assert.DoesNotContain("data-part=\"dropped\"", await elsewhere.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "申请回避的成员待更换: 代理机构首页列为待办并指向更换表单, 监督人员首页注明, 评审事务页写明是谁、何事由; 更换之前评审等待")]
    public async Task AWithdrawalIsAskedOfWhoeverReplaces()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        await panel.Member("E5").Do(new EvaluationCommand.DeclareConflicts([new("B2", ConflictGround.Employment, "三年前在该公司任职")]));
        await panel.Supervisor.Until(state => state.Conflicts.ContainsKey("E5"));
        using var agency = await evening.SignIn(Rows.Agency);
        using var supervisor = await evening.SignIn(Rows.Supervisor);

        var (clerk, watch, matters) = (await agency.Http.GetStringAsync("/"), await supervisor.Http.GetStringAsync("/"), await agency.Http.GetStringAsync($"/matters/{evening.Script.Lot}"));

        Assert.Contains($"href=\"/matters/{evening.Script.Lot}#replace\"", clerk, StringComparison.Ordinal);
        Assert.Contains("更换申请回避的 评委戊", clerk, StringComparison.Ordinal);
        Assert.Contains("评委戊 申请回避, 待更换", watch, StringComparison.Ordinal);
        Assert.Contains("评委戊 申请回避, 评审等待更换", matters, StringComparison.Ordinal);
        Assert.Contains("三年前在该公司任职", matters, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "汇总时有成员尚未说明评分的: 监督人员看到等待谁; 代理机构看到的是全体尚未确认, 不得知谁的评分不一致")]
    public async Task TheAgencyDoesNotLearnWhoseScoresStandOut()
    {
        var differing = Script.Of(Evening.SheetOf((member, bid, criterion) => (member, bid, criterion) is (4, 0, "K1") ? 39m : Evening.Usual(member, bid, criterion)));
        await using var evening = await Evening.Begin(differing);
        await using var panel = await evening.GatherAt(Phase.Summary);
        Assert.Equal(["E5"], OwedAnswers.Of(panel.Supervisor.State).Select(owed => owed.Member).Distinct());
        using var agency = await evening.SignIn(Rows.Agency);
        using var supervisor = await evening.SignIn(Rows.Supervisor);

        Assert.Contains("1 人: 滨州 评委戊", await supervisor.Http.GetStringAsync("/"), StringComparison.Ordinal);
        foreach (var page in new[] { "/", $"/lots/{evening.Script.Lot}" })
        {
            var shown = await agency.Http.GetStringAsync(page);
            Assert.Contains("5 人: 东营 评委甲、评委乙、评委丙; 滨州 评委丁、评委戊", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("1 人: ", shown, StringComparison.Ordinal);
        }
    }

    private static (string Account, string Page)[] Pages(Evening evening) =>
        [(Rows.Agency, "/"), (Rows.Agency, $"/lots/{evening.Script.Lot}"), (Rows.Supervisor, "/")];
}
