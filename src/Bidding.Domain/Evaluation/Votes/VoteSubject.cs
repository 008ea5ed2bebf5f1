using System.Text.Json.Serialization;
using Bidding.Domain.Json;

namespace Bidding.Domain.Evaluations;

/// <summary>What the panel votes upon. Another matter is another record here and its line in <see cref="VoteTable"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RejectBid), "reject-bid")]
[JsonDerivedType(typeof(LowPriceUnproven), "low-price-unproven")]
[JsonDerivedType(typeof(RejectAll), "reject-all")]
[JsonDerivedType(typeof(MoreTime), "more-time")]
[JsonDerivedType(typeof(End), "end")]
public abstract record VoteSubject
{
    private VoteSubject() { }

    /// <summary>The bid that is left out when the vote is carried, if it is about one.</summary>
    [JsonIgnore]
    public string? BidAtStake => this switch
    {
        RejectBid x => x.Bid,
        LowPriceUnproven x => x.Bid,
        _ => null,
    };

    /// <summary>否决投标. <paramref name="Clause"/> of the tender documents, <paramref name="Page"/> of the bid where it shows (from 1).</summary>
    public sealed record RejectBid(string Bid, RejectionGround Ground, string Clause, int Page) : VoteSubject;

    /// <summary>异常低价, 未能证明其合理性.</summary>
    public sealed record LowPriceUnproven(string Bid) : VoteSubject;

    /// <summary>否决所有投标.</summary>
    public sealed record RejectAll(RejectAllGround Ground) : VoteSubject;

    /// <summary>延长评审时间.</summary>
    public sealed record MoreTime(int Minutes) : VoteSubject;

    /// <summary>停止评审: the tender documents do not allow to judge (87号令 第六十五条).</summary>
    public sealed record End : VoteSubject;
}

/// <summary>The seven grounds of 条例 第五十一条, then those of 87号令 第六十三条; which of them count, the regime says.</summary>
[JsonConverter(typeof(KebabEnum<RejectionGround>))]
public enum RejectionGround
{
    NotSealedOrSigned,
    ConsortiumWithoutAgreement,
    Unqualified,
    SeveralBidsOfOne,
    BelowCostOrAboveCeiling,
    NotResponsive,
    CollusionOrFraud,

    DepositMissing,
    NotSignedAsRequired,
    NotEligible,
    AboveBudgetOrCeiling,
    UnacceptableCondition,
    DeemedCollusion,
    OtherInvalidity,
}

[JsonConverter(typeof(KebabEnum<RejectAllGround>))]
public enum RejectAllGround { CompetitionLacking, NoneComplies }
