using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Verify.Evidence;

/// <summary>What is added to a quote and what a formula is fed of a bid are what its form said when it was read out.</summary>
internal static class FormsReadOut
{
    /// <returns>A line in each language for what is told and not refused.</returns>
    public static IEnumerable<string> Check(FactStream opening, IReadOnlyList<Moment> story)
    {
        var read = OpeningDecidedAgain.Read(opening);
        var convocation = story[0].After.Convocation!;
        foreach (var bid in convocation.Bids)
        {
            var form = read.Bids.First(one => one.Bid == bid.Id);
            foreach (var line in Same(story[0], $"adjustments of {bid.Id}", Text(ReadOutForm.Adjustments(form)), Text(bid.Adjustments))
                .Concat(Same(story[0], $"quantities of {bid.Id}", Text(ReadOutForm.Quantities(form, convocation.Method)), Text(bid.Quantities))))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Same(Moment convened, string what, string expected, string found) => expected == found ? [] :
        Retold.Judge(convened, $"the {what} are {found} where {expected} was read out", new(
            Article.TenderingLaw("第三十六条").ToString(), "What is compared is what was read out at the opening.", "评审所用的数据以开标时唱标的内容为准。"));

    private static string Text(IEnumerable<decimal> amounts) => string.Join(' ', amounts.Select(amount => $"{amount / 1.000000000000000000000m}").DefaultIfEmpty("none"));

    private static string Text(IEnumerable<DeclaredQuantity>? quantities) =>
        string.Join(' ', (quantities ?? []).Select(one => DoesNotHoldException.OneLine(one.Name) + $"={one.Value / 1.000000000000000000000m}").DefaultIfEmpty("none"));
}
