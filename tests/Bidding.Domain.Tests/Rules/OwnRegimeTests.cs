using System.Reflection;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Testing;

namespace Bidding.Domain.Tests.Rules;

public sealed class OwnRegimeTests
{
    private static readonly DateTimeOffset Deadline = Story.Begin.AddHours(1);

    [Fact(DisplayName = "任何拒绝在任一制度的程序中只引用本制度或者平台的规定"), Proves(typeof(CitedByRegime))]
    public void NoRefusalCitesTheOtherRegime()
    {
        var all = All();
        Assert.True(all.Count > 100, "the walk finds the refusals");
        foreach (var regime in new[] { Regime.Tendering, Regime.GovernmentProcurement, Regime.Other })
        {
            Assert.DoesNotContain(all.Select(why => why.CitedIn(regime)), why => !CitedByRegime.IsAtHome(why.Article.Law, regime));
        }
    }

    /// <summary>Where the procedure has its own article it is cited; what is borrowed is named here, so that nothing is borrowed unseen.</summary>
    [Theory(DisplayName = "本制度另有规定的, 不参照另一制度"), Proves(typeof(CitedByRegime))]
    [InlineData(Regime.GovernmentProcurement, "competition-not-lacking contract-matters-chair duplicate-bid extension-unreasonable no-such-rejection too-many-candidates")]
    [InlineData(Regime.Tendering, "adviser-on-panel contract-matters-not-here deduction-bounds deduction-bounds-works draw-too-early ended "
        + "low-price-chair low-price-late low-price-not-asked low-price-not-opened low-price-pending low-price-shares low-price-taken-up low-price-time "
        + "low-price-time-runs no-such-invalidity once-revealed price-fixed-by-state price-formula price-weight reject-all-not-here "
        + "representative-may-not-chair review-kind-not-of-regime seven-needed")]
    public void OnlyWhatHasNoArticleOfItsOwnIsBorrowed(Regime regime, string borrowed) => Assert.Equal(
        borrowed.Split(' '),
        All().Where(why => why.CitedIn(regime).Article.Clause.StartsWith("参照", StringComparison.Ordinal)).Select(why => why.Code).Distinct().Order(StringComparer.Ordinal));

    [Theory(DisplayName = "开标中的拒绝引用本项目适用的法律"), Proves(typeof(CitedByRegime))]
    [InlineData(Regime.GovernmentProcurement, "87号令 第三十九条", "87号令 第三十三条")]
    [InlineData(Regime.Tendering, "招标投标法 第三十四条", "招标投标法实施条例 第三十六条")]
    public void TheOpeningCitesItsOwnLaw(Regime regime, string early, string late)
    {
        var scheduled = Opening.None.Evolve(new OpeningFact.OpeningScheduled("DY-1", Deadline, 30, Regime: regime), Story.Begin);

        Assert.Equal(early, Asked(scheduled, new OpeningCommand.PressOpen(), Deadline.AddMinutes(-1)));
        Assert.Equal(late, Asked(scheduled, new OpeningCommand.RegisterBid(new("B1", "b", 1m, [], [], [])), Deadline.AddMinutes(1)));
    }

    [Fact(DisplayName = "依法必须招标的项目, 推荐的中标候选人不超过三个"), Proves(typeof(AtMostThreeCandidatesAreNamed))]
    public void MoreThanThreeCandidatesAreRefusedInTendering()
    {
        Assert.Equal("too-many-candidates", Convened(Cast.TenderingMethod with { Candidates = 4 }));
        Assert.Null(Convened(Cast.TenderingMethod with { Candidates = 3 }));
        Assert.Null(Convened(Cast.Method with { Candidates = 4 }));

        static string? Convened(Method method) => Story.Convened(Cast.Convocation with { Method = method }).Refusal?.Code;
    }

    private static List<Refusal> All() => [.. new[] { typeof(Refusals), typeof(PanelRefusals) }
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Where(property => property.PropertyType == typeof(Refusal))
        .Select(property => (Refusal)property.GetValue(null)!)];

    private static string? Asked(Opening state, OpeningCommand command, DateTimeOffset at) =>
        OpeningDecider.Decide(command, state, new(Cast.Agency, at, new byte[32], OpenSeal.Instance)) is Decision<OpeningFact>.Refused(var why)
            ? why.Article.ToString()
            : null;
}
