using System.Text.Json.Serialization;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Openings;

/// <summary>Only the types listed here can arrive over the wire.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PressOpen), "press-open")]
[JsonDerivedType(typeof(RaiseObjection), "raise-objection")]
[JsonDerivedType(typeof(AnswerObjection), "answer-objection")]
[JsonDerivedType(typeof(ConfirmOpening), "confirm-opening")]
[JsonDerivedType(typeof(WithdrawBid), "withdraw-bid")]
public abstract record OpeningCommand
{
    private OpeningCommand() { }

    public sealed record PressOpen : OpeningCommand;

    /// <summary>异议, put on the spot by a bidder and entered by the agency.</summary>
    public sealed record RaiseObjection(string Bid, string Text) : OpeningCommand;

    public sealed record AnswerObjection(int Number, string Text) : OpeningCommand;

    public sealed record ConfirmOpening : OpeningCommand;

    public sealed record WithdrawBid(string Bid) : OpeningCommand;

    // Raised by the server: not in the list above, so no client can send one.

    /// <param name="Regime">Of the lot: by its law the opening refuses.</param>
    public sealed record Schedule(string Lot, DateTimeOffset Deadline, string? MethodDigest = null, Regime? Regime = null) : OpeningCommand;

    public sealed record RegisterBid(OpenedBid Content) : OpeningCommand
    {
        /// <summary>A log line must never print what is in an envelope.</summary>
        public override string ToString() => $"{nameof(RegisterBid)} {Content.Bid}";
    }
}
