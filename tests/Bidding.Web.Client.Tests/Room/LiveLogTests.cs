using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bidding.Web.Client.Wording;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>The supervisor's live record speaks in names and words, not in ids, codes and class names.</summary>
public class LiveLogTests : RoomContext
{
    [Fact(DisplayName = "实时记录: 被拒的操作写明谁、做什么、为什么, 不出现编号、代码和英文类名")]
    public async Task ARefusalIsToldInWords()
    {
        await Sit(Story.LowPriced, Cast.Supervisor);
        var log = Show<LiveLog>();

        await Meanwhile(story => story.Recording(new EvaluationFact.AttemptRefused(Cast.Agency.Id, nameof(ExplainLowPrice), Refusals.TextMissing.Code, "平台规则", "记录 第一条")));
        await Meanwhile(story => story.Recording(new EvaluationFact.AttemptRefused("6f5da238-d404", nameof(SignIn), Refusals.NotYours.Code, "招标投标法", "第三十八条")));

        log.WaitForAssertion(() => Assert.Equal(2, log.FindAll("tr.refused").Count));
        var stranger = log.FindAll("tr.refused")[0].TextContent;
        var agency = log.FindAll("tr.refused")[1].TextContent;
        Assert.Contains("代理机构 周某", agency);
        Assert.Contains("被拒: 说明低价", agency);
        Assert.Contains(Refusals.TextMissing.Zh, agency);
        Assert.Contains("非本评审成员", stranger);
        Assert.DoesNotContain("6f5da238", log.Markup);
        Assert.DoesNotContain("text-missing", log.Markup);
        Assert.DoesNotContain("ExplainLowPrice", log.Markup);
    }

    [Fact(DisplayName = "实时记录: 暂停和恢复写明由谁作出")]
    public async Task WhoPausedIsNamed()
    {
        await Sit(Story.InScoring, Cast.Supervisor);
        var log = Show<LiveLog>();

        await Renderer.Dispatcher.InvokeAsync(() => Server.Does(Cast.Agency, new Pause(PauseGround.Network, "专线中断")));
        await Renderer.Dispatcher.InvokeAsync(() => Server.Does(Cast.Agency, new Resume("专线恢复")));

        log.WaitForAssertion(() => Assert.Equal(["代理机构 周某", "代理机构 周某"], log.FindAll("tr").Take(2).Select(line => line.QuerySelectorAll("td")[1].TextContent)));
    }

    [Fact(DisplayName = "实时记录随所选语言: 阶段、事项和分钟均有两种文字; 评分项写名称")]
    public async Task TheRecordIsInBothLanguages()
    {
        await Sit(Story.InScoring, Cast.Supervisor);
        var log = Show<LiveLog>();

        await Meanwhile(story => story.Recording(new EvaluationFact.TimeExtended(1, 30)));
        await Meanwhile(story => story.Recording(new EvaluationFact.ScoreCorrected("E1", "B2", "K1", 3m, 4m, CorrectionGround.ObjectiveDiffers, "漏看")));

        log.WaitForAssertion(() => Assert.Contains("30 分钟", log.Markup));
        Assert.Contains("同类业绩", log.Markup);
    }

    [Fact(DisplayName = "每条拒绝的代码都能换成两种文字的说明")]
    public void EveryRefusalHasItsWords()
    {
        Assert.Equal(Refusals.TextMissing.En, RefusedWords.Why(Refusals.TextMissing.Code).En);
        Assert.Equal("no-such-code", RefusedWords.Why("no-such-code").Zh);
    }

    [Fact(DisplayName = "每个操作都有两种文字的名称")]
    public void EveryCommandHasItsWords() =>
        Assert.All(
            typeof(EvaluationCommand).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(EvaluationCommand)) && !Raised.Contains(type)),
            type => Assert.DoesNotMatch("[A-Z][a-z]+[A-Z]", RefusedWords.OfCommand(type.Name).Zh));

    /// <summary>By the server itself: nobody tries them.</summary>
    private static readonly Type[] Raised = [typeof(Connect), typeof(Disconnect), typeof(NoticeAbsence), typeof(RecordReport)];
}
