using System.Collections.Immutable;
using Bidding.Domain.Evaluations;

namespace Bidding.Domain.Phases;

/// <summary>A member whom a phase still waits for, with how far he is; the same answer serves page, log and test.</summary>
public sealed record Awaited(string Member, string Alias, string Site, int Done, int Total);

/// <summary>
/// Whom are we waiting for? A phase ends in the append of its last arrival, never by a timer, and a member
/// who drops out is still waited for.
/// </summary>
public static class Barriers
{
    public static ImmutableArray<Awaited> WaitingFor(Evaluation evaluation) => evaluation switch
    {
        { Convocation: null } or { Termination: not null } => [],
        { Phase: Phase.SignIn } => SignInBarrier.WaitingFor(evaluation),
        { Phase: Phase.Declaration } => DeclarationBarrier.WaitingFor(evaluation),
        { Phase: Phase.ChairElection } => ChairElectionBarrier.WaitingFor(evaluation),
        { Phase: Phase.PreliminaryReview } => PreliminaryReviewBarrier.WaitingFor(evaluation),
        { Phase: Phase.Scoring } => ScoringBarrier.WaitingFor(evaluation),
        { Phase: Phase.Summary } => ConfirmationBarrier.WaitingFor(evaluation),
        { Phase: Phase.Signing } => SigningBarrier.WaitingFor(evaluation),
        _ => [],
    };

    internal static ImmutableArray<Awaited> Those(Evaluation evaluation, Func<PanelMember, (int Done, int Total)> progress) =>
    [
        .. from member in evaluation.Panel
           let so = progress(member)
           where so.Done < so.Total
           select new Awaited(member.Id, member.Alias, member.Site, so.Done, so.Total),
    ];

    internal static ImmutableArray<Awaited> Those(Evaluation evaluation, Func<PanelMember, bool> hasArrived) =>
        Those(evaluation, member => (hasArrived(member) ? 1 : 0, 1));
}
