using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>While everybody waits, each reads for whom, since when and what comes next.</summary>
public class SuspensionTests : RoomContext
{
    private static Story Seated(Story story) => Cast.Panel.Aggregate(story, (so, member) => so.When(member, new Connect("s-" + member.Id, false, false)));

    [Fact(DisplayName = "暂停时写明何时起、因谁, 步骤变灰且不可操作")]
    public async Task SuspensionSaysWhySinceWhenAndWhatNext()
    {
        var story = Seated(Story.InScoring).When(Cast.赵, new Disconnect("s-E4")).After(TimeSpan.FromSeconds(31))
            .When(Caller.System, new NoticeAbsence("E4"));
        await Sit(story, Cast.张);

        var stage = Show<Web.Client.Room.Stage>();

        var note = stage.Find("[data-part=suspended]").TextContent;
        Assert.Contains("17:00:31 起暂停", note);
        Assert.Contains("滨州 评委丁 17:00:00 起掉线", note);
        Assert.Contains("草稿保存在本机", note);
        Assert.True(stage.Find("fieldset.step").HasAttribute("disabled"));
        Assert.Contains("场地人员到该席位查看", note);
        Assert.Contains("由代理机构更换成员", note);
        Assert.Contains("没有固定时限", note);
    }

    [Fact(DisplayName = "掉线暂停时, 等待面板写明等谁恢复在线, 该成员标为掉线; 宣布暂停时写明等谁恢复评审")]
    public async Task WhileSuspendedThePanelNamesWhomWeWaitFor()
    {
        await Sit(
            Seated(Story.InScoring).When(Cast.赵, new Disconnect("s-E4")).After(TimeSpan.FromSeconds(31)).When(Caller.System, new NoticeAbsence("E4")), Cast.张);
        var barrier = Show<BarrierPanel>();
        Assert.Equal("等待 滨州 评委丁 恢复在线", barrier.Find("[data-part=waiting-back]").TextContent);
        Assert.Contains("掉线 17:00:00 起", barrier.Find("[data-member=评委丁]").TextContent);
        Assert.Contains("0/4", barrier.Find("[data-member=评委乙]").TextContent);

        Server.Tell(Seated(Story.InScoring).When(Cast.Supervisor, new Pause(PauseGround.Network, "专线中断")));
        await Enter(Cast.张.Caller());

        Assert.Equal("等待监督人员恢复评审", Show<BarrierPanel>().Find("[data-part=waiting-resume]").TextContent);
    }

    [Fact(DisplayName = "成员掉线时对各人说各自的事: 成员等待, 代理机构和监督人员可以处理, 场地人员去席位查看")]
    public async Task ASuspensionTellsEachWhatIsHisToDo()
    {
        await Sit(
            Seated(Story.InScoring).When(Cast.赵, new Disconnect("s-E4")).After(TimeSpan.FromSeconds(31)).When(Caller.System, new NoticeAbsence("E4")), Cast.Supervisor);

        var note = Show<SuspendedNote>().Markup;

        Assert.Contains("由您在评审事务页宣布暂停", note, StringComparison.Ordinal);
        Assert.DoesNotContain("您的草稿", note, StringComparison.Ordinal);
        await Enter(Cast.Operator);
        Assert.Contains("请到该席位查看", Show<SuspendedNote>().Markup, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "暂停写明由谁宣布、何时起、时限; 只对成员说其草稿已保存、无须操作")]
    public async Task APauseSaysWhoOrderedIt()
    {
        await Sit(Seated(Story.InScoring).When(Cast.Agency, new Pause(PauseGround.Network, "专线中断")), Cast.张);
        var told = Show<PausedNote>().Markup;
        Assert.Contains("由代理机构宣布, 17:00:00 起暂停", told, StringComparison.Ordinal);
        Assert.Contains("您的草稿保存在本机, 现在无须操作", told, StringComparison.Ordinal);

        await Enter(Cast.Supervisor);

        Assert.DoesNotContain("您的草稿", Show<PausedNote>().Markup, StringComparison.Ordinal);
    }
}
