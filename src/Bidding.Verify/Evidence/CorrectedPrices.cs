using System.Text.Json;
using Bidding.Domain.Prices;
using Bidding.Domain.Scoring;

namespace Bidding.Verify.Evidence;

/// <summary>Prices the committee corrected: each follows from what the bid says by the rules, and counts once its bidder has confirmed it.</summary>
internal sealed class CorrectedPrices(JsonElement convocation)
{
    private readonly Dictionary<string, string> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> confirmed = new(StringComparer.Ordinal);

    public string? Of(string bid) => confirmed.GetValueOrDefault(bid);

    public void Ask(FactLine line)
    {
        var fact = line.Fact();
        var (bid, price) = (fact.Text("bid", line.Where), fact.Amount("price", line.Where));
        var follows = SeveralInconsistenciesAreCorrectedInOrder.Of(Regime(line), Quote(bid, line), Stated(fact.Member("stated", JsonValueKind.Object, line.Where), line)).Price;
        if (follows != price)
        {
            throw new DoesNotHoldException(line.Where, "not the price that follows from what the bid says", follows.ToString(), price.ToString());
        }

        asked[bid] = fact.Text("price", line.Where);
    }

    public void Confirm(FactLine line)
    {
        var bid = line.Fact().Text("bid", line.Where);
        confirmed[bid] = asked.GetValueOrDefault(bid) ?? throw new DoesNotHoldException(line.Where, "confirms a price nobody has corrected");
    }

    private Regime Regime(FactLine line) => convocation.Member("method", JsonValueKind.Object, line.Where).Text("regime", line.Where) switch
    {
        "tendering" => Domain.Scoring.Regime.Tendering,
        "government-procurement" => Domain.Scoring.Regime.GovernmentProcurement,
        _ => Domain.Scoring.Regime.Other,
    };

    private decimal Quote(string id, FactLine line) =>
        convocation.List("bids", line.Where).Where(bid => bid.Text("id", line.Where) == id).Select(bid => (decimal?)bid.Amount("quote", line.Where)).FirstOrDefault()
            ?? throw new DoesNotHoldException(line.Where, $"there is no bid {id}");

    private static StatedPrice Stated(JsonElement stated, FactLine line) => new(
        IsThere(stated, "words") ? stated.Text("words", line.Where) : null,
        Optional(stated, "elsewhere", line),
        [
            .. stated.List("lines", line.Where).Select(unit => new UnitLine(
                unit.Text("item", line.Where), unit.Amount("quantity", line.Where), unit.Amount("unitPrice", line.Where), Optional(unit, "amount", line), Optional(unit, "meant", line))),
        ]);

    private static decimal? Optional(JsonElement element, string name, FactLine line) => IsThere(element, name) ? element.Amount(name, line.Where) : null;

    private static bool IsThere(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
}
