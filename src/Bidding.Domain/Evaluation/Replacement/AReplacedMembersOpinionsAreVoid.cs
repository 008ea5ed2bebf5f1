using System.Collections.Immutable;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// Everything the leaver wrote is void; what rested on all members together (reveals, rejections by items, corrections, matters before the contract,
/// confirmations, signatures) is void with it; what each of the others did by himself stands.
/// </summary>
[Law(Laws.TenderingRegulations, "第四十八条", "被更换的评标委员会成员作出的评审结论无效, 由更换后的成员重新进行评审。")]
[Law(Laws.Order87, "第四十九条", "被更换的评标委员会成员所作出的评标意见无效。")]
internal static class AReplacedMembersOpinionsAreVoid
{
    public static Evaluation Evolve(Evaluation state, MemberReplaced fact, DateTimeOffset at)
    {
        if (state.Member(fact.Leaver) is not { } leaver)
        {
            return state;
        }

        var left = fact.Leaver;
        return state with
        {
            Panel = state.Panel.Replace(leaver, fact.Successor),
            Replacements = state.Replacements.Add(new(
                leaver, fact.Successor, fact.Ground, fact.Reason, state.Phase, at, WhoCannotSignIsReplacedAndTheSuccessorSigns.IsUnable(state, left, fact.Ground))),
            SignedIn = state.SignedIn.Remove(left),
            NoConflict = state.NoConflict.Remove(left),
            Conflicts = state.Conflicts.Remove(left),
            Presence = state.Presence.Remove(left),
            Absent = state.Absent.Remove(left),
            Help = state.Help.Remove(left),
            Chair = state.Chair == left ? null : state.Chair,
            ChairTally = state.Chair == left ? [] : state.ChairTally,
            ChairVotes = ChairVotes(state, left),
            OnceRevealed = state.OnceRevealed.Union((state.RevealedScores ?? []).Select(sheet => new SheetKey(sheet.Member, sheet.Bid))),
            OnceReviewed = state.OnceReviewed.Union((state.RevealedReviews ?? []).Select(review => new SheetKey(review.Member, review.Bid))),
            Reviews = Without(state.Reviews, left),
            RevealedReviews = null,
            Rejected = state.Rejected.RemoveRange(state.Rejected.Where(rejected => rejected.Value is { Vote: null, OfPrice: false }).Select(rejected => rejected.Key)),
            Scores = Without(state.Scores, left),
            RevealedScores = null,
            Corrections = [],
            Explanations = [],
            ContractMatters = null,
            Confirmations = state.Confirmations.Clear(),
            Signatures = state.Signatures.Clear(),
            Votes = [.. state.Votes.Select(vote => Without(vote, left, fact.Successor.Id))],
        };
    }

    public static Evaluation Evolve(Evaluation state, VoteReopened fact) => state.Vote(fact.Vote) is not { } vote ? state : state with
    {
        Votes = state.Votes.Replace(vote, vote with { Outcome = null, HiddenFrom = vote.HiddenFrom.Clear(), TakenBack = vote.TakenBack + 1 }),
        Rejected = state.Rejected.RemoveRange(state.Rejected.Where(rejected => rejected.Value.Vote == fact.Vote).Select(rejected => rejected.Key)),
    };

    /// <summary>
    /// The election is held again where the leaver was the chair or it was still open: others stand for it now. For whom a ballot
    /// was cast only the server knows, so that a browser could not tell which of them to let fall.
    /// </summary>
    private static ImmutableSortedDictionary<string, string?> ChairVotes(Evaluation state, string left) =>
        state.Chair is null || state.Chair == left ? state.ChairVotes.Clear() : state.ChairVotes.Remove(left);

    private static ImmutableDictionary<SheetKey, SheetState> Without(ImmutableDictionary<SheetKey, SheetState> sheets, string left) =>
        sheets.RemoveRange(sheets.Keys.Where(key => key.Member == left));

    /// <summary>Ballots of a vote decided before he came are not the successor's to see (P1): they are opinions on bids he has yet to judge.</summary>
    private static Vote Without(Vote vote, string left, string successor) => vote with
    {
        Ballots = vote.Ballots.Remove(left),
        HiddenFrom = vote.Outcome is null ? vote.HiddenFrom : vote.HiddenFrom.Add(successor),
    };
}
