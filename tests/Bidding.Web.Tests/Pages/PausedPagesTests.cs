using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tests.Live;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Tests.Pages;

/// <summary>Everybody's start page tells that the evaluation stands still; the one who is to mend it reads where.</summary>
public sealed class PausedPagesTests
{
    [Fact(DisplayName = "暂停时各人首页写明已暂停和事由; 恢复后写明进行的阶段")]
    public async Task APauseStandsOnEveryStartPage()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Scoring);
        await panel.Supervisor.Do(new Pause(PauseGround.Network, "专线中断"));
        await panel.Supervisor.Until(state => state.Pause is not null);

        foreach (var account in new[] { Rows.Supervisor, Rows.Agency, Rows.AccountOf("E1"), Rows.OperatorOf("dongying") })
        {
            using var person = await evening.SignIn(account);
            var page = await person.Http.GetStringAsync("/");
            Assert.True(page.Contains("已暂停: 网络故障", StringComparison.Ordinal), account);
        }

        await panel.Supervisor.Do(new Resume("专线已恢复"));
        await panel.Supervisor.Until(state => state.Pause is null);
        using var regulator = await evening.SignIn(Rows.Supervisor);
        Assert.DoesNotContain("已暂停", await regulator.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "求助在场地人员首页的最上方写明席位和类别; 专家首页不再请已签到的人签到")]
    public async Task ACallForHelpIsAskedOfTheOperatorFirst()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Scoring);
        using var site = await evening.SignIn(Rows.OperatorOf("dongying"));
        Assert.DoesNotContain("data-part=\"call\"", await site.Http.GetStringAsync("/"), StringComparison.Ordinal);
        await panel.Member("E2").Do(new CallForHelp(HelpKind.Health));

        var page = await site.Http.GetStringAsync("/");

        Assert.Contains("现在请您: 到席位 A-02", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("data-part=\"call\"", StringComparison.Ordinal) < page.IndexOf("class=\"seats\"", StringComparison.Ordinal));
        Assert.Contains("标段 " + evening.Script.Lot, page, StringComparison.Ordinal);
        Assert.Contains("处理完毕, 结束求助", page, StringComparison.Ordinal); // one thing: not on arrival
        using var expert = await evening.SignIn(Rows.AccountOf("E1"));
        Assert.Contains("您已签到", await expert.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }
}
