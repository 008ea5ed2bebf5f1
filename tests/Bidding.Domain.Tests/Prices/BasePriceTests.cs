using System.Reflection;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Domain.Scoring.Modes;
using Bidding.Testing;

namespace Bidding.Domain.Tests.Prices;

/// <summary>标底 is known nowhere in the domain: what does not know it cannot judge by it. Whoever adds a parameter reads article 50 first.</summary>
public class BasePriceTests
{
    /// <summary>Everything a price formula may look at besides the quotes. <c>Fixed</c> is drawn at the opening, <c>Blend</c> takes the published cap.</summary>
    private static readonly string[] Known = ["Above", "Below", "Blend", "Discount", "Fixed", "Floor", "Max", "Trim"];

    [Fact(DisplayName = "不得以投标报价是否接近标底作为中标条件: 价格公式和评分方式都不知道标底"), Proves(typeof(MeanDeviation))]
    public void NoFormulaKnowsABasePrice()
    {
        var parameters = Derived(typeof(PriceRule)).SelectMany(Parameters).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(Known, parameters);
        Assert.DoesNotContain(Derived(typeof(ScoringMode)).Concat([typeof(Method), typeof(EvaluatedBid), typeof(ScoreSheet), typeof(BenchmarkBlend)]).SelectMany(Parameters), Sounds);
    }

    [Fact(DisplayName = "不得以投标报价超过标底上下浮动范围作为否决投标的条件"), Proves(typeof(ABidIsRejectedOnlyOnAListedGround))]
    public void NoGroundIsTheDistanceToABasePrice()
    {
        Assert.DoesNotContain(Enum.GetNames<RejectionGround>(), Sounds);
        Assert.Equal(14, Enum.GetNames<RejectionGround>().Length);
    }

    private static bool Sounds(string name) =>
        new[] { "BasePrice", "Reserve", "Estimate", "标底" }.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Type> Derived(Type root) => root.Assembly.GetTypes().Where(type => type.IsSubclassOf(root));

    private static IEnumerable<string> Parameters(Type type) =>
        type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name!);
}
