using System.Collections.Immutable;
using System.Text.Json;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Domain.Scoring;

/// <summary>
/// The one form of a sheet: no white space, defaults written out, decimals without trailing zeros, scores in the order of
/// members, bids and criteria. Equal sheets give equal bytes, in whatever order the scores arrived.
/// </summary>
public static class ScoreSheetWriter
{
    public static byte[] Write(ScoreSheet sheet) => CanonicalJson.Write(json =>
    {
        json.WriteString("format", ScoreSheet.Format);
        json.WriteString("regime", SheetNames.Of(sheet.Regime));
        json.List("members", sheet.Members, Member);
        json.List("criteria", sheet.Criteria, CriterionOf);
        json.List("bids", sheet.Bids, Bid);
        json.List("scores", InOrder(sheet), ScoreOf);
        AggregationOf(json, sheet.Aggregation);
        Price(json, sheet.Price);
        json.Entries("weights", sheet.Weights.Select(weight => (weight.Of, weight.Factor)));
        json.Entries("minimums", sheet.Minimums.Select(minimum => (minimum.Section, minimum.Least)));
        json.WriteStartObject("rounding");
        json.WriteNumber("places", sheet.Rounding.Places);
        json.WriteString("mode", SheetNames.Of(sheet.Rounding.Mode));
        json.WriteEndObject();
        json.Texts("ties", sheet.Ties);
        json.WriteNumber("candidates", sheet.Candidates);
        json.Decimal("deviationLimit", sheet.DeviationLimit);
        Limits(json, sheet.AbnormallyLow);
    });

    private static IEnumerable<Score> InOrder(ScoreSheet sheet)
    {
        var members = Positions(sheet.Members.Select(member => member.Id));
        var bids = Positions(sheet.Bids.Select(bid => bid.Id));
        var criteria = Positions(sheet.Criteria.Select(criterion => criterion.Id));
        return sheet.Scores.OrderBy(score => members[score.Member]).ThenBy(score => bids[score.Bid]).ThenBy(score => criteria[score.Criterion]);
    }

    private static Dictionary<string, int> Positions(IEnumerable<string> ids) =>
        ids.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);

    private static void Member(Utf8JsonWriter json, SheetMember member)
    {
        json.WriteString("id", member.Id);
        json.WriteString("site", member.Site);
    }

    private static void CriterionOf(Utf8JsonWriter json, Criterion criterion)
    {
        json.WriteString("id", criterion.Id);
        json.WriteString("section", criterion.Section);
        json.Decimal("max", criterion.Max);
        json.WriteString("nature", SheetNames.Of(criterion.Nature));
    }

    private static void Bid(Utf8JsonWriter json, SheetBid bid)
    {
        json.WriteString("id", bid.Id);
        json.Decimal("quote", bid.Quote);
        if (bid.Rejected)
        {
            json.WriteBoolean("rejected", true);
        }
        json.ListUnlessEmpty("deductions", bid.Deductions, (deduction, rate) => deduction.Decimal("rate", rate));
        json.ListUnlessEmpty("adjustments", bid.Adjustments, (adjustment, amount) => adjustment.Decimal("amount", amount));
    }

    private static void ScoreOf(Utf8JsonWriter json, Score score)
    {
        json.WriteString("member", score.Member);
        json.WriteString("bid", score.Bid);
        json.WriteString("criterion", score.Criterion);
        json.Decimal("value", score.Value);
    }

    private static void AggregationOf(Utf8JsonWriter json, Aggregation aggregation)
    {
        json.WriteStartObject("aggregation");
        json.WriteString("kind", aggregation is TrimmedMean ? TrimmedMean.Kind : Mean.Kind);
        if (aggregation is TrimmedMean trimmed)
        {
            json.WriteNumber("trim", trimmed.Trim);
            json.WriteNumber("fromMembers", trimmed.FromMembers);
        }
        json.WriteEndObject();
    }

    private static void Price(Utf8JsonWriter json, PriceRule? price)
    {
        if (price is null)
        {
            return;
        }
        json.WriteStartObject("price");
        json.WriteString("formula", price.Formula);
        json.Decimal("max", price.Max);
        if (price is LinearFromLowest or MeanDeviation)
        {
            json.Decimal("floor", price.Least);
        }
        if (price is MeanDeviation deviation)
        {
            Deviation(json, deviation);
        }
        json.WriteEndObject();
    }

    private static void Deviation(Utf8JsonWriter json, MeanDeviation rule)
    {
        json.Decimal("fixed", rule.Fixed);
        json.ListUnlessEmpty("trim", rule.Trim, (step, trim) =>
        {
            step.WriteNumber("bids", trim.Bids);
            step.WriteNumber("low", trim.Low);
            step.WriteNumber("high", trim.High);
        });
        if (rule.Blend is { } blend)
        {
            json.WriteStartObject("blend");
            json.Decimal("cap", blend.Cap);
            json.Decimal("weight", blend.Weight);
            json.WriteEndObject();
        }
        json.Decimal("discount", rule.Discount);
        Bands(json, "above", rule.Above);
        Bands(json, "below", rule.Below);
    }

    private static void Bands(Utf8JsonWriter json, string name, ImmutableArray<DeviationBand> bands)
    {
        if (bands is [{ UpTo: null } only])
        {
            json.Decimal(name, only.Per);
            return;
        }
        json.List(name, bands, (band, value) =>
        {
            band.Decimal("upTo", value.UpTo);
            band.Decimal("per", value.Per);
        });
    }

    private static void Limits(Utf8JsonWriter json, AbnormallyLowLimits? limits)
    {
        if (limits is null)
        {
            return;
        }
        json.WriteStartObject("abnormallyLow");
        json.Decimal("ofMean", limits.OfMean);
        json.Decimal("ofSecondLowest", limits.OfSecondLowest);
        json.Decimal("ofCap", limits.OfCap);
        json.Decimal("cap", limits.Cap);
        json.WriteEndObject();
    }
}
