using System.Text;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Domain.Tests.Scoring;

public class ScoreSheetReaderTests
{
    private const string Sheet = """
        {"format":"bidding-score-sheet/1","regime":"tendering",
        "members":[{"id":"E1","site":"dongying"},{"id":"E2","site":"binzhou"}],
        "criteria":[{"id":"T1","section":"technical","max":"70","nature":"subjective"}],
        "bids":[{"id":"甲","quote":"100"},{"id":"乙","quote":"90.5","deductions":[{"rate":"0.1"}],"adjustments":[{"amount":"1"}]},{"id":"丙","rejected":true}],
        "scores":[{"member":"E1","bid":"甲","criterion":"T1","value":"60"},{"member":"E1","bid":"乙","criterion":"T1","value":"50"},
        {"member":"E2","bid":"甲","criterion":"T1","value":"61"},{"member":"E2","bid":"乙","criterion":"T1","value":"51"}],
        "price":{"formula":"low-price-first","max":"30"},"ties":["quote"],"candidates":3}
        """;

    [Fact]
    public void TheSheetOfTheseTestsIsGood() => Assert.Equal(4, Sheets.Read(Sheet).Scores.Length);

    [Fact(DisplayName = "评分的字段次序不限, 分值可以是 JSON 数字: 读入相同")]
    public void AScoreReadsTheSameInAnyForm()
    {
        var other = Sheet
            .Replace("""{"member":"E1","bid":"甲","criterion":"T1","value":"60"}""", """{"value":60,"criterion":"T1","bid":"甲","member":"E1"}""", StringComparison.Ordinal)
            .Replace("""{"member":"E2","bid":"甲",""", """{"m\u0065mber":"E2","bid":"\u7532",""", StringComparison.Ordinal);

        Assert.NotEqual(Sheet, other);
        Assert.Equal(Sheets.Read(Sheet).Scores.AsEnumerable(), Sheets.Read(other).Scores.AsEnumerable());
    }

    [Theory(DisplayName = "不合格式的汇总表被拒绝, 并指明字段与值")]
    [InlineData("bidding-score-sheet/1", "bidding-score-sheet/2", "format", "\"bidding-score-sheet/2\"")]
    [InlineData("\"regime\":\"tendering\",", "", "regime", "(missing)")]
    [InlineData("\"tendering\"", "\"Tendering\"", "regime", "\"Tendering\"")]
    [InlineData("\"candidates\":3", "\"candidates\":3,\"colour\":\"red\"", "colour", "\"red\"")]
    [InlineData("\"candidates\":3", "\"candidates\":3,\"candidates\":4", "candidates", "4")]
    [InlineData("\"candidates\":3", "\"candidates\":3,\"c\\u0061ndidates\":4", "candidates", "4")]
    [InlineData("\"candidates\":3", "\"candidates\":-1", "candidates", "\"-1\"")]
    [InlineData("\"candidates\":3", "\"candidates\":2.5", "candidates", "2.5")]
    [InlineData("\"candidates\":3", "\"candidates\":\"3\"", "candidates", "\"3\"")]
    [InlineData("\"candidates\":3", "\"candidates\":null", "candidates", "null")]
    [InlineData("[{\"id\":\"E1\",\"site\":\"dongying\"},{\"id\":\"E2\",\"site\":\"binzhou\"}]", "[]", "members", "[]")]
    [InlineData("\"id\":\"E2\",\"site\"", "\"id\":\"E1\",\"site\"", "members[1].id", "\"E1\"")]
    [InlineData("\"id\":\"E2\",\"site\"", "\"id\":\"\",\"site\"", "members[1].id", "\"\"")]
    [InlineData("\"id\":\"E2\",\"site\"", "\"id\":7,\"site\"", "members[1].id", "7")]
    [InlineData("\"site\":\"binzhou\"", "\"sight\":\"binzhou\"", "members[1].sight", "\"binzhou\"")]
    [InlineData("\"nature\":\"subjective\"", "\"nature\":\"subjective\",\"step\":\"0.5\"", "criteria[0].step", "\"0.5\"")]
    [InlineData("\"nature\":\"subjective\"", "\"nature\":\"personal\"", "criteria[0].nature", "\"personal\"")]
    [InlineData("\"section\":\"technical\"", "\"section\":\"price\"", "criteria[0].section", "\"price\"")]
    [InlineData("\"max\":\"70\"", "\"max\":\"-70\"", "criteria[0].max", "\"-70\"")]
    [InlineData("\"quote\":\"100\"", "\"quote\":\"-100\"", "bids[0].quote", "\"-100\"")]
    [InlineData("\"quote\":\"100\"", "\"quote\":\"1e2\"", "bids[0].quote", "\"1e2\"")]
    [InlineData("\"quote\":\"100\"", "\"quote\":\"NaN\"", "bids[0].quote", "\"NaN\"")]
    [InlineData("\"quote\":\"100\"", "\"quote\":123456789012345678901234567890", "bids[0].quote", "123456789012345678901234567890")]
    [InlineData("\"quote\":\"100\"", "\"quote\":true", "bids[0].quote", "true")]
    [InlineData(",\"quote\":\"100\"", "", "bids[0].quote", "(missing)")]
    [InlineData("\"rejected\":true", "\"rejected\":\"yes\"", "bids[2].rejected", "\"yes\"")]
    [InlineData("\"id\":\"乙\"", "\"id\":\"甲\"", "bids[1].id", "\"甲\"")]
    [InlineData("{\"rate\":\"0.1\"}", "{\"rate\":\"-0.1\"}", "bids[1].deductions[0].rate", "\"-0.1\"")]
    [InlineData("{\"rate\":\"0.1\"}", "{\"rate\":\"0.6\"},{\"rate\":\"0.5\"}", "bids[1].deductions", "[\"0.6\", \"0.5\"]")]
    [InlineData("{\"rate\":\"0.1\"}", "\"0.1\"", "bids[1].deductions[0]", "\"0.1\"")]
    [InlineData("{\"amount\":\"1\"}", "{\"amount\":\"-90\"}", "bids[1].adjustments", "[\"-90\"]")]
    [InlineData("\"member\":\"E2\",\"bid\":\"乙\"", "\"member\":\"E9\",\"bid\":\"乙\"", "scores[3].member", "\"E9\"")]
    [InlineData("\"member\":\"E2\",\"bid\":\"乙\"", "\"member\":\"E2\",\"bid\":\"丁\"", "scores[3].bid", "\"丁\"")]
    [InlineData("\"member\":\"E2\",\"bid\":\"乙\"", "\"member\":\"E2\",\"bid\":\"丙\"", "scores[3].bid", "\"丙\"")]
    [InlineData("\"criterion\":\"T1\",\"value\":\"51\"", "\"criterion\":\"T2\",\"value\":\"51\"", "scores[3].criterion", "\"T2\"")]
    [InlineData("\"member\":\"E2\",\"bid\":\"乙\"", "\"member\":\"E1\",\"bid\":\"乙\"", "scores[3]", "(member \"E1\", bid \"乙\", criterion \"T1\")")]
    [InlineData(",{\"member\":\"E1\",\"bid\":\"乙\",\"criterion\":\"T1\",\"value\":\"50\"}", "", "scores", "(member \"E1\", bid \"乙\", criterion \"T1\")")]
    [InlineData("\"value\":\"51\"", "\"value\":\"５１\"", "scores[3].value", "\"５１\"")]
    [InlineData("\"value\":\"51\"", "\"value\":[]", "scores[3].value", "[…]")]
    [InlineData("low-price-first", "cheapest", "price.formula", "\"cheapest\"")]
    [InlineData("\"max\":\"30\"", "\"max\":\"30\",\"floor\":\"1\"", "price.floor", "\"1\"")]
    [InlineData("\"max\":\"30\"", "\"max\":\"-30\"", "price.max", "\"-30\"")]
    [InlineData("\"price\":{\"formula\":\"low-price-first\",\"max\":\"30\"}", "\"price\":null", "price", "null")]
    [InlineData("\"candidates\":3", "\"weights\":{\"speed\":\"1\"}", "weights.speed", "\"1\"")]
    [InlineData("\"candidates\":3", "\"weights\":{\"price\":\"-1\"}", "weights.price", "\"-1\"")]
    [InlineData("\"candidates\":3", "\"weights\":{\"price\":\"1\",\"price\":\"2\"}", "weights.price", "\"2\"")]
    [InlineData("\"candidates\":3", "\"minimums\":{\"price\":\"1\"}", "minimums.price", "\"1\"")]
    [InlineData("\"candidates\":3", "\"rounding\":{\"places\":11}", "rounding.places", "11")]
    [InlineData("\"candidates\":3", "\"rounding\":{\"mode\":\"half-even\"}", "rounding.mode", "\"half-even\"")]
    [InlineData("\"ties\":[\"quote\"]", "\"ties\":[\"quote\",\"luck\"]", "ties[1]", "\"luck\"")]
    [InlineData("\"candidates\":3", "\"aggregation\":{\"kind\":\"median\"}", "aggregation.kind", "\"median\"")]
    [InlineData("\"candidates\":3", "\"aggregation\":{\"kind\":\"mean\",\"trim\":1}", "aggregation.trim", "1")]
    [InlineData("\"candidates\":3", "\"aggregation\":{\"kind\":\"trimmed-mean\",\"trim\":-1}", "aggregation.trim", "\"-1\"")]
    [InlineData("\"candidates\":3", "\"aggregation\":{}", "aggregation.kind", "(missing)")]
    [InlineData("\"candidates\":3", "\"deviationLimit\":\"-0.3\"", "deviationLimit", "\"-0.3\"")]
    [InlineData("\"candidates\":3", "\"abnormallyLow\":{\"ofMean\":\"0.5\",\"ofSecondLowest\":\"0.5\"}", "abnormallyLow.ofCap", "(missing)")]
    [InlineData("\"value\":\"51\"", "\"value\":\"9999999999999999999999999999\"", "scores", "\"9999999999999999999999999999\"")]
    [InlineData("\"value\":\"51\"", "\"value\":\"\\ud800\"", "scores[3].value", "\"\\ud800\"")]
    [InlineData("\"value\":\"51\"", "\"value\":\"51\\n\\u0085\"", "scores[3].value", "\"51\\n\\u0085\"")]
    public void WhatBreaksTheFormIsRefusedByFieldAndValue(string find, string instead, string field, string value)
    {
        Assert.Contains(find, Sheet, StringComparison.Ordinal);

        var problem = Sheets.Refusal(Sheet.Replace(find, instead, StringComparison.Ordinal));

        Assert.Equal((field, value), (problem.Field, problem.Value));
        Assert.DoesNotContain('\n', $"{problem}");
    }

    [Theory(DisplayName = "平均基准价法的参数错误逐项指明")]
    [InlineData("", "price.above", "(missing)")]
    [InlineData(",\"above\":\"1\"", "price.below", "(missing)")]
    [InlineData(",\"above\":\"-1\",\"below\":\"1\"", "price.above", "\"-1\"")]
    [InlineData(",\"above\":[],\"below\":\"1\"", "price.above", "[]")]
    [InlineData(",\"above\":\"1\",\"below\":[{\"per\":\"1\"},{\"upTo\":\"3\",\"per\":\"1\"}]", "price.below[0].upTo", "(missing)")]
    [InlineData(",\"above\":\"1\",\"below\":[{\"upTo\":\"3\",\"per\":\"1\"},{\"upTo\":\"3\",\"per\":\"2\"}]", "price.below[1].upTo", "\"3\"")]
    [InlineData(",\"above\":\"1\",\"below\":\"1\",\"discount\":\"1.1\"", "price.discount", "\"1.1\"")]
    [InlineData(",\"above\":\"1\",\"below\":\"1\",\"floor\":\"41\"", "price.floor", "\"41\"")]
    [InlineData(",\"above\":\"1\",\"below\":\"1\",\"fixed\":\"-1\"", "price.fixed", "\"-1\"")]
    [InlineData(",\"above\":\"1\",\"below\":\"1\",\"blend\":{\"cap\":\"1\",\"weight\":\"2\"}", "price.blend.weight", "\"2\"")]
    [InlineData(",\"above\":\"1\",\"below\":\"1\",\"trim\":[{\"bids\":5,\"low\":-1,\"high\":0}]", "price.trim[0].low", "\"-1\"")]
    public void TheParametersOfMeanDeviationAreChecked(string parameters, string field, string value)
    {
        var problem = Sheets.Refusal(Priced("{\"formula\":\"mean-deviation\",\"max\":\"40\"" + parameters + "}"));

        Assert.Equal((field, value), (problem.Field, problem.Value));
    }

    [Theory(DisplayName = "政府采购只准用低价优先法")]
    [InlineData("{\"formula\":\"linear-from-lowest\",\"max\":\"40\"}")]
    [InlineData("{\"formula\":\"mean-deviation\",\"max\":\"40\",\"above\":\"1\",\"below\":\"1\"}")]
    public void GovernmentProcurementKnowsOnlyLowPriceFirst(string price)
    {
        var sheet = Priced(price);

        Assert.IsType<SheetReading.Accepted>(ScoreSheetReader.Read(Encoding.UTF8.GetBytes(sheet)));
        Assert.Equal("price.formula", Sheets.Refusal(sheet.Replace("\"tendering\"", "\"government-procurement\"", StringComparison.Ordinal)).Field);
    }

    [Fact(DisplayName = "缺报价而以报价定先后的, 规则不能适用")]
    public void ATieRuleThatNeedsAMissingQuoteCannotBeApplied()
    {
        var unpriced = Sheet
            .Replace("\"price\":{\"formula\":\"low-price-first\",\"max\":\"30\"},", "", StringComparison.Ordinal)
            .Replace(",\"quote\":\"100\"", "", StringComparison.Ordinal);

        Assert.Equal("ties[0] \"quote\": cannot be applied: bid 甲 has no quote", $"{Sheets.Refusal(unpriced)}");
        Assert.Empty(Sheets.Read(unpriced.Replace("\"ties\":[\"quote\"],", "", StringComparison.Ordinal)).Ties);
    }

    [Theory]
    [InlineData("{\"a\":1,}", "not JSON")]
    [InlineData("", "not JSON")]
    [InlineData("[]", "not an object")]
    [InlineData("{\"\\udc00\":1}", "a field's name is not Unicode text")]
    public void WhatIsNoSheetAtAllIsRefused(string json, string message) => Assert.Equal(message, Sheets.Refusal(json).Message);

    [Fact]
    public void BytesThatAreNotUtf8AreRefused() => Assert.Equal("not UTF-8 text", Sheets.Refusal([.. "{\"format\":\""u8, 0xFF, .. "\"}"u8]).Message);

    [Fact(DisplayName = "JSON 数字按十进制原样读入")]
    public void JsonNumbersAreReadAsExactDecimals()
    {
        var sheet = Sheets.Read(Sheet.Replace("\"100\"", "9007199254740993.01", StringComparison.Ordinal).Replace("\"61\"", "6.1e1", StringComparison.Ordinal));

        Assert.Equal((9007199254740993.01m, 61m), (sheet.Bids[0].Quote!.Value, sheet.Scores[2].Value));
    }

    [Fact]
    public void DefaultsAreFilledIn()
    {
        var sheet = Sheets.Read(Sheet.Replace(",\"ties\":[\"quote\"],\"candidates\":3", "", StringComparison.Ordinal));

        Assert.Equal((3, Rounding.Default, Aggregation.Default), (sheet.Candidates, sheet.Rounding, sheet.Aggregation));
        Assert.Equal([TieRule.Quote], sheet.Ties.AsEnumerable());
        Assert.Equal(new TrimmedMean(1, 5), Sheets.Read(Sheet.Replace("\"candidates\":3", "\"aggregation\":{\"trim\":1,\"kind\":\"trimmed-mean\"}", StringComparison.Ordinal)).Aggregation);
        Assert.Equal(new LinearFromLowest(40, 0), Sheets.Read(Priced("{\"formula\":\"linear-from-lowest\",\"max\":\"40\"}")).Price);
    }

    [Fact]
    public void AMarkAtTheBeginningOfTheFileIsNoMistake() =>
        Assert.IsType<SheetReading.Accepted>(ScoreSheetReader.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sheet)]));

    [Fact]
    public void ComputingABrokenSheetThrowsWithTheSameWords()
    {
        var sheet = Sheets.Read(Sheet) with { Scores = [] };

        Assert.StartsWith($"{ScoreSheetRules.Problems(sheet).First()}", Assert.Throws<ArgumentException>(() => ScoreArithmetic.Compute(sheet)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryMistakeCanBeListedAndTheMethodTriedBeforeAnybodyHasScored()
    {
        var sheet = Sheets.Read(Sheet) with { Scores = [], Candidates = -1 };

        Assert.Equal(["candidates", "scores", "scores", "scores", "scores"], ScoreSheetRules.Problems(sheet).Select(problem => problem.Field));
        Assert.Equal(["candidates"], ScoreSheetRules.ProblemsBeforeScoring(sheet).Select(problem => problem.Field));
    }

    private static string Priced(string price) => Sheet.Replace("{\"formula\":\"low-price-first\",\"max\":\"30\"}", price, StringComparison.Ordinal);
}
