using System.Collections.Immutable;

namespace Bidding.Domain.Evaluations;

/// <summary>Who left the panel, who came in his place, and how far the evaluation had gone.</summary>
/// <param name="UnableToSign">His signature was due and he could not give it (<see cref="WhoCannotSignIsReplacedAndTheSuccessorSigns"/>).</param>
public sealed record Replaced(
    PanelMember Leaver, PanelMember Successor, ReplacementGround Ground, string Reason, Phase During, DateTimeOffset At, bool UnableToSign);

public sealed partial record Evaluation
{
    /// <summary>The panel as it sits now: each successor in the place of the member he replaced.</summary>
    public ImmutableArray<PanelMember> Panel { get; init; } = [];

    public ImmutableArray<Replaced> Replacements { get; init; } = [];

    /// <summary>Sheets that were revealed before a replacement closed them again: their authors have seen the others' and cannot take them back.</summary>
    public ImmutableHashSet<SheetKey> OnceRevealed { get; init; } = [];

    public ImmutableHashSet<SheetKey> OnceReviewed { get; init; } = [];

    /// <summary>Somebody who was on the panel and is no longer.</summary>
    public bool HasLeft(string member) => Replacements.Any(replaced => replaced.Leaver.Id == member);

    /// <summary>Anybody who ever sat on the panel.</summary>
    public PanelMember? EverMember(string id) => Member(id) ?? Replacements.FirstOrDefault(replaced => replaced.Leaver.Id == id)?.Leaver;
}
