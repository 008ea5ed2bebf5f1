using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>What may be written into the record by hand.</summary>
internal static class Texts
{
    public const int Longest = 2000;

    public static Refusal? WhyNot(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Refusals.TextMissing
        : WhyNotPrinted(text);

    /// <summary>Of a text that may be left out.</summary>
    public static Refusal? WhyNotPrinted(string? text) =>
        text is null ? null
        : text.Length > Longest ? Refusals.TextTooLong
        : PlainText.Unprintable(text) ? Refusals.TextUnprintable
        : null;
}
