using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Sealing;

namespace Bidding.Domain.Openings;

/// <summary>One line of the bid form, read out at the opening besides the price: 工期, 质量, 项目经理.</summary>
public sealed record FormField(string Name, string Value);

/// <summary>A file of the bid; <paramref name="Sha256"/> of its plain content in lower-case hex.</summary>
public sealed record BidFile(string Id, string Name, long Size, string Sha256);

/// <summary>What was in the envelope. <paramref name="Price"/> in CNY; <paramref name="Deductions"/> as 小微企业 rates.</summary>
public sealed record OpenedBid(
    string Bid, string Bidder, decimal Price, ImmutableArray<decimal> Deductions, ImmutableArray<FormField> Form, ImmutableArray<BidFile> Files)
{
    /// <summary>Sealed until opened: a log line must never print a price.</summary>
    public override string ToString() => $"{nameof(OpenedBid)} {Bid}";
}

/// <summary>What happened in the opening (开标) of one lot.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OpeningScheduled), "opening-scheduled")]
[JsonDerivedType(typeof(BidReceived), "bid-received")]
[JsonDerivedType(typeof(BidWithdrawn), "bid-withdrawn")]
[JsonDerivedType(typeof(OpenPressed), "open-pressed")]
[JsonDerivedType(typeof(OpeningFailed), "opening-failed")]
[JsonDerivedType(typeof(BidsOpened), "bids-opened")]
[JsonDerivedType(typeof(ObjectionRaised), "objection-raised")]
[JsonDerivedType(typeof(ObjectionAnswered), "objection-answered")]
[JsonDerivedType(typeof(OpeningConfirmed), "opening-confirmed")]
[JsonDerivedType(typeof(AttemptRefused), "attempt-refused")]
public abstract record OpeningFact
{
    private OpeningFact() { }

    /// <summary><paramref name="MethodDigest"/> binds the method before anybody knows a price (招标投标法 第四十条); <paramref name="Regime"/> is absent in records before November 26, 2026.</summary>
    public sealed record OpeningScheduled(
        string Lot,
        DateTimeOffset Deadline,
        int WindowMinutes,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? MethodDigest = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Regime? Regime = null) : OpeningFact;

    /// <summary>Listed by name and time alone until the opening; the content is sealed.</summary>
    public sealed record BidReceived(string Bid, string Bidder, SealedSheet Envelope) : OpeningFact;

    public sealed record BidWithdrawn(string Bid) : OpeningFact;

    public sealed record OpenPressed(string Account, Role Role) : OpeningFact;

    public sealed record OpeningFailed(int Bids) : OpeningFact;

    public sealed record BidsOpened(ImmutableArray<OpenedBid> Bids) : OpeningFact;

    public sealed record ObjectionRaised(int Number, string Bid, string Text) : OpeningFact;

    public sealed record ObjectionAnswered(int Number, string Text) : OpeningFact;

    public sealed record OpeningConfirmed : OpeningFact;

    public sealed record AttemptRefused(string Who, string Command, string Code, string Law, string Clause) : OpeningFact;
}
