using System.Collections.Immutable;
using System.Text.Json;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Review;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Web.Tenders.Import;

/// <summary>Review items with kind, ground and clause; what does not belong to the regime is a mistake at its own place.</summary>
internal static class ReviewItemReader
{
    public const int LongestText = 200;

    private static readonly (string Word, ReviewKind Kind)[] Kinds = [.. Enum.GetValues<ReviewKind>().Select(kind => (Word(kind), kind))];

    private static readonly (string Word, RejectionGround Ground)[] Grounds = [.. Enum.GetValues<RejectionGround>().Select(ground => (Word(ground), ground))];

    public static ImmutableArray<ReviewItem> Read(Place list, Regime regime)
    {
        var items = ImmutableArray.CreateBuilder<ReviewItem>();
        foreach (var place in list.List())
        {
            place.Only("id", "name", "kind", "ground", "clause", "proof");
            items.Add(new(
                place["id"].Code(20), place["name"].Text(LongestText), Kind(place["kind"], regime), Ground(place["ground"], regime), Words(place["clause"]), Words(place["proof"])));
        }

        MethodReader.Distinct(list, items.Select(item => item.Id));
        return items.ToImmutable();
    }

    private static ReviewKind Kind(Place place, Regime regime)
    {
        var before = place.Mistakes.Count;
        var kind = place.OneOf(Kinds);
        if (place.Mistakes.Count == before && !ReviewKindsAreThoseOfTheRegime.Of(regime).Contains(kind))
        {
            place.Wrong($"该采购方式没有这类审查项 ({Refusals.ReviewKindNotOfRegime.Article})", "this regime knows no such kind of review");
        }

        return kind;
    }

    private static RejectionGround? Ground(Place place, Regime regime)
    {
        if (!place.IsThere)
        {
            return null;
        }

        var before = place.Mistakes.Count;
        var ground = place.OneOf(Grounds);
        if (place.Mistakes.Count == before && ABidIsRejectedOnlyOnAListedGround.WhyNot(ground, regime) is not null)
        {
            place.Wrong($"不是该采购方式的法定情形 ({ABidIsRejectedOnlyOnAListedGround.ArticleOf(ground)})", "no listed ground of this regime");
        }

        return ground;
    }

    private static string? Words(Place place) => place.IsThere ? place.Text(LongestText) : null;

    /// <summary>As the file and the form write it: several-bids-of-one.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
