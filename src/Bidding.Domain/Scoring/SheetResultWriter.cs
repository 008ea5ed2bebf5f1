using System.Text.Json;

namespace Bidding.Domain.Scoring;

/// <summary>A result as its format has it, without white space.</summary>
public static class SheetResultWriter
{
    public static byte[] Write(SheetResult result) => CanonicalJson.Write(json =>
    {
        if (result.Benchmark is null)
        {
            json.WriteNull("benchmark");
        }
        json.Rounded("benchmark", result.Benchmark);
        json.List("bids", result.Bids, Bid);
        json.Texts("candidates", result.Candidates);
        json.List("belowMinimum", result.BelowMinimum, Below);
        json.List("anomalies", result.Anomalies, AnomalyOf);
        json.List("abnormallyLow", result.AbnormallyLow, Low);
    });

    private static void Bid(Utf8JsonWriter json, RankedBid bid)
    {
        json.WriteString("id", bid.Id);
        json.WriteStartObject("sections");
        foreach (var section in bid.Sections)
        {
            json.Rounded(section.Section, section.Score);
        }
        json.WriteEndObject();
        json.Rounded("evaluatedPrice", bid.EvaluatedPrice);
        json.Rounded("price", bid.Price);
        json.Rounded("total", bid.Total);
        json.WriteNumber("rank", bid.Rank);
    }

    private static void Below(Utf8JsonWriter json, BelowMinimum below)
    {
        json.WriteString("bid", below.Bid);
        json.WriteString("section", below.Section);
    }

    private static void AnomalyOf(Utf8JsonWriter json, Anomaly anomaly)
    {
        json.WriteString("kind", SheetNames.Of(anomaly.Kind));
        json.WriteString("bid", anomaly.Bid);
        json.Text("criterion", anomaly.Criterion);
        json.Text("member", anomaly.Member);
    }

    private static void Low(Utf8JsonWriter json, AbnormallyLowBid low)
    {
        json.WriteString("bid", low.Bid);
        json.Texts("triggers", low.Triggers.Select(SheetNames.Of));
    }
}
