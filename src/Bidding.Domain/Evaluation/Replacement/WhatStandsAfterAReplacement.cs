using System.Collections.Immutable;
using Bidding.Domain.Phases;

namespace Bidding.Domain.Evaluations;

/// <summary>What was done in a phase ahead, before a replacement took everybody back.</summary>
/// <param name="Sheets">Sheets sealed there that count, while others may still be owed; 0 where the phase knows none.</param>
public sealed record StandingWork(Phase Phase, bool IsComplete, int Sheets);

/// <summary>The evaluation goes back for who came (P2); what the others did stands, and each must be able to see that.</summary>
public static class WhatStandsAfterAReplacement
{
    /// <summary>The farthest phase that a replacement fell into; none where nobody was replaced.</summary>
    public static Phase Reached(ImmutableArray<Replaced> replacements) => replacements.Select(replaced => replaced.During).DefaultIfEmpty(Phase.None).Max();

    /// <param name="viewer">Null for who only watches: then what stands for all but the successors.</param>
    public static ImmutableArray<StandingWork> For(string? viewer, Evaluation state) =>
    [
        .. from phase in Enum.GetValues<Phase>()
           where phase > state.Phase && phase <= Reached(state.Replacements) && phase < Phase.Summary
           let owing = Owing(state, phase)
           let work = new StandingWork(
               phase, viewer is null ? owing.All(member => IsSuccessor(member, state)) : !owing.Contains(viewer),
               viewer is null || phase < Phase.PreliminaryReview ? 0 : Sheets(state, phase).Count(sheet => sheet.Key.Member == viewer && sheet.Value.Sealed is not null))
           where work.IsComplete || work.Sheets > 0
           select work,
    ];

    /// <summary>A chair who stayed is not elected again.</summary>
    private static ImmutableArray<string> Owing(Evaluation state, Phase phase) =>
        phase == Phase.ChairElection && state.Chair is not null ? [] : [.. Barriers.WaitingFor(state with { Phase = phase }).Select(awaited => awaited.Member)];

    private static bool IsSuccessor(string member, Evaluation state) => state.Replacements.Any(replaced => replaced.Successor.Id == member);

    private static ImmutableDictionary<SheetKey, SheetState> Sheets(Evaluation state, Phase phase) => phase == Phase.Scoring ? state.Scores : state.Reviews;
}
