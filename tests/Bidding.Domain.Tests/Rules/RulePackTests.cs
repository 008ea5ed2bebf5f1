using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Rules;

public class RulePackTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory(DisplayName = "两套规则各依其法, 从不混用")]
    [InlineData(Regime.Tendering)]
    [InlineData(Regime.GovernmentProcurement)]
    [InlineData(Regime.Other)]
    [Proves(typeof(CitedByRegime))]
    public void APackCitesItsOwnRegimeAlone(Regime regime)
    {
        var pack = RulePack.For(regime, Today);

        Assert.NotEmpty(pack.Values);
        Assert.All(pack.Values, value => Assert.True(CitedByRegime.IsAtHome(value.Article.Law, regime), $"{value.Code}: {value.Article}"));
        Assert.All(pack.Periods, period => Assert.True(CitedByRegime.IsAtHome(period.Article.Law, regime), $"{period.Code}: {period.Article}"));
        Assert.Equal(pack.Values.Length, pack.Values.Select(value => value.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact(DisplayName = "规则依开标之日: 异常低价审查自二〇二六年二月一日起适用")]
    public void ALawAppliesFromItsDay()
    {
        var before = RulePack.For(Regime.GovernmentProcurement, new(2026, 1, 31));
        var after = RulePack.For(Regime.GovernmentProcurement, new(2026, 2, 1));

        Assert.Null(before.Value("low-of-cap"));
        Assert.DoesNotContain(before.Laws, law => law.Law == Laws.LowPrice2);
        Assert.Equal(0.45m, after.Value("low-of-cap")?.Value);
    }

    [Fact(DisplayName = "只有待核的数值可以配置, 法定的不可以")]
    public void OnlyWhatIsUnconfirmedIsConfigured()
    {
        var pack = RulePack.For(Regime.GovernmentProcurement, Today);

        Assert.Equal(1, pack.Configured(new Dictionary<string, decimal> { ["fault-before"] = 1 }).Value("fault-before")?.Value);
        Assert.Contains("87号令 第四十七条", Assert.Throws<ArgumentException>(() => pack.Configured(new Dictionary<string, decimal> { ["panel-least"] = 3 })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => pack.Configured(new Dictionary<string, decimal> { ["files-kept"] = 3 }));
    }

    /// <summary>The table of numbers and the refusals rest on the same figures: a panel just at each number is lawful, one below is not.</summary>
    [Fact(DisplayName = "规则页所列的组成人数, 就是组建时所依的人数")]
    public void ThePackShowsTheNumbersThatTheRulesHold()
    {
        var pack = RulePack.For(Regime.GovernmentProcurement, Today);
        int Value(string code) => (int)pack.Value(code)!.Value;

        Assert.Empty(Of(Value("panel-grand"), budget: pack.Value("grand-budget")!.Value).WhyNot());
        Assert.Equal(["seven-needed"], Of(Value("panel-grand") - 2, budget: pack.Value("grand-budget")!.Value).WhyNot().Select(why => why.Code));
        Assert.Empty(Of(Value("panel-grand") - 2, budget: pack.Value("grand-budget")!.Value - 0.01m).WhyNot());
        Assert.Empty(Of(Value("panel-least"), budget: 0m).WhyNot());
        Assert.NotEmpty(Of(Value("panel-least") - 2, budget: 0m).WhyNot());

        static Composition Of(int members, decimal budget) => new(
            Regime.GovernmentProcurement,
            [.. Enumerable.Range(0, members).Select(n => new PanelMember($"E{n}", "", n % 2 == 0 ? "dongying" : "binzhou", $"A-{n}", MemberRole.Expert))],
            new(budget));
    }

    [Fact(DisplayName = "招标投标的评审中, 拒绝不引用政府采购的规定")]
    [Proves(typeof(CitedByRegime))]
    public void ATenderingRefusalCitesNoProcurementLaw()
    {
        var tendering = Cast.Convocation with { Method = Cast.Method with { Regime = Regime.Tendering, ReviewItems = [] } };
        var convened = Story.Convened(tendering);
        var scoring = Panel.Aggregate(convened, (story, member) => story.When(member, new SignIn()));
        scoring = Panel.Aggregate(scoring, (story, member) => story.When(member, new DeclareNoConflict(true)));
        scoring = Panel.Aggregate(scoring, (story, member) => story.When(member, new VoteForChair(张.Id)));

        Assert.Equal("招标投标法 第四十条", scoring.When(张, Story.Scores(甲, t1: 99m)).Refusal?.Article.ToString());
        Assert.Equal("87号令 第六十四条第二项", Story.InScoring.When(张, Story.Scores(甲, t1: 99m)).Refusal?.Article.ToString());
        Assert.Equal("平台规则 评分 第一条", Refusals.NothingToCorrect.CitedIn(Regime.Tendering).Article.ToString());
        Assert.Equal("平台规则 评分 第三条", Refusals.ExplanationsOwed.CitedIn(Regime.Other).Article.ToString());
    }
}
