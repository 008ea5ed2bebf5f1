using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Conflicts;

/// <summary>The rule that speaks; one file each in this folder.</summary>
[JsonConverter(typeof(KebabEnum<ConflictRule>))]
public enum ConflictRule
{
    Employment, Board, Control, NearRelative, Authority, EconomicInterest, Punished, SameEmployer, SelfDeclared, Adviser, Pinned,
    ServedTogether, ServedAgency, TwoSteps, Shortened,
}

/// <summary>回避 excludes from the draw by law; 提示 is shown and never excludes (P7: a person decides).</summary>
[JsonConverter(typeof(KebabEnum<Force>))]
public enum Force { Excludes, Prompts }

/// <summary>
/// Why an expert may not, or perhaps should not, judge this lot; with the relations that show it, in the order in which they
/// lead from the expert to the party. <paramref name="Party"/> is absent where the ground is the expert's own.
/// </summary>
public sealed record Finding(string Expert, ConflictRule Rule, Force Force, string? Party, Article Article, ImmutableArray<Relation> Evidence)
{
    /// <summary>What a supervisor's decision on this finding names.</summary>
    [JsonIgnore]
    public FindingKey Key => new(Expert, Rule, Party);
}

public sealed record FindingKey(string Expert, ConflictRule Rule, string? Party);
