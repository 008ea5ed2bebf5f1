using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Testing;
using CsCheck;

namespace Bidding.Domain.Tests.Scoring.Formulas;

[Proves(typeof(MeanDeviation))]
public class MeanDeviationTests
{
    private static readonly MeanDeviation Points = new(40, 0, null, [], null, 0.03m, [new(null, 1.0m)], [new(null, 0.5m)]);

    private static readonly MeanDeviation Trimming = Sheets.MeanDeviation() with { Trim = [new(6, 0, 1), new(7, 1, 1)] };

    [Fact(DisplayName = "平均价下浮为基准, 每高一个百分点扣一分, 每低一个百分点扣半分")]
    public void PointsAreTakenPerPercentOfDeviation()
    {
        var sheet = Sheets.Priced(Points, 1000, 980, 960, 950, 940);

        Assert.Equal("937.02", $"{sheet.Result().Benchmark}");
        Assert.Equal(["33.28", "35.41", "37.55", "38.61", "39.68"], sheet.PriceScores());
    }

    [Theory(DisplayName = "五家以下不去, 六家去一高, 七家以上去一高一低")]
    [InlineData(5, "30.00")]
    [InlineData(6, "30.00")]
    [InlineData(7, "40.00")]
    public void TheLastStepThatFitsSaysWhatIsLeftOut(int bids, string benchmark)
    {
        decimal[] prices = [10, 20, 30, 40, 50, 60, 9000];

        Assert.Equal(benchmark, $"{Sheets.Priced(Trimming, prices[..bids]).Result().Benchmark}");
    }

    [Fact(DisplayName = "被去掉的报价仍计分")]
    public void APriceLeftOutOfTheMeanIsStillScored() =>
        Assert.Equal(6, Sheets.Priced(Trimming, 10, 20, 30, 40, 50, 60).Result().Bids.Count(bid => bid.Price is not null));

    [Fact(DisplayName = "全部被去掉时取全部的平均")]
    public void WhereNothingWouldRemainEveryPriceCounts() =>
        Assert.Equal("15.00", $"{Sheets.Priced(Trimming with { Trim = [new(2, 1, 1)] }, 10, 20).Result().Benchmark}");

    [Fact(DisplayName = "固定基准价不再下浮")]
    public void AFixedBenchmarkIsTakenAsItIs() =>
        Assert.Equal("500.00", $"{Sheets.Priced(Points with { Fixed = 500 }, 1000, 980).Result().Benchmark}");

    [Fact(DisplayName = "基准价为平均价与最高限价的加权")]
    public void TheCapIsBlendedIntoTheMean() =>
        Assert.Equal("1098.00", $"{Sheets.Priced(Sheets.MeanDeviation() with { Blend = new(1200, 0.4m) }, 1000, 1070, 940, 1110).Result().Benchmark}");

    [Theory(DisplayName = "分段扣分: 各段按各段的分值, 末段之外不再扣")]
    [InlineData(103, "98.50")]
    [InlineData(105, "96.50")]
    [InlineData(110, "91.50")]
    [InlineData(200, "91.50")]
    [InlineData(100, "100.00")]
    public void BandsApplyPieceByPieceAndNothingIsTakenBeyondTheLast(decimal price, string score)
    {
        var rule = Sheets.MeanDeviation() with { Fixed = 100, Above = [new(3, 0.5m), new(10, 1m)] };

        Assert.Equal([score], Sheets.Priced(rule, price).PriceScores());
    }

    [Fact(DisplayName = "偏差率不先取整")]
    public void TheDeviationIsExact() =>
        Assert.Equal(["66.67"], Sheets.Priced(Sheets.MeanDeviation() with { Fixed = 3 }, 4).PriceScores());

    [Fact(DisplayName = "基准为零时, 其余得下限分")]
    public void FromABenchmarkOfZeroEverythingElseHasTheFloor() =>
        Assert.Equal(["100.00", "0.00"], Sheets.Priced(Sheets.MeanDeviation() with { Fixed = 0 }, 0, 1).PriceScores());

    [Fact(DisplayName = "得分不超出满分, 同侧偏离越大得分越低")]
    public void ScoresStayWithinTheMarksAndFallOnEitherSide() => Gen.Int[1, 1_000_000].Array[1, 9].Sample(cents =>
    {
        var result = Sheets.Priced(Trimming with { Discount = 0.05m, Above = [new(3, 0.5m), new(null, 1.5m)] }, [.. cents.Select(cent => cent / 100m)]).Result();

        Assert.All(result.Bids, bid => Assert.InRange(bid.Price!.Value, 0, 100));
        foreach (var side in result.Bids.GroupBy(bid => bid.EvaluatedPrice > result.Benchmark))
        {
            var scores = side.OrderBy(bid => Math.Abs(bid.EvaluatedPrice!.Value - result.Benchmark!.Value)).Select(bid => bid.Price!.Value).ToArray();
            Assert.Equal(scores.OrderDescending(), scores);
        }
    });
}
