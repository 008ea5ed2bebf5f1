using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;
using Bidding.Domain.Scoring.Formulas;

namespace Bidding.Domain.Scoring;

/// <summary>Reads a sheet strictly: what it does not know, cannot hold exactly or finds twice is refused by name.</summary>
public static class ScoreSheetReader
{
    private static readonly (string, Regime)[] Regimes =
    [
        (SheetNames.Of(Regime.GovernmentProcurement), Regime.GovernmentProcurement),
        (SheetNames.Of(Regime.Tendering), Regime.Tendering),
        (SheetNames.Of(Regime.Other), Regime.Other),
    ];

    private static readonly (string, Nature)[] Natures =
        [(SheetNames.Of(Nature.Objective), Nature.Objective), (SheetNames.Of(Nature.Subjective), Nature.Subjective)];

    private static readonly (string, RoundingMode)[] Modes =
        [(SheetNames.Of(RoundingMode.HalfUp), RoundingMode.HalfUp), (SheetNames.Of(RoundingMode.Truncate), RoundingMode.Truncate)];

    private static readonly (string, Func<JsonField, Aggregation>)[] Aggregations = [(Mean.Kind, PlainMean), (TrimmedMean.Kind, TrimmedMeanOf)];

    private static readonly (string, Func<JsonField, PriceRule>)[] Formulas =
        [(LowPriceFirst.Name, LowPriceFirstOf), (LinearFromLowest.Name, LinearFromLowestOf), (MeanDeviation.Name, MeanDeviationOf)];

    private static readonly string[] ScoreFields = ["member", "bid", "criterion", "value"];

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static SheetReading Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = Parse(json);
            var sheet = Sheet(new(document.RootElement, JsonPath.Root));
            return ScoreSheetRules.Problems(sheet).FirstOrDefault() is { } problem
                ? new SheetReading.Refused(problem)
                : new SheetReading.Accepted(sheet);
        }
        catch (SheetRefusedException refused)
        {
            return new SheetReading.Refused(refused.Problem);
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
        {
            throw new SheetRefusedException(new("sheet", "(bytes)", "not UTF-8 text"));
        }
        try
        {
            return JsonDocument.Parse(json.Span.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json);
        }
        catch (JsonException broken)
        {
            throw new SheetRefusedException(new("sheet", $"(line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1})", "not JSON"));
        }
    }

    private static ScoreSheet Sheet(JsonField json)
    {
        var fields = json.Object(
            "format", "regime", "members", "criteria", "bids", "scores", "aggregation", "price", "weights", "minimums", "rounding", "ties",
            "candidates", "deviationLimit", "abnormallyLow");
        fields["format"].OneOf((ScoreSheet.Format, ScoreSheet.Format));
        var price = fields.Optional("price")?.Chosen("formula", Formulas);
        return new ScoreSheet(
            fields["regime"].OneOf(Regimes),
            fields["members"].List(Member),
            fields["criteria"].List(CriterionOf),
            fields["bids"].List(Bid),
            fields["scores"].List(ScoreOf),
            fields.Optional("aggregation")?.Chosen("kind", Aggregations) ?? Aggregation.Default,
            price,
            fields.Optional("weights")?.Entries((name, factor) => new Weight(name, factor.Decimal())) ?? [],
            fields.Optional("minimums")?.Entries((name, least) => new Minimum(name, least.Decimal())) ?? [],
            fields.Optional("rounding") is { } rounding ? RoundingOf(rounding) : Rounding.Default,
            fields.Optional("ties")?.List(tie => tie.Text()) ?? TieRule.Default(price),
            fields.Optional("candidates")?.Whole() ?? ScoreSheet.DefaultCandidates,
            fields.Optional("deviationLimit")?.Decimal(),
            fields.Optional("abnormallyLow") is { } limits ? Limits(limits) : null);
    }

    private static SheetMember Member(JsonField json)
    {
        var fields = json.Object("id", "site");
        return new(fields["id"].Text(), fields["site"].Text());
    }

    private static Criterion CriterionOf(JsonField json)
    {
        var fields = json.Object("id", "section", "max", "nature");
        return new(fields["id"].Text(), fields["section"].Text(), fields["max"].Decimal(), fields["nature"].OneOf(Natures));
    }

    private static SheetBid Bid(JsonField json)
    {
        var fields = json.Object("id", "quote", "rejected", "deductions", "adjustments");
        return new(
            fields["id"].Text(),
            fields.Optional("quote")?.Decimal(),
            fields.Optional("rejected")?.Flag() ?? false,
            fields.Optional("deductions")?.List(deduction => deduction.Object("rate")["rate"].Decimal()) ?? [],
            fields.Optional("adjustments")?.List(adjustment => adjustment.Object("amount")["amount"].Decimal()) ?? []);
    }

    /// <summary>There are thousands of them, nearly always in the form the writer gives them; any other form, and whatever is wrong, is looked at field by field.</summary>
    private static Score ScoreOf(JsonField json)
    {
        if (json.InOrder("member"u8, "bid"u8, "criterion"u8, "value"u8) is var (member, bid, criterion, text) && ExactDecimal.Read(text, exponent: false, out var value) is null)
        {
            return new(member, bid, criterion, value);
        }

        var fields = json.Object(ScoreFields);
        return new(fields["member"].Text(), fields["bid"].Text(), fields["criterion"].Text(), fields["value"].Decimal());
    }

    private static Mean PlainMean(JsonField json)
    {
        json.Object("kind");
        return new();
    }

    private static TrimmedMean TrimmedMeanOf(JsonField json)
    {
        var fields = json.Object("kind", "trim", "fromMembers");
        return new(fields["trim"].Whole(), fields.Optional("fromMembers")?.Whole() ?? TrimmedMean.DefaultFromMembers);
    }

    private static LowPriceFirst LowPriceFirstOf(JsonField json) => new(json.Object("formula", "max")["max"].Decimal());

    private static LinearFromLowest LinearFromLowestOf(JsonField json)
    {
        var fields = json.Object("formula", "max", "floor");
        return new(fields["max"].Decimal(), fields.Optional("floor")?.Decimal() ?? 0);
    }

    private static MeanDeviation MeanDeviationOf(JsonField json)
    {
        var fields = json.Object("formula", "max", "floor", "fixed", "trim", "blend", "discount", "above", "below");
        return new(
            fields["max"].Decimal(),
            fields.Optional("floor")?.Decimal() ?? 0,
            fields.Optional("fixed")?.Decimal(),
            fields.Optional("trim")?.List(Step) ?? [],
            fields.Optional("blend") is { } blend ? Blend(blend) : null,
            fields.Optional("discount")?.Decimal() ?? 0,
            Bands(fields["above"]),
            Bands(fields["below"]));
    }

    private static TrimStep Step(JsonField json)
    {
        var fields = json.Object("bids", "low", "high");
        return new(fields["bids"].Whole(), fields["low"].Whole(), fields["high"].Whole());
    }

    private static BenchmarkBlend Blend(JsonField json)
    {
        var fields = json.Object("cap", "weight");
        return new(fields["cap"].Decimal(), fields["weight"].Decimal());
    }

    private static ImmutableArray<DeviationBand> Bands(JsonField json) =>
        json.IsArray ? json.List(Band) : [new DeviationBand(null, json.Decimal())];

    private static DeviationBand Band(JsonField json)
    {
        var fields = json.Object("upTo", "per");
        return new(fields.Optional("upTo")?.Decimal(), fields["per"].Decimal());
    }

    private static Rounding RoundingOf(JsonField json)
    {
        var fields = json.Object("places", "mode");
        return new(
            fields.Optional("places")?.Whole() ?? Rounding.Default.Places,
            fields.Optional("mode")?.OneOf(Modes) ?? Rounding.Default.Mode);
    }

    private static AbnormallyLowLimits Limits(JsonField json)
    {
        var fields = json.Object("ofMean", "ofSecondLowest", "ofCap", "cap");
        return new(
            fields["ofMean"].Decimal(), fields["ofSecondLowest"].Decimal(), fields["ofCap"].Decimal(), fields.Optional("cap")?.Decimal());
    }
}
