using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Openings;
using Bidding.Domain.Prices;

namespace Bidding.Domain.Evaluations;

public enum PriceCorrectionState { AwaitingConfirmation, Overdue, Confirmed, Refused, Unanswered, LeftOut }

/// <summary>What came back from the bidder; without an answer in time the chair has noted just that.</summary>
public sealed record PriceCorrectionOutcome(PriceCorrectionState State, string? Text, BidFile? File, DateTimeOffset At);

/// <summary>报价修正: what the committee found inconsistent in one bid, and the price that follows by the rules (CNY).</summary>
public sealed record PriceCorrection(string Bid, string By, StatedPrice Stated, decimal Price, int Minutes, DateTimeOffset AskedAt)
{
    public PriceCorrectionOutcome? Outcome { get; init; }

    public DateTimeOffset Deadline => AskedAt.AddMinutes(Minutes);

    public PriceCorrectionState StateAt(DateTimeOffset now) =>
        Outcome?.State ?? (now > Deadline ? PriceCorrectionState.Overdue : PriceCorrectionState.AwaitingConfirmation);
}

[JsonDerivedType(typeof(PriceCorrected), "price-corrected")]
[JsonDerivedType(typeof(PriceCorrectionConfirmed), "price-correction-confirmed")]
[JsonDerivedType(typeof(PriceCorrectionRefused), "price-correction-refused")]
[JsonDerivedType(typeof(PriceCorrectionUnanswered), "price-correction-unanswered")]
public abstract partial record EvaluationFact
{
    /// <summary>
    /// <paramref name="By"/> is the chair, for the committee. <paramref name="Price"/> is what the bidder was asked to confirm within
    /// <paramref name="Minutes"/>; a later one for the same bid takes the place of one not answered yet.
    /// </summary>
    public sealed record PriceCorrected(string Bid, string By, StatedPrice Stated, decimal Price, int Minutes) : EvaluationFact;

    /// <summary>Entered by the agency for the bidder; the signed paper by its hash.</summary>
    public sealed record PriceCorrectionConfirmed(string Bid, string Text, BidFile File) : EvaluationFact;

    /// <summary>The bidder does not confirm: the bid is invalid.</summary>
    public sealed record PriceCorrectionRefused(string Bid, string Text, BidFile? File) : EvaluationFact;

    /// <summary>Noted by the chair when the time was over: the bid is invalid.</summary>
    public sealed record PriceCorrectionUnanswered(string Bid, string By) : EvaluationFact;
}

[JsonDerivedType(typeof(CorrectPrice), "correct-price")]
[JsonDerivedType(typeof(NoteUnansweredCorrection), "note-unanswered-correction")]
public abstract partial record EvaluationCommand
{
    public sealed record CorrectPrice(string Bid, StatedPrice Stated, int Minutes) : EvaluationCommand;

    public sealed record NoteUnansweredCorrection(string Bid) : EvaluationCommand;

    /// <summary>Raised by the server for the agency, once the file lies in the vault.</summary>
    public sealed record AnswerPriceCorrection(string Bid, bool Confirmed, string Text, BidFile? File) : EvaluationCommand;
}

public sealed partial record Evaluation
{
    public ImmutableArray<PriceCorrection> PriceCorrections { get; init; } = [];

    public PriceCorrection? PriceCorrection(string bid) => PriceCorrections.FirstOrDefault(correction => correction.Bid == bid);

    /// <summary>What counts as the bid's price: the corrected one once the bidder has confirmed it, else the one read out.</summary>
    public decimal? QuoteOf(EvaluatedBid bid) =>
        PriceCorrection(bid.Id) is { Outcome.State: PriceCorrectionState.Confirmed } corrected ? corrected.Price : bid.Quote;
}
