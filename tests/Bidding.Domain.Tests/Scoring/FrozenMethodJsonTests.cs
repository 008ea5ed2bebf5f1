using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Testing;

namespace Bidding.Domain.Tests.Scoring;

public class FrozenMethodJsonTests
{
    public static TheoryData<string, PriceRule> Formulas => new()
    {
        { """{"formula":"low-price-first","max":"30"}""", new LowPriceFirst(30) },
        { """{"formula":"linear-from-lowest","floor":"-1","max":"30.50"}""", new LinearFromLowest(30.50m, -1) },
        {
            """
            {"formula":"mean-deviation","floor":"0","fixed":"0.1","trim":[{"bids":6,"low":0,"high":1}],"blend":{"cap":"1200","weight":"0.4"},
            "discount":"0","above":[{"upTo":"3","per":"0.5"},{"upTo":null,"per":"1"}],"below":[{"upTo":null,"per":"1"}],"max":"100"}
            """.Replace("\n", "", StringComparison.Ordinal),
            Sheets.MeanDeviation() with { Fixed = 0.1m, Trim = [new(6, 0, 1)], Blend = new(1200, 0.4m), Above = [new(3, 0.5m), new(null, 1)] }
        },
    };

    [Theory(DisplayName = "评审办法封存后读回不变: 价格公式")]
    [MemberData(nameof(Formulas))]
    public void EveryFormulaSurvivesTheRecord(string json, PriceRule rule)
    {
        Assert.Equal(json, DomainJson.Write(rule));
        Assert.Equal(json, DomainJson.Write(DomainJson.Read<PriceRule>(json)));
    }

    [Fact(DisplayName = "评审办法封存后读回不变: 汇总方式")]
    public void EveryAggregationSurvivesTheRecord()
    {
        Assert.Equal("""{"kind":"mean"}""", DomainJson.Write<Aggregation>(new Mean()));
        Assert.Equal("""{"kind":"trimmed-mean","trim":2,"fromMembers":7}""", DomainJson.Write<Aggregation>(new TrimmedMean(2, 7)));
        Assert.Equal(new TrimmedMean(2, 7), DomainJson.Read<Aggregation>("""{"kind":"trimmed-mean","trim":2,"fromMembers":7}"""));
    }

    [Theory(DisplayName = "评审办法封存后读回不变: 审查项; 以前封存的没有证明材料一栏, 读回再写逐字相同")]
    [InlineData("""{"id":"C1","name":"投标函签字盖章","kind":"compliance"}""", null)]
    [InlineData("""{"id":"C1","name":"投标函签字盖章","kind":"compliance","ground":"not-signed-as-required","clause":"第三章 3.2"}""", null)]
    [InlineData("""{"id":"C1","name":"投标函签字盖章","kind":"compliance","ground":"not-signed-as-required","clause":"第三章 3.2","proof":"授权书"}""", "授权书")]
    public void EveryReviewItemSurvivesTheRecord(string json, string? proof)
    {
        var frozen = DomainJson.Read<Method>(DomainJson.Write(Cast.Method).Replace(DomainJson.Write(Cast.Method.ReviewItems), $"[{json}]", StringComparison.Ordinal));

        Assert.Equal(proof, frozen.ReviewItems.Single().Proof);
        Assert.Contains($"\"reviewItems\":[{json}]", DomainJson.Write(frozen), StringComparison.Ordinal);
    }
}
