using System.Text;
using System.Text.Json;
using Bidding.Domain.Evaluations;

namespace Bidding.Verify.Evidence;

/// <summary>The evaluation judges the bids of this opening, as it stood when it was confirmed.</summary>
internal static class OpeningLink
{
    public static void Check(FactStream opening, FactStream evaluation)
    {
        var convened = evaluation.Lines[0];
        if (convened.Type != "evaluation-convened" || evaluation.Of("evaluation-convened").Count() != 1)
        {
            throw new DoesNotHoldException(convened.Where, "an evaluation is convened once, by its first fact");
        }
        var convocation = convened.Fact().Member("convocation", JsonValueKind.Object, convened.Where);
        if (convocation.Text("lot", convened.Where) is var lot && lot != opening.Lot)
        {
            throw new DoesNotHoldException(convened.Where, "convened for another lot", opening.Lot, lot);
        }
        SameHead(opening, convened, convocation.Text("openingHead", convened.Where));
        SameMethod(opening, convened, convocation);
        SameBids(opening.Of("bids-opened").Single(), convened, convocation);
    }

    private static void SameHead(FactStream opening, FactLine convened, string named)
    {
        if (opening.Of("opening-confirmed").FirstOrDefault() is not { } confirmed || opening.Of("bids-opened").Count() != 1)
        {
            throw new DoesNotHoldException(opening.Head.Where, "an evaluation was convened, but this opening was not opened and confirmed");
        }
        var head = opening.Lines.FirstOrDefault(line => line.Hash == named);
        if (head is null || head.Version < confirmed.Version || head.At > convened.At)
        {
            throw new DoesNotHoldException(convened.Where, "convened upon another head of the opening", confirmed.Hash, named);
        }
        if (opening.Lines.Skip((int)head.Version).FirstOrDefault(line => line.Type != "attempt-refused") is { } later)
        {
            throw new DoesNotHoldException(later.Where, "the opening went on after the evaluation had been convened upon it");
        }
    }

    /// <summary>The method was fixed when the opening was scheduled, before a price was known: by its digest, which is computed from the words that stand here.</summary>
    private static void SameMethod(FactStream opening, FactLine convened, JsonElement convocation)
    {
        var named = convocation.Text("methodDigest", convened.Where);
        var method = convocation.Member("method", JsonValueKind.Object, convened.Where);
        if (FrozenMethod.Digest(Encoding.UTF8.GetBytes(method.GetRawText())) is var computed && computed != named)
        {
            throw new DoesNotHoldException(convened.Where, "the method that stands there is not the one its methodDigest names (评审办法与其摘要不符)", computed, named);
        }

        if (Frozen(opening) is { } frozen && frozen != named)
        {
            throw new DoesNotHoldException(convened.Where, "convened upon another method than the one that was frozen", frozen, named);
        }
    }

    /// <returns>Null in records from before the method was frozen with the opening; who takes the digest out makes a record like those.</returns>
    public static string? Frozen(FactStream opening) =>
        opening.Lines[0].Fact().TryGetProperty("methodDigest", out var frozen) && frozen.ValueKind != JsonValueKind.Null ? frozen.ToString() : null;

    private static void SameBids(FactLine opened, FactLine convened, JsonElement convocation)
    {
        var prices = opened.Fact().List("bids", opened.Where).ToDictionary(
            bid => bid.Text("bid", opened.Where), bid => (Bidder: bid.Text("bidder", opened.Where), Price: bid.Amount("price", opened.Where), Rates: Rates(bid, opened.Where)), StringComparer.Ordinal);
        foreach (var bid in convocation.List("bids", convened.Where))
        {
            var id = bid.Text("id", convened.Where);
            if (!prices.Remove(id, out var read) || bid.Text("bidder", convened.Where) != read.Bidder)
            {
                throw new DoesNotHoldException(convened.Where, $"bid {id} was not opened, or by another bidder");
            }
            if (bid.Amount("quote", convened.Where) is var quote && quote != read.Price)
            {
                throw new DoesNotHoldException(convened.Where, $"bid {id} has not the price that was read out", $"{read.Price}", $"{quote}");
            }
            if (Rates(bid, convened.Where) is var rates && rates != read.Rates)
            {
                throw new DoesNotHoldException(convened.Where, $"bid {id} has not the deductions that were read out", read.Rates, rates);
            }
        }
        if (prices.Count > 0)
        {
            throw new DoesNotHoldException(convened.Where, "opened, but not evaluated: " + string.Join(' ', prices.Keys));
        }
    }

    private static string Rates(JsonElement bid, string where) => string.Join(' ', bid.List("deductions", where).Select(rate => rate.ToString()));
}
