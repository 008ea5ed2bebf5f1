using System.Collections.Immutable;

namespace Bidding.Domain.Rules;

/// <summary>
/// Why an action is not possible: plain words first, the article second, what to do next third.
/// Never carries a score, a draft or anything else the caller may not see.
/// </summary>
public sealed record Refusal(
    string Code,
    Article Article,
    string Zh,
    string En,
    string NextZh,
    string NextEn,
    ImmutableSortedDictionary<string, string> Data)
{
    public Refusal With(string key, string value) => this with { Data = Data.SetItem(key, value) };

    internal static Refusal Of(string code, Article article, (string Zh, string En) words, (string Zh, string En) next) =>
        new(code, article, words.Zh, words.En, next.Zh, next.En, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));
}
