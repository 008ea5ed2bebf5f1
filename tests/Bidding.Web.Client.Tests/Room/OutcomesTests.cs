using Bidding.Domain.Evaluations;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>What was promised to be told once everybody has voted or sealed is told, and stays.</summary>
public class OutcomesTests : RoomContext
{
    /// <summary>李 wins by three votes to two for 张.</summary>
    private static Story Elected => new[] { Cast.李, Cast.李, Cast.张, Cast.李, Cast.张 }.Index()
        .Aggregate(Story.InChairElection, (story, vote) => story.When(Cast.Panel[vote.Index], new VoteForChair(vote.Item.Id)));

    /// <summary>张 alone fails 甲; everybody fails 丁; 乙 and 丙 pass with all votes.</summary>
    private static Story Reviewed => Cast.Panel.Aggregate(Story.InReview, (story, member) => Cast.Bids.Aggregate(story, (so, bid) =>
        so.When(member, bid == Cast.丁 || (bid == Cast.甲 && member == Cast.张) ? Story.Failed(bid) : Story.Passed(bid))));

    [Fact(DisplayName = "推选之后全体读到谁当选、各得几票")]
    public async Task EverybodyReadsWhoWasElected()
    {
        await Sit(Elected, Cast.张);

        var note = Show<Web.Client.Room.Stage>().Find("[data-part=chair-elected]").TextContent;

        Assert.Contains("评委乙 当选组长", note);
        Assert.Contains("得票: 评委乙 3 票, 您 2 票", note);
        Assert.Contains("评审权与其他成员相同", note);
        Assert.Empty(Show<NowAsked>().FindAll("[data-part=chair]"));
    }

    [Fact(DisplayName = "当选的人读到当选的是自己、组长做什么; 此后直到汇总, “现在请您”都写明")]
    public async Task TheElectedKnowsWhatIsHisToDo()
    {
        await Sit(Elected, Cast.李);

        var note = Show<Web.Client.Room.Stage>().Find("[data-part=chair-elected]").TextContent;

        Assert.Contains("您当选组长", note);
        Assert.Contains("提请表决、请投标人澄清、修正报价", note);
        Assert.Contains("朗读结果校验码", note);
        Assert.EndsWith("#matters", Show<NowAsked>().Find("[data-ask=chair]").GetAttribute("href"), StringComparison.Ordinal);
        await Enter(Cast.张.Caller());
        Server.Tell(Story.InScoring); // 张's own chair
        await Enter(Cast.张.Caller());
        Assert.Contains("您是组长", Show<NowAsked>().Find("[data-part=chair]").TextContent);
        Assert.Empty(Show<Web.Client.Room.Stage>().FindAll("[data-part=chair-elected]"));
    }

    [Fact(DisplayName = "审查揭示之后, 评分之前读到每家的结果: 通过或否决、票数、谁以何理由不通过、见何处")]
    public async Task TheOutcomeOfTheReviewStandsAtTheHeadOfScoring()
    {
        await Sit(Reviewed, Cast.李);

        var outcome = Show<ScoringStep>().Find("[data-part=review-outcome]");

        Assert.Contains("通过 3 家, 否决 1 家", outcome.QuerySelector("summary")!.TextContent);
        var passed = outcome.QuerySelector("[data-outcome=B1]")!.TextContent;
        Assert.Contains("投标人 B1 甲公司: 通过", passed);
        Assert.Contains("C2 交货期响应: 通过 4 票, 不通过 1 票", passed);
        Assert.Contains("评委甲 不通过: 未承诺交货期", passed);
        Assert.Contains("技术部分.pdf 第 37 页", passed);
        Assert.Contains("被否决: 交货期响应", outcome.QuerySelector("[data-outcome=B4]")!.TextContent);
        Assert.Equal(5, outcome.QuerySelectorAll("[data-outcome=B4] br").Length);
        Assert.Contains("投标人 B2, 投标人 B3: 通过", outcome.QuerySelector("[data-outcome=unopposed]")!.TextContent);
    }

    [Fact(DisplayName = "审查结果在汇总中也可查; 揭示之前任何地方都没有")]
    public async Task ItStandsInTheSummaryAndNowhereBefore()
    {
        var scored = Cast.Panel.Aggregate(Reviewed, (story, member) => Cast.Bids.Where(bid => bid != Cast.丁).Aggregate(story, (so, bid) => so.When(member, Story.Scores(bid))));
        await Sit(scored, Cast.李);
        Assert.Contains("评委甲 不通过: 未承诺交货期", Show<SummaryStep>().Find("[data-part=review-outcome]").TextContent);

        Server.Tell(Story.InReview.When(Cast.张, Story.Failed(Cast.甲)));
        await Enter(Cast.李.Caller());

        Assert.DoesNotContain("未承诺交货期", Show<Web.Client.Room.Stage>().Markup);
        Assert.Empty(Show<ReviewOutcome>().Markup.Trim());
    }
}
