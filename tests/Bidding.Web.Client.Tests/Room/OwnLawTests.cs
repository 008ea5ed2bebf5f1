using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bidding.Web.Client.Wording;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>The whole room, walked from sign-in to the end by who is asked most: what it cites is the law of the lot's own procedure.</summary>
public class OwnLawTests : RoomContext
{
    private static readonly string[] OfProcurement = ["87号令", "Order 87", "order 87", "财库", "政府采购法"];

    private static readonly string[] OfTendering = ["12号令", "20号令", "26号令", "Order 12", "order 12", "招标投标法"];

    public static TheoryData<Regime, string> Walks()
    {
        var walks = new TheoryData<Regime, string>();
        foreach (var regime in Enum.GetValues<Regime>())
        {
            walks.Add(regime, "zh-CN");
            walks.Add(regime, "en");
        }

        return walks;
    }

    [Theory(DisplayName = "评标室从签到到结束, 只引本标段所属制度的法规; 没有自己条文的写平台规则")]
    [Proves(typeof(CitedByRegime))]
    [MemberData(nameof(Walks))]
    public async Task TheRoomCitesItsOwnLaw(Regime regime, string tongue)
    {
        string[] foreign = regime switch
        {
            Regime.GovernmentProcurement => OfTendering,
            Regime.Tendering => OfProcurement,
            _ => [],
        };
        var heard = new HashSet<string>();
        foreach (var story in Evening(regime))
        {
            foreach (var person in new[] { Cast.张.Caller(), Cast.李.Caller(), Cast.赵.Caller(), Cast.Supervisor, Cast.Agency })
            {
                var room = await Walk(story, person, tongue);
                heard.UnionWith(new[] { "87号令", "12号令", "平台规则 评分" }.Where(law => room.Contains(law, StringComparison.Ordinal)));
                Assert.DoesNotContain(foreign, law => room.Contains(law, StringComparison.Ordinal));
                Assert.DoesNotContain("条例", room.Replace("实施条例", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }

        Assert.Contains(regime == Regime.GovernmentProcurement ? "87号令" : "平台规则 评分", heard);
    }

    [Fact(DisplayName = "招标投标的更正、说明、重新评审: 引平台规则, 不引政府采购的条文")]
    [Proves(typeof(CitedByRegime))]
    public async Task TheSentencesAreThoseOfThePlatform()
    {
        var owed = Outlier(Regime.Tendering);

        Assert.Contains("全体方可确认结果 (平台规则 评分 第三条)", await Walk(owed, Cast.张.Caller(), "zh-CN"), StringComparison.Ordinal);
        var own = await Walk(owed, Cast.李.Caller(), "zh-CN");
        Assert.Contains("全体方可确认结果 (平台规则 评分 第二条)", own, StringComparison.Ordinal);
        Assert.Contains("四种情形 (平台规则 评分 第一条)", own, StringComparison.Ordinal);
        Assert.Contains("仅限下列情形 (平台规则 评分 第四条)", await Walk(Signing(Regime.Tendering), Cast.Supervisor, "zh-CN"), StringComparison.Ordinal);
        Assert.Contains("全体方可确认结果 (87号令 第四十五条)", await Walk(Outlier(Regime.GovernmentProcurement), Cast.张.Caller(), "zh-CN"), StringComparison.Ordinal);
    }

    private async Task<string> Walk(Story story, Caller person, string tongue)
    {
        if (Server is null)
        {
            Keep.Items["spoken"] = tongue;
            await Sit(story, person);
            await Services.GetRequiredService<Language>().Load();
        }
        else
        {
            Server.Tell(story);
            await Enter(person);
        }

        var rail = Show<NowAsked>();
        var barrier = Show<BarrierPanel>();
        var stage = Show<Client.Room.Stage>();
        var matters = Show<MattersPanel>();
        return rail.Markup + barrier.Markup + stage.Markup + matters.Markup;
    }

    private static IEnumerable<Story> Evening(Regime regime)
    {
        var convened = Story.Convened(Of(regime));
        var declaring = Everybody(convened, (_, _) => new SignIn());
        var electing = Everybody(declaring, (_, _) => new DeclareNoConflict(Pledge: true));
        var reviewing = Everybody(electing, (_, _) => new VoteForChair(Cast.张.Id));
        var scoring = Story.InScoringOf(Of(regime));
        yield return convened;
        yield return declaring;
        yield return electing;
        yield return reviewing;
        yield return scoring.When(Cast.张, new OpenVote(new VoteSubject.MoreTime(30), "材料较多"));
        yield return scoring.When(Cast.张, new AskClarification(Cast.乙.Id, "请说明质保期的起算时间。", Minutes: 60));
        yield return scoring.When(Cast.张, new CorrectPrice(Cast.乙.Id, new("玖拾万元整", null, []), Minutes: 30));
        yield return Outlier(regime);
        yield return Signing(regime);
        yield return Everybody(Signing(regime), (story, _) => new SignReport(story.Digest, null));
    }

    /// <summary>李 stands apart in sum and in an objective score.</summary>
    private static Story Outlier(Regime regime) => Cast.Panel.Aggregate(Story.InScoringOf(Of(regime)), (story, member) => Cast.Bids.Aggregate(story, (so, bid) =>
        so.When(member, member == Cast.李 && bid.Id == Cast.丙.Id ? Story.Scores(bid, 2m, 1m, 1m, 3m) : Story.Scores(bid))));

    private static Story Signing(Regime regime)
    {
        var scored = Cast.Panel.Aggregate(Story.InScoringOf(Of(regime)), (story, member) => Cast.Bids.Aggregate(story, (so, bid) => so.When(member, Story.Scores(bid))));
        return Everybody(scored, (story, _) => new ConfirmResult(story.Digest));
    }

    private static Story Everybody(Story story, Func<Story, PanelMember, EvaluationCommand> command) =>
        Cast.Panel.Aggregate(story, (so, member) => so.When(member, command(so, member)));

    private static Convocation Of(Regime regime) => Cast.Convocation with
    {
        Method = (regime == Regime.GovernmentProcurement ? Cast.Method : Cast.TenderingMethod) with { Regime = regime },
    };
}
