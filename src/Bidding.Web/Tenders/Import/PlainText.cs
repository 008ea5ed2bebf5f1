using System.Globalization;
using System.Text;

namespace Bidding.Web.Tenders.Import;

/// <summary>What people read as a name must be what stands there.</summary>
internal static class PlainText
{
    /// <summary>
    /// Control characters, and marks nobody sees: those that turn the direction of writing show 01 as 10, those of no width make two names of one.
    /// Line and paragraph separators likewise, and half a surrogate pair.
    /// </summary>
    public static bool Hidden(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                return true;
            }

            rest = rest[length..];
        }

        return false;
    }
}
