using Bidding.Domain.Evaluations;

namespace Bidding.Web.Client.Wording;

/// <summary>What a statistic means for the member who reads it, and what is asked of him: a figure alone tells an expert in another field nothing.</summary>
public static class StatisticTexts
{
    public static readonly Pair ApartOwed = ("即: 您给该投标的分数与其他成员相差很大。请核对一遍, 然后在下面说明理由 (可以坚持), 或者更正。",
        "That is: your scores of this bid are far from the others'. Please check them, then say why below (you may keep them), or correct them.");
    public static readonly Pair ApartDone = ("即: 您给该投标的分数与其他成员相差很大。现在无须再做什么。",
        "That is: your scores of this bid are far from the others'. Nothing more is asked of you now.");
    public static readonly Pair ApartOther = ("即: 该成员给该投标的分数与其他成员相差很大。由其本人说明或者更正, 您无须操作。",
        "That is: this member's scores of the bid are far from the others'. It is his to explain or correct; nothing is asked of you.");
    /// <summary>Of a sum that stands apart, to whoever has this view before him.</summary>
    public static Pair Apart(EvaluationView view, string? member, string bid) => member != view.Me?.Member.Id ? ApartOther
        : view.Summary!.Owed.Any(owed => owed.Member == member && owed.Bid == bid && owed.Criterion is null) ? ApartOwed
        : ApartDone;

    public static readonly Pair AgreementLow = ("即: 各成员排出的名次差别较大, 并不表示哪一位有错。请在确认之前再看一遍自己的评分; 无须说明。",
        "That is: the members rank the bids rather differently; nobody is called wrong. Look at your own scores once more before you confirm; no explanation is asked.");
    public static readonly Pair Pivot = ("即: 第一名取决于这一位的评分。不要求任何人更改, 请在确认之前知悉。",
        "That is: who comes first hangs on this one member's scores. Nobody is asked to change anything; know it before you confirm.");
}
