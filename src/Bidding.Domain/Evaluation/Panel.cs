using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Json;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Domain.Evaluations;

[JsonConverter(typeof(KebabEnum<MemberRole>))]
public enum MemberRole { Expert, Representative }

[JsonConverter(typeof(KebabEnum<Phase>))]
public enum Phase { None, SignIn, Declaration, ChairElection, PreliminaryReview, Scoring, Summary, Signing, Closed }

[JsonConverter(typeof(KebabEnum<ReviewKind>))]
public enum ReviewKind { Formal, Qualification, Responsiveness, Compliance }

/// <summary>采购项目属性: 货物, 服务, 工程.</summary>
[JsonConverter(typeof(KebabEnum<TenderKind>))]
public enum TenderKind { Goods, Services, Works }

/// <summary>One place on the panel (评标委员会成员). <paramref name="Alias"/> is all that others see of him: 评委甲.</summary>
public sealed record PanelMember(string Id, string Alias, string Site, string Seat, MemberRole Role);

/// <summary>A bid as the opening record gives it. <paramref name="Quote"/> in CNY.</summary>
/// <param name="Quantities">What the bid declares for criteria that a formula computes; absent where none does.</param>
/// <param name="Documents">Absent in convocations from before pages were held against them.</param>
public sealed record EvaluatedBid(
    string Id, string Bidder, decimal? Quote, ImmutableArray<decimal> Deductions, ImmutableArray<decimal> Adjustments,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<DeclaredQuantity>? Quantities = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<EvaluatedDocument>? Documents = null);

/// <summary>A file of the bid as the room shows it; <paramref name="Pages"/> absent where it could not be counted.</summary>
public sealed record EvaluatedDocument(string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Pages = null);

/// <summary>One criterion of the frozen method; <paramref name="Step"/> is the distance between allowed values, absent for a free range.</summary>
/// <param name="Mode">How it is scored; absent for a free range or steps.</param>
public sealed record ScoringCriterion(
    string Id, string Name, string Section, decimal Max, Nature Nature, decimal? Step,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScoringMode? Mode = null);

/// <summary>One thing reviewed; <paramref name="Clause"/> is the place in the tender document, <paramref name="Ground"/> what the law calls a failure.</summary>
/// <param name="Proof">证明材料: what the tender document asks the bid to hold as proof; where the member looks first.</param>
public sealed record ReviewItem(
    string Id,
    string Name,
    ReviewKind Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RejectionGround? Ground = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Clause = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Proof = null);

/// <summary>When a score may change after the summary. Government procurement knows only the four cases.</summary>
[JsonConverter(typeof(KebabEnum<CorrectionPolicy>))]
public enum CorrectionPolicy { FourCases, TenderDocuments }

/// <summary>Everything the tender documents say about judging; frozen when the evaluation is convened (招标投标法 第四十条).</summary>
/// <param name="Kind">Absent in methods frozen before it was asked, and where only a score sheet is known: then no floor of the price is asked.</param>
/// <param name="PricesFixedByState">执行国家统一定价标准或者采用固定价格采购: the price is no factor.</param>
/// <param name="CorrectionsClause">Where the tender documents allow more than the four cases; named before anybody has scored.</param>
public sealed record Method(
    Regime Regime,
    ImmutableArray<ReviewItem> ReviewItems,
    ImmutableArray<ScoringCriterion> Criteria,
    Aggregation Aggregation,
    PriceRule? Price,
    ImmutableArray<Weight> Weights,
    ImmutableArray<Minimum> Minimums,
    Rounding Rounding,
    ImmutableArray<string> Ties,
    int Candidates,
    decimal? DeviationLimit,
    AbnormallyLowLimits? AbnormallyLow,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] CorrectionPolicy Corrections = CorrectionPolicy.FourCases,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TenderKind? Kind = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool PricesFixedByState = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? CorrectionsClause = null)
{
    /// <summary>For those who keep seats and lines and are not concerned with what is judged.</summary>
    public Method WithoutContent() => this with { ReviewItems = [], Criteria = [], Price = null, Weights = [], Minimums = [], AbnormallyLow = null, Ties = [], DeviationLimit = null, Corrections = CorrectionPolicy.FourCases, CorrectionsClause = null };
}

/// <summary>What the agency brings together to convene: from rows and the confirmed opening record, never from a browser.</summary>
/// <param name="NoticedOn">采购公告 (招标公告) 发布之日, China time: which law applies is asked by it, by the day of convening where it is not known.</param>
/// <param name="BidValidDays">投标有效期, counted from the deadline; absent where the agency did not enter it.</param>
/// <param name="PanelHead">Head of the record of the draw upon which it was convened; absent: the panel was named by hand, not drawn.</param>
/// <param name="Experts">Of a drawn panel, who sits behind each member, in the order of <paramref name="Panel"/>: for the checker and the supervisor alone.</param>
/// <param name="MeetsAt">约定的评审时间, as the draw was ordered for it; absent for a panel named by hand, which knows no such time.</param>
public sealed record Convocation(
    string Lot,
    ImmutableArray<PanelMember> Panel,
    ImmutableArray<EvaluatedBid> Bids,
    Method Method,
    string MethodDigest,
    string OpeningHead,
    int GraceSeconds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EvaluationPolicy? Policy = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PanelDemand? Demand = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PanelHead = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? NoticedOn = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? BidValidDays = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Experts = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? MeetsAt = null)
{
    /// <summary>The day whose rules apply to what follows the evaluation: that of the notice, of the opening where it is not known.</summary>
    public DateOnly RulesDay(Opening opening) => NoticedOn ?? DueDates.Day(opening.OpenedAt ?? opening.Deadline);
}
