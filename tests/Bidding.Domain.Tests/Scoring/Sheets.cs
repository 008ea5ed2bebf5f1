using System.Collections.Immutable;
using System.Text;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Domain.Tests.Scoring;

/// <summary>Sheets in phrases: <c>Bids("甲 90", "乙 100").Pays(LowPriceFirst)</c> and what follows from them.</summary>
internal static class Sheets
{
    public static readonly ScoreSheet Empty = new(
        Regime.Tendering, [new("E1", "dongying")], [], [], [], Aggregation.Default, null, [], [], Rounding.Default, [], 3, null, null);

    public static SheetBid Bid(string id, decimal? quote = null) => new(id, quote, false, [], []);

    public static Criterion Technical(string id = "T1", decimal max = 100) => new(id, "technical", max, Nature.Subjective);

    public static Criterion Commercial(string id = "C1", decimal max = 100) => new(id, "commercial", max, Nature.Objective);

    /// <summary>Only the price counts; bids are named 甲 乙 丙 …</summary>
    public static ScoreSheet Priced(PriceRule rule, params decimal[] quotes) => Empty with
    {
        Price = rule,
        Ties = [TieRule.Quote],
        Bids = [.. quotes.Select((quote, i) => Bid("甲乙丙丁戊己庚辛壬癸"[i].ToString(), quote))],
    };

    /// <summary>One criterion; each row holds what the members gave one bid.</summary>
    public static ScoreSheet Scored(Criterion criterion, params decimal[][] rows) => Empty with
    {
        Members = [.. rows[0].Select((_, i) => new SheetMember($"E{i + 1}", i % 2 == 0 ? "dongying" : "binzhou"))],
        Criteria = [criterion],
        Bids = [.. rows.Select((_, i) => Bid("甲乙丙丁戊己庚辛壬癸"[i].ToString()))],
        Scores =
        [
            .. from row in rows.Index()
               from value in row.Item.Index()
               select new Score($"E{value.Index + 1}", "甲乙丙丁戊己庚辛壬癸"[row.Index].ToString(), criterion.Id, value.Item),
        ],
    };

    public static MeanDeviation MeanDeviation(decimal max = 100, decimal above = 1, decimal below = 1) =>
        new(max, 0, null, [], null, 0, [new(null, above)], [new(null, below)]);

    public static SheetResult Result(this ScoreSheet sheet) => ScoreArithmetic.Compute(sheet);

    /// <summary>The price score of each bid, in the order of the sheet.</summary>
    public static string[] PriceScores(this ScoreSheet sheet)
    {
        var scores = sheet.Result().Bids.ToDictionary(bid => bid.Id, bid => $"{bid.Price}");
        return [.. sheet.Bids.Select(bid => scores[bid.Id])];
    }

    public static string Text(byte[] json) => Encoding.UTF8.GetString(json);

    public static string ResultText(this ScoreSheet sheet) => Text(SheetResultWriter.Write(sheet.Result()));

    public static ScoreSheet Read(string json) => ((SheetReading.Accepted)ScoreSheetReader.Read(Encoding.UTF8.GetBytes(json))).Sheet;

    public static SheetProblem Refusal(string json) => Refusal(Encoding.UTF8.GetBytes(json));

    public static SheetProblem Refusal(byte[] json) => ((SheetReading.Refused)ScoreSheetReader.Read(json)).Problem;
}
