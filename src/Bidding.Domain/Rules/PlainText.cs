using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bidding.Domain.Rules;

/// <summary>What people read must be what stands there, and what stands there must be fit to be printed: a report is signed and read for decades.</summary>
public static class PlainText
{
    /// <summary>
    /// Of a name: control characters, and marks nobody sees: those that turn the direction of writing show 01 as 10, those of no width make two
    /// names of one. Line and paragraph separators likewise, half a surrogate pair, and what no font will ever draw.
    /// </summary>
    public static bool Hidden(string text) => Holds(text, rune => IsNeverDrawn(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>
    /// Of a text of several lines, as it comes from a word processor: ends of lines of every kind and marks of no width are left out in print and do no
    /// harm. A character of the private use area, or one that Unicode does not know, is drawn by no font: one of them would keep a report from being
    /// made for ever, and the record cannot be mended.
    /// </summary>
    public static bool Unprintable(string text) => Holds(text, rune => IsNeverDrawn(rune) || IsTurn(rune)
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control && rune.Value is not ('\t' or '\n' or '\v' or '\f' or '\r' or 0x85)));

    /// <summary>On a screen it shows 01 as 10, in print it does not: one text would be confirmed and another printed.</summary>
    private static bool IsTurn(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool IsNeverDrawn(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static bool Holds(string text, Func<Rune, bool> isBad)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done || isBad(rune))
            {
                return true;
            }

            rest = rest[length..];
        }

        return false;
    }
}
