using System.Collections.Immutable;

namespace Bidding.Domain.Scoring;

/// <summary>What follows from a sheet. Scores carry the sheet's places and amounts two, as the scale of the decimal.</summary>
public sealed record SheetResult(
    decimal? Benchmark,
    ImmutableArray<RankedBid> Bids,
    ImmutableArray<string> Candidates,
    ImmutableArray<BelowMinimum> BelowMinimum,
    ImmutableArray<Anomaly> Anomalies,
    ImmutableArray<AbnormallyLowBid> AbnormallyLow);

/// <summary>Sections and price stand before weights; evaluated price and price only where price counts.</summary>
public sealed record RankedBid(
    string Id, ImmutableArray<SectionScore> Sections, decimal? EvaluatedPrice, decimal? Price, decimal Total, int Rank);

public sealed record SectionScore(string Section, decimal Score);

public sealed record BelowMinimum(string Bid, string Section);

/// <summary>A finding is shown to the members and never applied by the machine.</summary>
public sealed record Anomaly(AnomalyKind Kind, string Bid, string? Criterion, string? Member);

/// <summary>畸高畸低, 客观分不一致, 超出分值范围. The order is the order in a result.</summary>
public enum AnomalyKind { Deviation, ObjectiveDiffers, OutOfRange }

public sealed record AbnormallyLowBid(string Bid, ImmutableArray<LowPriceTrigger> Triggers);

public enum LowPriceTrigger { Mean, SecondLowest, Cap }
