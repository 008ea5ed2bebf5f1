using System.Collections.Immutable;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using CsCheck;

namespace Bidding.Domain.Tests.Scoring;

public class OrderOfArrivalTests
{
    private static readonly PriceRule[] Rules =
        [new LowPriceFirst(30), new LinearFromLowest(30, 0), Sheets.MeanDeviation(30) with { Trim = [new(3, 1, 1)], Discount = 0.05m }];

    private static readonly Aggregation[] Aggregations = [new Mean(), new TrimmedMean(1, 3)];

    private static readonly Gen<ScoreSheet> Any =
        from rows in Gen.Int[-1, 41].Select(half => half / 4m).Array[8].Array[2, 5]
        from quotes in Gen.Int[0, 6].Select(quote => 100m + quote).Array[rows.Length]
        from rule in Gen.Int[0, 2]
        from aggregation in Gen.Int[0, 1]
        select Sheet(rows, quotes) with { Price = Rules[rule], Aggregation = Aggregations[aggregation] };

    [Fact(DisplayName = "评委, 投标, 评分的先后次序不影响结果")]
    public void TheOrderOfMembersBidsAndScoresNeverChangesTheResult() => Gen.Select(Any, Gen.Int).Sample((sheet, seed) =>
    {
        var shuffled = sheet with
        {
            Members = Shuffled(sheet.Members, seed), Bids = Shuffled(sheet.Bids, seed + 1), Scores = Shuffled(sheet.Scores, seed + 2),
        };

        Assert.Equal(sheet.ResultText(), shuffled.ResultText());
    });

    [Fact(DisplayName = "规范格式与评分到达的次序无关")]
    public void TheCanonicalSheetDoesNotDependOnTheOrderInWhichScoresArrived() => Gen.Select(Any, Gen.Int).Sample((sheet, seed) =>
        Assert.Equal(ScoreSheetWriter.Write(sheet), ScoreSheetWriter.Write(sheet with { Scores = Shuffled(sheet.Scores, seed) })));

    [Fact]
    public void WhatIsWrittenIsReadBackToTheSameBytes() => Any.Sample(sheet =>
    {
        var written = ScoreSheetWriter.Write(sheet);

        Assert.Equal(written, ScoreSheetWriter.Write(Sheets.Read(Sheets.Text(written))));
    });

    /// <summary>Four members, two criteria, one in each section.</summary>
    private static ScoreSheet Sheet(decimal[][] rows, decimal[] quotes)
    {
        var sheet = Sheets.Scored(Sheets.Technical(max: 10), [.. rows.Select(row => row[..4])]);
        var commercial = Sheets.Scored(Sheets.Commercial(max: 10), [.. rows.Select(row => row[4..])]);
        return sheet with
        {
            Criteria = [.. sheet.Criteria, .. commercial.Criteria],
            Scores = [.. sheet.Scores, .. commercial.Scores],
            Bids = [.. sheet.Bids.Zip(quotes, (bid, quote) => bid with { Quote = quote })],
            Minimums = [new("technical", 2)],
            Ties = ["technical", TieRule.Quote],
            DeviationLimit = 0.3m,
            AbnormallyLow = new(0.99m, 0.99m, 0.5m, 206),
        };
    }

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> items, int seed) =>
        [.. items.Index().OrderBy(item => unchecked((uint)((item.Index + 1) * (long)(seed | 1) * 2654435761L))).Select(item => item.Item)];
}
