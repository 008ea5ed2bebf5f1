using System.Text.Json.Nodes;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;

namespace Bidding.Verify.Evidence;

/// <summary>What the rules say of an entry of a record, once its facts are decided again.</summary>
/// <param name="Length">How many facts the entry wrote; 0 where none of the acts writes what stands there.</param>
/// <param name="By">As whom it could be done.</param>
/// <param name="Refusal">Why an act could not be done then.</param>
/// <param name="Other">What follows from an act instead; empty where nothing was decided.</param>
internal sealed record Verdict(int Length, IReadOnlyList<Caller> By, Refusal? Refusal, string Other)
{
    /// <param name="acts">Each that may have written the entry, and what the domain decides of it.</param>
    /// <param name="written">The record from the entry's first fact on.</param>
    /// <param name="text">A fact as far as it is compared.</param>
    public static Verdict Of<TFact>(IEnumerable<(Caller By, Decision<TFact> Decision)> acts, IEnumerable<TFact> written, Func<TFact, string> text)
        where TFact : class
    {
        var (length, doers, refusal, other) = (0, new List<Caller>(), (Refusal?)null, "");
        foreach (var (by, decision) in acts)
        {
            switch (decision)
            {
                case Decision<TFact>.Refused(var why):
                    refusal ??= why;
                    break;
                case Decision<TFact>.Accepted { Facts: { IsEmpty: false } facts } when facts.Select(text).SequenceEqual(written.Take(facts.Length).Select(text)):
                    length = facts.Length;
                    doers.Add(by);
                    break;
                case Decision<TFact>.Accepted accepted:
                    other = accepted.Facts.IsEmpty ? "nothing" : string.Join(' ', accepted.Facts.Select(Word));
                    break;
                default:
                    break;
            }
        }

        return new(length, doers, refusal, other);
    }

    private static string Word<TFact>(TFact fact)
        where TFact : class => JsonNode.Parse(DomainJson.Write(fact))!["type"]!.ToString();
}
