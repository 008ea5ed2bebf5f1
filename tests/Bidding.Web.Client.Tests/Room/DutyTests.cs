using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bidding.Web.Client.Wording;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>The committee stands still until agency or supervisor has acted: whoever can act is told, and only while he can.</summary>
public class DutyTests : RoomContext
{
    private static Story Asked => Story.InScoring.When(Cast.张, new AskClarification(Cast.乙.Id, "请说明质保期的起算时间。", Minutes: 60));

    private static Story Released => Asked.When(Cast.Supervisor, new ReleaseClarification(1));

    private static string[] Duties(Role role, Story story) => [.. Duty.Of(role, story.State, story.Now).Select(duty => duty.Words.Zh)];

    [Fact(DisplayName = "澄清待放行的, 告知监督人员; 放行后告知代理机构送达与时限; 答复后不再等待任何人")]
    public void AClarificationTellsWhoeverItWaitsFor()
    {
        Assert.Equal(["放行或退回澄清 #1"], Duties(Role.Supervisor, Asked));
        Assert.Empty(Duties(Role.Agency, Asked));

        var due = Assert.Single(Duty.Of(Role.Agency, Released.State, Released.Now));
        Assert.Equal(("送达澄清 #1 并提交投标人的答复", Released.Now.AddMinutes(60)), (due.Words.Zh, due.Until));
        Assert.Empty(Duties(Role.Supervisor, Released));

        Assert.Empty(Duties(Role.Agency, Released.When(Cast.Agency, new AnswerClarification(1, "自验收合格之日起算。", null))));
        Assert.Empty(Duties(Role.Agency, Released.After(TimeSpan.FromMinutes(61))));
        Assert.Empty(Duties(Role.Agency, Released.When(Cast.Supervisor, new Terminate("采购任务取消"))));
    }

    [Fact(DisplayName = "报价修正与低价审查待投标人答复的, 告知代理机构; 暂停的, 告知双方排除故障的时限")]
    public void PricesAndPausesTellTheirs()
    {
        var corrected = Story.InScoring.When(Cast.张, new CorrectPrice(Cast.乙.Id, new("玖拾万元整", null, []), 30));
        Assert.Equal([$"送达报价修正并提交答复: {Names.Bid(Cast.乙.Id).Zh}"], Duties(Role.Agency, corrected));

        var low = Story.InScoring.When(Cast.张, new OpenLowPriceReview(Cast.甲.Id, 30, "报价明显低于其他投标人"));
        Assert.Equal([$"送达低价审查通知并提交说明: {Names.Bid(Cast.甲.Id).Zh}"], Duties(Role.Agency, low));
        Assert.Empty(Duties(Role.Supervisor, low));

        var paused = Story.InScoring.When(Cast.Agency, new Pause(PauseGround.Network, "专线中断"));
        Assert.All(new[] { Role.Agency, Role.Supervisor }, role =>
            Assert.Equal(paused.State.Pause!.Due, Assert.Single(Duty.Of(role, paused.State, paused.Now)).Until));
    }

    [Fact(DisplayName = "成员与场地人员没有这类事项")]
    public void NobodyElseIsAsked() =>
        Assert.All(Enum.GetValues<Role>().Except([Role.Agency, Role.Supervisor]), role => Assert.Empty(Duties(role, Asked)));

    [Fact(DisplayName = "在现场旁观的监督人员看到待放行的澄清, 并可前往办理")]
    public async Task TheRoomTellsTheWatchingSupervisor()
    {
        await Sit(Asked, Cast.Supervisor);

        var asked = Show<NowAsked>().Find("[data-ask=duty]");

        Assert.Contains("放行或退回澄清 #1", asked.TextContent);
        Assert.EndsWith("matters/" + Cast.Convocation.Lot, asked.QuerySelector("a")!.GetAttribute("href"));
    }
}
