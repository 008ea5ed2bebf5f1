using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Review;

/// <summary>In government procurement qualification is examined by the purchaser or the agency, not by the committee.</summary>
[Law(Laws.Order87, "第四十四条", "采购人或者采购代理机构应当依法对投标人的资格进行审查")]
[Law(Laws.Order87, "第五十条", "评标委员会应当对符合资格的投标人的投标文件进行符合性审查", Unconfirmed = true)]
[Law(Laws.Order12, "第二十三条至第二十五条", "初步评审分形式、资格、响应性三类", Unconfirmed = true)]
public static class ReviewKindsAreThoseOfTheRegime
{
    public static ImmutableArray<ReviewKind> Of(Regime regime) => regime switch
    {
        Regime.GovernmentProcurement => [ReviewKind.Compliance],
        Regime.Tendering => [ReviewKind.Formal, ReviewKind.Qualification, ReviewKind.Responsiveness],
        _ => [.. Enum.GetValues<ReviewKind>()],
    };

    /// <summary>Asked for a whole method before it is frozen: kinds, and the ground each item names.</summary>
    public static Refusal? WhyNot(Method method) =>
        method.ReviewItems.FirstOrDefault(item => !Of(method.Regime).Contains(item.Kind)) is { } stray
            ? Refusals.ReviewKindNotOfRegime.With("item", stray.Id)
            : method.ReviewItems.Select(item => item.Ground is { } ground ? ABidIsRejectedOnlyOnAListedGround.WhyNot(ground, method.Regime)?.With("item", item.Id) : null)
                .FirstOrDefault(why => why is not null);
}
