using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bidding.Web.Client.Wording;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>What stands around every step: header, phases, the question, whom we wait for, the line.</summary>
public class FrameTests : RoomContext
{
    private static Story Seated(Story story) => Cast.Panel.Aggregate(story, (so, member) => so.When(member, new Connect("s-" + member.Id, false, false)));

    [Fact(DisplayName = "抬头写明标段、评审办法、各场地在线人数和服务器时间")]
    public async Task TheHeaderNamesLotMethodSitesAndTime()
    {
        await Sit(Seated(Story.Convened()).When(Cast.钱, new Disconnect("s-E5")), Cast.张);

        var header = Show<RoomHeader>();

        Assert.Contains("DY-2026-0042-01", header.Markup);
        Assert.Contains("政府采购 · 综合评分法", header.Find(".room-line").TextContent);
        Assert.Contains("东营 3/3 在线", header.Find("[data-site=dongying]").TextContent);
        Assert.Contains("滨州 1/2 在线", header.Find("[data-site=binzhou]").TextContent);
        Assert.Contains("17:00:00", header.Find("[data-part=server-time]").TextContent);
        Assert.Contains("演示环境", header.Markup);
    }

    [Fact(DisplayName = "断线时不把此前的在线情况当作现在: 各场地和席位写明待恢复, 恢复后如实显示")]
    public async Task WhileTheLineIsDownNobodyIsSaidToBeThere()
    {
        await Sit(Seated(Story.InScoring), Cast.张);
        var (header, presence) = (Show<RoomHeader>(), Show<PresencePanel>());
        Assert.Contains("东营 3/3 在线", header.Markup, StringComparison.Ordinal);

        await Renderer.Dispatcher.InvokeAsync(Line.Cut);

        header.WaitForAssertion(() => Assert.Contains("东营 在线情况待恢复", header.Find("[data-site=dongying]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("●", header.Find(".room-line").TextContent, StringComparison.Ordinal);
        Assert.All(presence.FindAll("[data-member]"), seat => Assert.Equal("unknown", seat.GetAttribute("data-online")));

        await Renderer.Dispatcher.InvokeAsync(Line.Mend);
        header.WaitForAssertion(() => Assert.Contains("东营 3/3 在线", header.Markup, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "评审结束后不再提供求助: 此时求助不能受理")]
    public async Task AfterTheEndNoHelpIsOffered()
    {
        await Sit(Story.Ended, Cast.张);

        Assert.Empty(Show<HelpPanel>().Markup.Trim());
        Assert.NotNull(Server.Story.When(Cast.张, new CallForHelp(HelpKind.Health)).Refusal);
    }

    [Fact(DisplayName = "阶段条标出已完成、进行中和未开始, 不只靠颜色")]
    public async Task ThePhaseBarMarksEveryPhase()
    {
        await Sit(Story.InScoring, Cast.张);

        var bar = Show<PhaseBar>();

        Assert.Contains("✓", bar.Find("[data-phase-name=SignIn]").TextContent);
        Assert.Equal("step", bar.Find("[data-phase-name=Scoring]").GetAttribute("aria-current"));
        Assert.Contains("未开始", bar.Find("[data-phase-name=Signing]").TextContent);
    }

    [Fact(DisplayName = "现在请您: 写明要做什么, 已做多少")]
    public async Task ThePanelSaysWhatIsAsked()
    {
        await Sit(Story.InScoring.When(Cast.张, Story.Scores(Cast.甲)), Cast.张);

        var asked = Show<NowAsked>();

        Assert.Contains("为 4 家投标人打分", asked.Markup);
        Assert.Contains("已封存 1 家, 剩 3 家", asked.Markup);
    }

    [Fact(DisplayName = "评分中更换成员后退回签到: 告诉每个人为什么、等谁、自己的评审仍然有效; 接替者得知从头评审")]
    public async Task EverybodyIsToldWhyTheEvaluationWentBack()
    {
        var replaced = Seated(Story.InScoring).When(Cast.Agency, new ReplaceMember(Cast.李.Id, Cast.孙, ReplacementGround.Health, "突发疾病"));
        await Sit(replaced, Cast.张);
        var note = Show<SuccessorNote>().Find("[data-part=successor]").TextContent;
        Assert.Contains("评委乙 已更换为 评委己 (健康原因)", note, StringComparison.Ordinal);
        Assert.Contains("不必重做", note, StringComparison.Ordinal);
        Assert.DoesNotContain("突发疾病", note, StringComparison.Ordinal);

        await Enter(Cast.孙.Caller());
        Assert.Contains("您接替 评委乙", Show<SuccessorNote>().Markup, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "更换后阶段条写明: 自己已完成的仍然有效, 现在等待谁")]
    public async Task ThePhaseBarShowsWhatStandsAndWhomWeWaitFor()
    {
        var replaced = Seated(Story.InScoring.When(Cast.张, Story.Scores(Cast.甲))).When(Cast.Agency, new ReplaceMember(Cast.李.Id, Cast.孙, ReplacementGround.Health, "突发疾病"));
        await Sit(replaced, Cast.张);

        var bar = Show<PhaseBar>();

        Assert.Contains("等待 评委己", bar.Find("[data-phase-name=SignIn]").TextContent);
        Assert.Contains("✓ 符合性审查 · 您已完成, 有效", Plain(bar, "PreliminaryReview"));
        Assert.Contains("◐ 评分 · 您已封存 1 份, 有效", Plain(bar, "Scoring"));
        Assert.DoesNotContain("有效", Plain(bar, "Signing"));

        await Enter(Cast.孙.Caller());
        Assert.DoesNotContain("有效", Plain(Show<PhaseBar>(), "PreliminaryReview"));
    }

    private static string Plain(IRenderedComponent<PhaseBar> bar, string phase) =>
        string.Join(' ', bar.Find($"[data-phase-name={phase}]").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact(DisplayName = "没有更换的, 不显示更换提示")]
    public async Task WithoutAReplacementNothingIsSaid()
    {
        await Sit(Story.InScoring, Cast.张);

        Assert.Empty(Show<SuccessorNote>().Markup.Trim());
    }

    [Fact(DisplayName = "自己的部分完成后, 请其等待")]
    public async Task WhoIsDoneIsAskedToWait()
    {
        await Sit(Story.Convened().When(Cast.张, new SignIn()), Cast.张);

        Assert.Contains("请等待", Show<NowAsked>().Markup);
    }

    [Fact(DisplayName = "等待面板按场地列出还差谁, 人到即更新")]
    public async Task TheBarrierNamesWhomWeWaitFor()
    {
        await Sit(Story.Convened(), Cast.张);
        var barrier = Show<BarrierPanel>();
        Assert.Contains("5 人中 5 人未完成", barrier.Markup);
        Assert.Empty(barrier.FindAll("[data-part=waiting-names]"));

        await Meanwhile(story => story.When(Cast.赵, new SignIn()));

        barrier.WaitForAssertion(() => Assert.Contains("5 人中 4 人未完成", barrier.Markup));
        Assert.Equal("您、评委乙、评委丙、评委戊", barrier.Find("[data-part=waiting-names]").TextContent);
        Assert.Equal("no", barrier.Find("[data-member=评委丁]").GetAttribute("data-awaited"));
        Assert.Contains("您", barrier.Find("[data-member=评委甲]").TextContent);
    }

    [Fact(DisplayName = "等待面板显示封存进度, 不显示分值")]
    public async Task TheBarrierShowsProgressAndNoFigure()
    {
        await Sit(Story.InScoring.When(Cast.李, Story.Scores(Cast.甲, t1: 13.5m)), Cast.张);

        var line = Show<BarrierPanel>().Find("[data-member=评委乙]").TextContent;

        Assert.Contains("1/4", line);
        Assert.DoesNotContain("13.5", line);
    }

    [Fact(DisplayName = "席位面板写明谁掉线、从何时起")]
    public async Task ThePresencePanelSaysSinceWhen()
    {
        await Sit(Seated(Story.Convened()).When(Cast.赵, new Disconnect("s-E4")), Cast.张);

        var panel = Show<PresencePanel>();

        Assert.Contains("掉线 17:00:00 起", panel.Find("[data-member=评委丁]").TextContent);
        Assert.Contains("在线", panel.Find("[data-member=评委乙]").TextContent);
    }

    [Fact(DisplayName = "网络中断时说明评分保存在本机, 恢复后自动送达")]
    public async Task TheOfflineFrameSaysThatWorkIsSafe()
    {
        await Sit(Story.InScoring, Cast.张);
        var frame = Show<OfflineFrame>();
        Assert.Empty(frame.FindAll("[data-part=offline]"));

        await Renderer.Dispatcher.InvokeAsync(Line.Cut);

        frame.WaitForAssertion(() => Assert.Contains("网络中断, 您的评分保存在本机, 恢复后自动送达", frame.Find("[data-part=offline]").TextContent));
    }

    [Fact(DisplayName = "未送达的内容有数可查")]
    public async Task MyWorkCountsWhatIsNotDelivered()
    {
        await Sit(Story.InScoring, Cast.张);
        Line.Cut();
        await Room.Send(Story.Scores(Cast.甲));

        Assert.Contains("1 项未送达", Show<MyWork>().Markup);
    }

    [Fact(DisplayName = "列席的人和结束后的成员可以回到首页; 评审中的成员不离开评标室")]
    public async Task WhoIsNotNeededMayGoHome()
    {
        await Sit(Story.InScoring, Cast.张);
        Assert.Empty(Show<RoomHeader>().FindAll("[data-act=home]"));

        await Enter(Cast.Supervisor);
        Assert.Single(Show<RoomHeader>().FindAll("[data-act=home]"));
        Server.Tell(Story.Ended);
        await Enter(Cast.张.Caller());
        Assert.Single(Show<RoomHeader>().FindAll("[data-act=home]"));
    }

    [Fact(DisplayName = "第二处登录看到接管的后果, 确认后才接管")]
    public async Task TheSecondSeatIsWarnedFirst()
    {
        Prepare(Story.InScoring);
        await Enter(Cast.张.Caller(), line => line.RefusesEntry = Refusals.SeatTaken);
        var page = Show<SeatTaken>();
        Assert.Contains("接管的时间将记入档案", page.Markup);
        Assert.Contains("另一处可能就是本机的另一个窗口或标签页", page.Markup);

        await page.Find("[data-act=take-over]").ClickAsync(new());

        Assert.True(Line.Joins[^1].TakeOver);
    }

    [Fact(DisplayName = "席位被接管后写明此处已退出")]
    public async Task TheDisplacedSeatIsTold()
    {
        await Sit(Story.InScoring, Cast.张);
        await Line.TakeSeatElsewhere();

        Assert.Contains("此处已退出", Show<Displaced>().Markup);
    }

    [Fact(DisplayName = "未组建时说明将自动进入签到")]
    public async Task BeforeConveningThePageWaitsByItself()
    {
        await Sit(Story.Untold, Cast.张);

        Assert.Contains("评审尚未开始", Show<Entering>().Markup);
    }

    [Fact(DisplayName = "切换为英文后整页改用英文, 并留在本机")]
    public async Task TheLanguageIsToggledAndKept()
    {
        await Sit(Story.InScoring, Cast.张);
        var asked = Show<NowAsked>();
        Assert.Contains("为 4 家投标人打分", asked.Markup);

        await Show<RoomHeader>().Find("[data-act=language]").ClickAsync(new());

        asked.WaitForAssertion(() => Assert.Contains("score 4 bids", asked.Markup));
        Assert.Equal("en", Keep.Items["spoken"]);
        Assert.True(Services.GetRequiredService<Language>().IsEnglish);
    }

    [Fact(DisplayName = "监督人员列席: 看到进度和被拒的请求, 看不到任何未揭示的分值")]
    public async Task TheSupervisorWatchesWithoutASealedValue()
    {
        var story = Story.InScoring.When(Cast.李, Story.Scores(Cast.甲, t1: 13.5m));
        await Sit(story, Cast.Supervisor);

        var stage = Show<Web.Client.Room.Stage>();

        Assert.Contains("1/4 已封存", stage.Find("[data-part=watch] [data-member=评委乙]").TextContent);
        Assert.Contains("封存评分", stage.Find("[data-part=live-log]").TextContent);
        Assert.DoesNotContain("13.5", stage.Markup);
        Assert.Empty(stage.FindAll("button, input, textarea"));
    }

    [Fact(DisplayName = "监督人员在揭示后看到汇总")]
    public async Task TheSupervisorSeesTheSummaryAfterTheReveal()
    {
        await Sit(Story.InSummary, Cast.Supervisor);

        Assert.NotEmpty(Show<Web.Client.Room.Stage>().FindAll("[data-part=score-table]"));
    }

    [Fact(DisplayName = "代理机构在场期间看不到分值")]
    public async Task TheAgencySeesNoScores()
    {
        await Sit(Story.InSummary, Cast.Agency);

        Assert.Empty(Show<Web.Client.Room.Stage>().FindAll("[data-part=score-table]"));
    }

    [Fact(DisplayName = "评审终止时写明缘由")]
    public async Task TerminationGivesItsReason()
    {
        await Sit(Story.InScoring.When(Cast.Supervisor, new Terminate("采购任务取消")), Cast.张);

        Assert.Contains("采购任务取消", Show<TerminatedNote>().Markup);
    }
}
