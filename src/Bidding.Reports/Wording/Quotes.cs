using Bidding.Domain.Evaluations;

namespace Bidding.Reports.Wording;

/// <summary>Two prices, two names: what was read out at the opening, and what the bidder confirmed after a correction.</summary>
internal static class Quotes
{
    public const string ReadOut = "投标报价（开标一览表，元）";

    public const string Corrected = "修正后报价（元）";

    public static decimal? CorrectedQuote(this ReportSource source, string bid) =>
        source.Evaluation.PriceCorrection(bid) is { Outcome.State: PriceCorrectionState.Confirmed } corrected ? corrected.Price : null;

    /// <summary>What an evaluated price does not change, and where a corrected one binds instead (87号令 第五十九条, 12号令 第十九条).</summary>
    public static string OfContract(ReportSource source, IEnumerable<string> bids)
    {
        var corrected = bids.ToLookup(bid => source.CorrectedQuote(bid) is not null);
        return !corrected[true].Any()
            ? "合同价格不以评审价为准，以投标报价为准。"
            : $"合同价格不以评审价为准：{Say.List(corrected[true].Select(source.Bidder))}以经投标人确认的修正后报价为准（{Basis.OfCorrectedPrice(source.Convocation.Method.Regime)}）"
                + (corrected[false].Any() ? "，其余以投标报价为准。" : "。");
    }

    /// <summary>The two columns, or the first alone where no price was corrected.</summary>
    public static IEnumerable<(string Title, double Width, Pdf.Content.Align Align)> Columns(bool corrected, double width) =>
        corrected ? [Grid.Figure(ReadOut, width), Grid.Figure(Corrected, width)] : [Grid.Figure(ReadOut, width)];

    public static IEnumerable<string> Cells(bool corrected, string readOut, string after) => corrected ? [readOut, after] : [readOut];

    public static string After(ReportSource source, string bid) => source.CorrectedQuote(bid) is { } price ? Say.Amount(price) : Say.Nothing;
}
