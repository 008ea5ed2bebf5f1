using Bidding.Domain.Scoring;
using Bidding.Testing;
using CsCheck;

namespace Bidding.Domain.Tests.Scoring;

public class AggregationTests
{
    private static readonly decimal[] Five = [31.0m, 32.5m, 30.0m, 38.0m, 31.5m];

    [Fact(DisplayName = "算术平均")]
    [Proves(typeof(Mean))]
    public void TheMeanCountsEveryMember() => Assert.Equal("32.60", Total(new Mean(), Five));

    [Fact(DisplayName = "去掉一个最高分和一个最低分后平均")]
    [Proves(typeof(TrimmedMean))]
    public void TheTrimmedMeanLeavesOutTheHighestAndTheLowest() => Assert.Equal("31.67", Total(new TrimmedMean(1), Five));

    [Fact(DisplayName = "评委不足规定人数时不去高低分")]
    [Proves(typeof(TrimmedMean))]
    public void WithFewerMembersItIsThePlainMean()
    {
        Assert.Equal("32.60", Total(new TrimmedMean(1, FromMembers: 6), Five));
        Assert.Equal("32.88", Total(new TrimmedMean(1), Five[..4]));
    }

    [Fact(DisplayName = "去掉高低分后无剩余时取算术平均")]
    [Proves(typeof(TrimmedMean))]
    public void WhereNothingWouldRemainItIsThePlainMean()
    {
        Assert.Equal("31.75", Total(new TrimmedMean(1, FromMembers: 2), Five[..2]));
        Assert.Equal("32.60", Total(new TrimmedMean(3), Five));
        Assert.Equal("32.60", Total(new TrimmedMean(int.MaxValue), Five));
        Assert.Equal("31.50", Total(new TrimmedMean(2), Five));
    }

    [Fact(DisplayName = "去高低分以分部小计为准, 不以单项为准")]
    public void WhatIsLeftOutAreSectionSubtotalsAndNotSingleItems()
    {
        var sheet = Sheets.Scored(Sheets.Technical(), [1, 2, 3, 4, 5]) with { Aggregation = new TrimmedMean(1), Criteria = [Sheets.Technical(), Sheets.Technical("T2")] };
        sheet = sheet with { Scores = [.. sheet.Scores, .. Second(9, 1, 1, 1, 1)] };

        Assert.Equal("5.00", $"{sheet.Result().Bids[0].Total}");

        static IEnumerable<Score> Second(params decimal[] values) => values.Select((value, i) => new Score($"E{i + 1}", "甲", "T2", value));
    }

    [Fact(DisplayName = "去高低分的平均值介于最低与最高之间, 且与另一种算法一致")]
    [Proves(typeof(TrimmedMean))]
    public void TheTrimmedMeanLiesBetweenLowestAndHighestAndEqualsANaiveOne() =>
        Gen.Select(Gen.Int[0, 10_000].Array[1, 9], Gen.Int[0, 4], Gen.Int[1, 9]).Sample((cents, trim, from) =>
        {
            var mean = new TrimmedMean(trim, from).Of([.. cents.Select(cent => (Rational)(cent / 100m))]);

            var rest = cents.ToList();
            for (var i = 0; i < trim && cents.Length >= from && cents.Length > 2 * trim; i++)
            {
                rest.Remove(rest.Max());
                rest.Remove(rest.Min());
            }
            Assert.Equal((Rational)rest.Sum() / (100 * rest.Count), mean);
            Assert.True(mean.CompareTo(cents.Min() / 100m) >= 0 && mean.CompareTo(cents.Max() / 100m) <= 0);
        });

    private static string Total(Aggregation aggregation, decimal[] values) =>
        $"{(Sheets.Scored(Sheets.Technical(), values) with { Aggregation = aggregation }).Result().Bids[0].Total}";
}
