using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Review;

/// <summary>Each regime has its own list, and the lists are never mixed.</summary>
[Law(Laws.TenderingRegulations, "第五十一条", "有所列七种情形之一的, 评标委员会应当否决其投标")]
[Law(Laws.Order87, "第六十三条", "投标文件有所列情形之一的, 投标无效", Unconfirmed = true)]
public static class ABidIsRejectedOnlyOnAListedGround
{
    private static readonly (RejectionGround Ground, Article Article)[] OfTendering =
    [
        (RejectionGround.NotSealedAndSigned, Article.Regulations("第五十一条第一项")),
        (RejectionGround.ConsortiumWithoutAgreement, Article.Regulations("第五十一条第二项")),
        (RejectionGround.Unqualified, Article.Regulations("第五十一条第三项")),
        (RejectionGround.SeveralBids, Article.Regulations("第五十一条第四项")),
        (RejectionGround.BelowCostOrAboveCeiling, Article.Regulations("第五十一条第五项")),
        (RejectionGround.NotResponsive, Article.Regulations("第五十一条第六项")),
        (RejectionGround.CollusionOrFraud, Article.Regulations("第五十一条第七项")),
    ];

    private static readonly (RejectionGround Ground, Article Article)[] OfProcurement =
    [
        (RejectionGround.DepositMissing, Article.Order87("第六十三条第一项")),
        (RejectionGround.NotSignedAsRequired, Article.Order87("第六十三条第二项")),
        (RejectionGround.QualificationNotMet, Article.Order87("第六十三条第三项")),
        (RejectionGround.AboveBudgetOrCap, Article.Order87("第六十三条第四项")),
        (RejectionGround.UnacceptableCondition, Article.Order87("第六十三条第五项")),
        (RejectionGround.OtherInvalidity, Article.Order87("第六十三条第六项")),
        (RejectionGround.DeemedCollusion, Article.Order87("第三十七条")),
    ];

    /// <summary>In the order of the law; a procurement under neither regime may use both lists.</summary>
    public static ImmutableArray<RejectionGround> Of(Regime regime) =>
    [
        .. regime != Regime.GovernmentProcurement ? OfTendering.Select(listed => listed.Ground) : [],
        .. regime != Regime.Tendering ? OfProcurement.Select(listed => listed.Ground) : [],
    ];

    public static Article ArticleOf(RejectionGround ground) => OfTendering.Concat(OfProcurement).First(listed => listed.Ground == ground).Article;

    public static Refusal? WhyNot(Regime regime, RejectionGround ground) =>
        Of(regime).Contains(ground) ? null : Refusals.GroundNotListed.With("ground", ArticleOf(ground).ToString());
}
