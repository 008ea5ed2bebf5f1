using Bidding.Domain.Evaluations;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>What a ballot does stands beside it: the matter of a low price is put as a negation.</summary>
public class VotePartTests : RoomContext
{
    private static Story LowPriceVote => Story.LowPriced
        .When(Cast.Agency, new ExplainLowPrice("B1", "自有产品, 附成本测算。", null))
        .When(Cast.张, new OpenVote(new VoteSubject.LowPriceUnproven("B1"), "测算缺少人工成本"));

    [Fact(DisplayName = "低价表决: 赞成旁写明投标无效, 反对旁写明报价合理; 请写理由")]
    public async Task EachChoiceSaysWhatItDoes()
    {
        await Sit(LowPriceVote, Cast.李);

        var vote = Show<MattersPanel>().Find("[data-vote='1']");

        Assert.Contains("赞成: 该投标报价不能证明合理, 投标无效", vote.QuerySelector("label:has([data-ballot=for])")!.TextContent);
        Assert.Contains("反对: 该投标报价合理, 投标有效", vote.QuerySelector("label:has([data-ballot=against])")!.TextContent);
        Assert.Contains("对照市场价格", vote.TextContent);
    }

    [Theory(DisplayName = "表决结果写明其后果和票数, 不只写通过或者未通过")]
    [InlineData(4, "认定不能证明合理", "该投标报价不能证明合理, 投标无效", "赞成 4, 反对 1, 须过半数成员赞成")]
    [InlineData(2, "认定合理", "该投标报价合理, 投标有效, 继续评审", "赞成 2, 反对 3, 须过半数成员赞成")]
    public async Task TheOutcomeSaysWhatFollows(int inFavour, string word, string means, string count)
    {
        await Sit(Decided(LowPriceVote, inFavour), Cast.李);

        var vote = Show<MattersPanel>().Find("[data-vote='1']");

        Assert.StartsWith(word, vote.QuerySelector("[data-outcome]")!.TextContent[1..]);
        Assert.Contains(means, vote.QuerySelector("[data-outcome]")!.TextContent);
        Assert.Equal(count, vote.QuerySelector("[data-part=count]")!.TextContent);
    }

    [Fact(DisplayName = "延长评审时间以超过三分之一赞成通过的, 结果写明三分之一")]
    public async Task MoreTimeNamesTheThird()
    {
        await Sit(Decided(Story.InScoring.When(Cast.张, new OpenVote(new VoteSubject.MoreTime(30), "文件较多")), 2), Cast.李);

        var vote = Show<MattersPanel>().Find("[data-vote='1']");

        Assert.Contains("评审时间延长 30 分钟", vote.QuerySelector("[data-outcome=carried]")!.TextContent);
        Assert.Equal("赞成 2, 反对 3, 须超过三分之一成员赞成", vote.QuerySelector("[data-part=count]")!.TextContent);
    }

    [Fact(DisplayName = "代理机构只看到表决的结果和后果, 看不到票数")]
    public async Task TheAgencySeesNoCount()
    {
        await Sit(Decided(LowPriceVote, 4), Cast.Agency);

        var vote = Show<MattersPanel>().Find("[data-vote='1']");

        Assert.Contains("投标无效", vote.TextContent);
        Assert.Null(vote.QuerySelector("[data-part=count]"));
    }

    private static Story Decided(Story story, int inFavour) =>
        Cast.Panel.Aggregate(story, (so, member) => so.When(member, new CastVote(1, Cast.Panel.IndexOf(member) < inFavour, null)));
}
