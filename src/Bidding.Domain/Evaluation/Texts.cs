using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>What may be written into the record by hand.</summary>
internal static class Texts
{
    public const int Longest = 2000;

    public static Refusal? WhyNot(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Refusals.TextMissing
        : text.Length > Longest ? Refusals.TextTooLong
        : null;
}
