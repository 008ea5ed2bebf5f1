using System.Collections.Immutable;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Statistics;

namespace Bidding.Domain.Evaluations;

/// <summary>A member as the others see him: who he is by alias, where, whether online, how far. Never what he wrote.</summary>
public sealed record MemberView(
    PanelMember Member, bool IsMe, bool SignedIn, bool? Online, DateTimeOffset? Since, bool Absent, int Done, int Total,
    bool HasConflict, bool Confirmed, SignatureState Signature, string? SignatureText)
{
    /// <summary>He has called for the site operator and waits.</summary>
    public HelpCall? Help { get; init; }
}

/// <summary>A bid, and what the viewer himself has done about it.</summary>
public sealed record BidView(EvaluatedBid Bid, Rejection? Rejection, bool IReviewed, bool IScored)
{
    public bool IsRejected => Rejection is not null;

    /// <summary>The price that counts; another than the one read out where a correction was confirmed.</summary>
    public decimal? Quote { get; init; }

    public ImmutableArray<string> FailedItems => Rejection?.Items ?? [];
}

/// <summary>Everything that the reveal sets free; while the scores are sealed there is no such object to look into.</summary>
public sealed record SummaryView(
    ScoreSheet Sheet, SheetResult Result, string Digest, ImmutableArray<EvaluationFact.ScoreCorrected> Corrections,
    PanelFindings Findings, ImmutableArray<EvaluationFact.ScoreExplained> Explanations, ImmutableArray<OwedAnswer> Owed);

public sealed record SuspensionView(DateTimeOffset Since, ImmutableArray<MemberView> Absent);

/// <summary>
/// What one person may see of the evaluation now: the only way out of the domain. The same code answers on the server
/// from all facts and in the browser from those that went out, and both answers are equal.
/// </summary>
public sealed record EvaluationView(
    string Procedure,
    string Lot,
    Method Method,
    Phase Phase,
    DateTimeOffset PhaseSince,
    Role Viewer,
    MemberView? Me,
    ImmutableArray<MemberView> Panel,
    ImmutableArray<Awaited> WaitingFor,
    ImmutableArray<BidView> Bids,
    ImmutableArray<RevealedReview>? Reviews,
    string? Chair,
    int Ballot,
    ImmutableArray<ChairVotes> ChairTally,
    SummaryView? Summary,
    SuspensionView? Suspension,
    Termination? Termination,
    RenderedReport? Report)
{
    /// <summary>Every matter put to the vote, in order; the open one is the last.</summary>
    public ImmutableArray<VoteView> Votes { get; init; } = [];

    /// <summary>Minutes by which the members have extended the evaluation.</summary>
    public int ExtraMinutes { get; init; }

    /// <summary>Each time the result was taken up again after signing.</summary>
    public ImmutableArray<Reopening> Reopenings { get; init; } = [];

    /// <summary>Paused by agency or supervisor, all sites locked; the reason in words is not for site operators.</summary>
    public Standstill? Pause { get; init; }

    public ImmutableArray<Clarification> Clarifications { get; init; } = [];

    /// <summary>Prices the committee has corrected, and what their bidders say to it.</summary>
    public ImmutableArray<PriceCorrection> PriceCorrections { get; init; } = [];

    /// <summary>Quotes that call for a review, or have had one.</summary>
    public ImmutableArray<LowPriceMatter> LowPrices { get; init; } = [];

    public EvaluationPolicy Policy { get; init; } = EvaluationPolicy.Default;

    /// <summary>签订合同前要处理的事宜; the agency reads it in the report.</summary>
    public ContractMatters? ContractMatters { get; init; }

    /// <summary>Who was replaced by whom; the reason in words for agency and supervisor only.</summary>
    public ImmutableArray<Replaced> Replacements { get; init; } = [];

    /// <summary>After a replacement: of the phases ahead, those in which the viewer's work, or for who only watches everybody's but the successor's, stands.</summary>
    public ImmutableArray<StandingWork> Standing { get; init; } = [];

    /// <returns>Null before the evaluation is convened, and for a member who is not, or no longer, on the panel.</returns>
    public static EvaluationView? For(Evaluation state, Caller viewer)
    {
        if (state.Convocation is not { } convocation || (viewer.Role == Role.Member && state.Member(viewer.Member ?? "") is null))
        {
            return null;
        }

        // The site operator sees seats and lines; the agency learns the scores from the report.
        var content = viewer.Role != Role.Operator;
        var scores = viewer.Role is Role.Member or Role.Supervisor;
        var known = scores ? state : state with { RevealedScores = null }; // who owes an answer would tell of the scores
        ImmutableArray<MemberView> panel = [.. state.Panel.Select(member => Of(member, state, viewer, content))];
        return new(
            state.Procedure,
            convocation.Lot,
            content ? convocation.Method : convocation.Method.WithoutContent(),
            state.Phase,
            state.PhaseSince,
            viewer.Role,
            panel.FirstOrDefault(member => member.IsMe),
            panel,
            content ? Barriers.WaitingFor(known) : [],
            content ? [.. convocation.Bids.Select(bid => Of(bid, state, viewer))] : [],
            content ? state.RevealedReviews : null,
            content ? state.Chair : null,
            content ? state.Ballot : 1,
            content ? state.ChairTally : [],
            scores ? Revealed(state) : null,
            state.SuspendedSince is { } since ? new(since, [.. panel.Where(member => member.Absent)]) : null,
            content || state.Termination is null ? state.Termination : state.Termination with { Reason = "" },
            content ? state.Report : null)
        {
            Votes = content ? [.. state.Votes.Select(vote => VoteView.Of(vote, state, viewer.Member, scores))] : [],
            ExtraMinutes = state.ExtraMinutes,
            Pause = content || state.Pause is null ? state.Pause : state.Pause with { Reason = "" },
            Clarifications = content ? state.Clarifications : [],
            LowPrices = content ? LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matters(state) : [],
            PriceCorrections = content ? state.PriceCorrections : [],
            Policy = state.Policy,
            ContractMatters = scores ? state.ContractMatters : null,
            Replacements = [.. state.Replacements.Select(replaced => Of(replaced, viewer.Role, content))],
            Reopenings = content ? state.Reopenings : [],
            Standing = content ? WhatStandsAfterAReplacement.For(viewer.Member, state) : [],
        };
    }

    private static SummaryView? Revealed(Evaluation state)
    {
        if (state.RevealedScores is null)
        {
            return null;
        }

        var result = EvaluationResult.Of(state);
        return new(
            result.Sheet, result.Result, result.Digest, state.Corrections,
            OutlyingScoresAreExplained.FindingsOf(state), state.Explanations, OwedAnswers.Of(state));
    }

    private static MemberView Of(PanelMember member, Evaluation state, Caller viewer, bool content)
    {
        var presence = state.Presence.GetValueOrDefault(member.Id);
        var (done, total) = content ? Progress(member.Id, state) : (0, 0);
        var signature = content ? state.Signatures.GetValueOrDefault(member.Id) : null;
        return new(
            member,
            viewer.Member == member.Id,
            state.SignedIn.Contains(member.Id),
            presence?.Online,
            presence?.Since,
            state.Absent.ContainsKey(member.Id),
            done,
            total,
            content && state.Conflicts.ContainsKey(member.Id),
            content && state.Confirmations.ContainsKey(member.Id),
            SignatureStates.Of(signature),
            signature?.Text)
        {
            Help = state.Help.GetValueOrDefault(member.Id),
        };
    }

    private static (int Done, int Total) Progress(string member, Evaluation state)
    {
        var sheets = state.Phase == Phase.PreliminaryReview ? state.Reviews : state.Scores;
        var bids = state.RemainingBids.ToList();
        return (bids.Count(bid => Evaluation.HasSealed(sheets, member, bid.Id)), bids.Count);
    }

    private static Replaced Of(Replaced replaced, Role viewer, bool content) => replaced with
    {
        Reason = viewer is Role.Agency or Role.Supervisor ? replaced.Reason : "",
        UnableToSign = content && replaced.UnableToSign,
    };

    private static BidView Of(EvaluatedBid bid, Evaluation state, Caller viewer) => new(
        bid,
        state.Rejected.GetValueOrDefault(bid.Id),
        viewer.Member is { } reviewer && Evaluation.HasSealed(state.Reviews, reviewer, bid.Id),
        viewer.Member is { } scorer && Evaluation.HasSealed(state.Scores, scorer, bid.Id))
    {
        Quote = state.QuoteOf(bid),
    };
}
