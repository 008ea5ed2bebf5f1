using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Evaluations.VoteSubject;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// The members have read the ranking. In government procurement the law leaves four cases in which it changes, and a bid voted out is none of
/// them. The tendering law has no such list and obliges the committee to reject (条例 第五十一条), whenever it finds the ground: there it may,
/// and record, report and supervisor are told that the result was known. To stop altogether is in both the supervisor's (decision 0027).
/// </summary>
/// <remarks>
/// A low quote whose review the figures demand is decided before the reveal; where a replacement took the evaluation back, again before the
/// next. More time changes nothing of the result.
/// </remarks>
[Law(Laws.Order87, "第六十四条", "评标结果汇总完成后, 除四种情形外任何人不得修改评标结果: 不再提请表决投标无效")]
[Law(Laws.Platform, "终止评审 第二条", "评分揭示之后, 评标委员会不再表决停止评审, 须停止的书面报告监督人员; 招标投标中揭示之后提请的否决, 在报告中载明并告知监督人员")]
public static class OnceRevealedNoVoteUndoesTheResult
{
    /// <summary>By the phases, which everybody knows; also where a replacement closed the scores again, for nobody forgets.</summary>
    public static bool IsRevealed(Phase phase, ImmutableArray<Replaced> replacements) =>
        phase >= Phase.Summary || WhatStandsAfterAReplacement.Reached(replacements) >= Phase.Summary;

    /// <summary>Of the votes that a page offers: low quotes of government procurement have their own review.</summary>
    public static Refusal? WhyNot(VoteSubject subject, Regime regime, bool revealed) => (revealed, subject) switch
    {
        (true, RejectBid) when regime == Regime.GovernmentProcurement => Refusals.RejectionAfterReveal,
        (true, End) => Refusals.EndVoteAfterReveal,
        _ => null,
    };

    /// <summary>A review that no figure demands and the committee has not begun before is a finding of its own.</summary>
    public static Refusal? WhyNotReview(LowPriceMatter? matter, bool revealed) =>
        revealed && matter is null or { Evidence.IsEmpty: true, Review: null } ? Refusals.RejectionAfterReveal : null;

    /// <summary>Votes on bids that were put when the result was known, with their numbers.</summary>
    public static ImmutableArray<Vote> PutAfterTheReveal(Evaluation state) => [.. state.Votes.Where(vote => vote.AfterReveal && vote.Subject is not MoreTime)];

    internal static bool IsRevealed(Evaluation state) => IsRevealed(state.Phase, state.Replacements);
}
