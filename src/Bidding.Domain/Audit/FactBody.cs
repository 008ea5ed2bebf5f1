namespace Bidding.Domain.Audit;

/// <summary>
/// One entry of the record. <paramref name="Previous"/> is the hash of the entry before it in the same stream,
/// 64 zeros for the first; <paramref name="Actor"/> an account id or "system".
/// </summary>
public sealed record FactBody<TFact>(
    string Stream, long Version, DateTimeOffset At, string Actor, string? Site, string? Seat, Guid? Command, TFact Fact, string Previous);
