using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Testing;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>A long page under somebody's eyes: where the next thing to do is.</summary>
public class WhereToLookTests : RoomContext
{
    /// <summary>What the members, in the order of the panel, give 乙 for its references.</summary>
    private static Story Given(params decimal[] references) => Cast.Panel.Aggregate(Story.InScoring, (story, member) =>
        Cast.Bids.Aggregate(story, (so, bid) => so.When(member, Story.Scores(bid, k1: bid == Cast.乙 ? references[Cast.Panel.IndexOf(member)] : 4m))));

    [Fact(DisplayName = "进入下一阶段时回到页首并读出; 进入房间时和阶段之内不动")]
    public async Task ANewPhaseBeginsAtItsHead()
    {
        await Sit(Cast.Panel.Where(member => member != Cast.钱).Aggregate(Story.Convened(), (story, member) => story.When(member, new SignIn())), Cast.张);
        var begun = JSInterop.SetupModule(Hands.Module).SetupVoid("begin").SetVoidResult();
        var stage = Show<Client.Room.Stage>();

        await Meanwhile(story => story.When(Cast.张, new CallForHelp(HelpKind.Device)));
        Assert.Empty(begun.Invocations);
        await Meanwhile(story => story.When(Cast.钱, new SignIn()));

        stage.WaitForAssertion(() => Assert.NotEmpty(stage.FindAll("[data-step=Declaration]")));
        stage.WaitForAssertion(() => Assert.Single(begun.Invocations));
    }

    [Fact(DisplayName = "旁观的人不随阶段跳到页首")]
    public async Task WhoWatchesIsNotThrownAbout()
    {
        await Sit(Cast.Panel.Where(member => member != Cast.钱).Aggregate(Story.Convened(), (story, member) => story.When(member, new SignIn())), Cast.Supervisor);
        var begun = JSInterop.SetupModule(Hands.Module).SetupVoid("begin").SetVoidResult();
        var stage = Show<Client.Room.Stage>();

        await Meanwhile(story => story.When(Cast.钱, new SignIn()));

        stage.WaitForAssertion(() => Assert.NotEmpty(stage.FindAll("[data-step=Declaration]")));
        Assert.Empty(begun.Invocations);
    }

    [Fact(DisplayName = "脚本一时取不到的, 页面留在原处, 评标室照常")]
    public async Task WithoutItsScriptTheRoomGoesOn()
    {
        await Sit(Cast.Panel.Where(member => member != Cast.钱).Aggregate(Story.Convened(), (story, member) => story.When(member, new SignIn())), Cast.张);
        var begun = JSInterop.SetupModule(Hands.Module).SetupVoid("begin").SetException(new Microsoft.JSInterop.JSException("Failed to fetch"));
        var stage = Show<Client.Room.Stage>();

        await Meanwhile(story => story.When(Cast.钱, new SignIn()));

        stage.WaitForAssertion(() => Assert.NotEmpty(stage.FindAll("[data-step=Declaration] [data-choice=none]")));
        stage.WaitForAssertion(() => Assert.Single(begun.Invocations));
        await stage.Find("[data-choice=none]").ChangeAsync(new() { Value = "on" });
    }

    [Fact(DisplayName = "汇总页很长: “现在请您”通向本人须说明的第一项; 全体说明之后通向确认")]
    public async Task TheAskLeadsToWhatIsAsked()
    {
        await Sit(Given(4m, 3m, 4m, 4m, 4m), Cast.李);
        var step = Show<SummaryStep>();
        var target = Show<NowAsked>().Find("[data-ask=step]").GetAttribute("href")!.Split('#')[1];
        Assert.Single(step.FindAll("#" + target));
        Assert.Equal("textarea", step.Find("#" + target).LocalName);

        await Meanwhile(story => story.When(Cast.李, new ExplainScore(Cast.乙.Id, FindingKind.ObjectiveDiffers, "第三份合同无验收证明。", "K1")));

        Assert.EndsWith("#" + Places.Confirm, Show<NowAsked>().Find("[data-ask=step]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Single(Show<ConfirmStep>().FindAll("#" + Places.Confirm));
    }

    [Fact(DisplayName = "自己无须说明而他人须说明的: 请其等待, 并预告随后确认, 不说其部分已完成")]
    public async Task WhoWaitsForAnswersIsNotToldThatHeIsDone()
    {
        await Sit(Given(4m, 3m, 4m, 4m, 4m), Cast.王);

        var asked = Show<NowAsked>().Markup;

        Assert.Contains("请等待其他成员说明评分, 之后请您确认结果", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("已完成", asked, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "“现在请您”的链接把焦点带到所指之处, 键盘由此继续")]
    public async Task TheAskTakesTheKeyboardAlong()
    {
        await Sit(Given(4m, 3m, 4m, 4m, 4m), Cast.李);
        var arrived = JSInterop.SetupModule(Hands.Module).SetupVoid("arrive", _ => true).SetVoidResult();
        var link = Show<NowAsked>().Find("[data-ask=step]");

        await link.ClickAsync(new());

        Assert.Equal(link.GetAttribute("href")!.Split('#')[1], arrived.Invocations.Single().Arguments.Single());
    }

    [Fact(DisplayName = "审查、评分和签署时, “现在请您”通向要填写的表")]
    public async Task TheAskLeadsToTheSheet()
    {
        await Sit(Story.InScoring, Cast.李);
        await LeadsTo<ScoringStep>();
        Server.Tell(Story.InReview);
        await Enter(Cast.李.Caller());
        await LeadsTo<ReviewStep>();
        Server.Tell(Story.InSigning);
        await Enter(Cast.李.Caller());
        await LeadsTo<SignStep>();

        Task LeadsTo<T>()
            where T : Microsoft.AspNetCore.Components.IComponent
        {
            var target = Show<NowAsked>().Find("[data-ask=step]").GetAttribute("href")!.Split('#')[1];
            Assert.Single(Show<T>().FindAll("#" + target));
            return Task.CompletedTask;
        }
    }

    [Fact(DisplayName = "更正之后仍与多数不同的, “现在请您”通向各项提示")]
    public async Task WhoHasToCorrectAgainIsLedToTheFindings()
    {
        var alone = Given(4m, 3m, 4m, 4m, 4m).When(Cast.李, new ExplainScore(Cast.乙.Id, FindingKind.ObjectiveDiffers, "第三份合同无验收证明。", "K1"))
            .When(Cast.张, new CorrectScore(Cast.乙.Id, "K1", 3m, CorrectionGround.ObjectiveDiffers, "同意"));
        await Sit(alone, Cast.张);

        var target = Show<NowAsked>().Find("[data-ask=step]").GetAttribute("href")!.Split('#')[1];

        Assert.Single(Show<SummaryStep>().FindAll("#" + target));
    }

    [Theory(DisplayName = "客观分不一的: 有多数时对与多数不同的成员说, 没有多数时对全体说没有多数")]
    [InlineData("3", "您的评分与多数成员不同", "没有多数")]
    [InlineData("5", "没有多数", "与多数成员不同")]
    public async Task NobodyDiffersFromAMajorityThatIsNone(string last, string said, string unsaid)
    {
        await Sit(last == "3" ? Given(4m, 3m, 4m, 4m, 4m) : Given(4m, 3m, 4m, 3m, 5m), Cast.李);

        var asked = Show<SummaryStep>().Find("[data-part=explanation]").TextContent;

        Assert.Contains(said, asked, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, asked, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "公式计算的评分项, 旁边写明公式, 可以核对")]
    public async Task AFormulaIsShownToBeChecked()
    {
        await Sit(Modes.InScoring, Cast.张);

        Assert.Equal("质保期 12 月得 0 分, 36 月得 5 分, 其间按直线计算", Show<ScoreForm>(with => with.Add(form => form.Bid, "B1")).Find("[data-derivation=K1] [data-part=formula]").TextContent);
    }

    [Fact(DisplayName = "等待面板: 没有开始的和已经开始的标记不同")]
    public async Task WhoHasNotBegunIsMarkedSo()
    {
        await Sit(Story.InScoring.When(Cast.李, Story.Scores(Cast.甲)), Cast.张);

        var barrier = Show<BarrierPanel>();

        Assert.Equal("◐1/4", barrier.Find($"[data-member={Cast.李.Alias}] .mark").TextContent);
        Assert.Equal("○0/4", barrier.Find($"[data-member={Cast.王.Alias}] .mark").TextContent);
    }
}
