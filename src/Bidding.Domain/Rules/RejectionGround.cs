using System.Text.Json.Serialization;
using Bidding.Domain.Json;

namespace Bidding.Domain.Rules;

/// <summary>
/// The listed grounds on which a bid may be rejected; free text is not enough. The first seven are those of
/// 招标投标法实施条例 第五十一条 in its order, the others those of 87号令 第六十三条 and 第三十七条.
/// </summary>
[JsonConverter(typeof(KebabEnum<RejectionGround>))]
public enum RejectionGround
{
    NotSealedAndSigned,
    ConsortiumWithoutAgreement,
    Unqualified,
    SeveralBids,
    BelowCostOrAboveCeiling,
    NotResponsive,
    CollusionOrFraud,

    DepositMissing,
    NotSignedAsRequired,
    QualificationNotMet,
    AboveBudgetOrCap,
    UnacceptableCondition,
    OtherInvalidity,
    DeemedCollusion,
}
