using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Evaluations.RejectionGround;

namespace Bidding.Domain.Evaluations;

/// <summary>The ground is one of the regime's list, with the clause of the tender documents and the page where it shows: free text is not enough.</summary>
[Law(Laws.TenderingRegulations, "第五十一条", "有七种情形之一的, 评标委员会应当否决其投标。")]
[Law(Laws.TenderingRegulations, "第五十条", "标底只能作为评标的参考, 不得以投标报价超过标底上下浮动范围作为否决投标的条件")]
[Law(Laws.Order87, "第六十三条", "投标人存在规定情形之一的, 投标无效。", Unconfirmed = true)]
[Law(Laws.Order87, "第三十七条", "视为串通投标的, 其投标无效。")]
public static class ABidIsRejectedOnlyOnAListedGround
{
    private static readonly ImmutableArray<RejectionGround> OfTendering =
        [NotSealedOrSigned, ConsortiumWithoutAgreement, Unqualified, SeveralBidsOfOne, BelowCostOrAboveCeiling, NotResponsive, CollusionOrFraud];

    private static readonly ImmutableArray<RejectionGround> OfProcurement =
        [DepositMissing, NotSignedAsRequired, NotEligible, AboveBudgetOrCeiling, UnacceptableCondition, DeemedCollusion, OtherInvalidity];

    private const int LastPage = 100_000;

    public static ImmutableArray<RejectionGround> GroundsOf(Regime regime) => regime == Regime.GovernmentProcurement ? OfProcurement : OfTendering;

    /// <summary>The item of the list; both lists stand in the order of the law.</summary>
    public static Article ArticleOf(RejectionGround ground) => ground switch
    {
        DeemedCollusion => Article.Order87("第三十七条"),
        OtherInvalidity => Article.Order87("第六十三条第六项"),
        _ when OfTendering.IndexOf(ground) is >= 0 and var place => Article.Regulations($"第五十一条第{Item(place)}项"),
        _ => Article.Order87($"第六十三条第{Item(OfProcurement.IndexOf(ground))}项"),
    };

    /// <summary>Asked of a review item whose failure the tender documents call such a ground.</summary>
    public static Refusal? WhyNot(RejectionGround ground, Regime regime) =>
        GroundsOf(regime).Contains(ground) ? null : regime == Regime.GovernmentProcurement ? Refusals.NoSuchInvalidity : Refusals.NoSuchRejection;

    private static char Item(int place) => "一二三四五六七"[place];

    public static Refusal? WhyNot(VoteSubject.RejectBid subject, Regime regime) =>
        !GroundsOf(regime).Contains(subject.Ground)
            ? regime == Regime.GovernmentProcurement ? Refusals.NoSuchInvalidity : Refusals.NoSuchRejection
        : string.IsNullOrWhiteSpace(subject.Clause) || subject.Page is < 1 or > LastPage ? Refusals.RejectionUnfounded
        : Texts.WhyNotPrinted(subject.Clause);
}
