using System.Collections.Frozen;

namespace Bidding.Pdf.Layout;

/// <summary>避头尾: where a Chinese or Latin line may break and where it may be stretched.</summary>
internal static class Kinsoku
{
    private static readonly FrozenSet<int> NeverFirst =
        "。，、；：？！）】》〉」』〕］｝〗…—～·．％‰℃℉°,.!?;:)]}%>”’\"'々ー〜﹚﹞．／".EnumerateRunes().Select(rune => rune.Value).ToFrozenSet();

    private static readonly FrozenSet<int> NeverLast =
        "（【《〈「『〔［｛〖“‘([{<￥¥＄$№§".EnumerateRunes().Select(rune => rune.Value).ToFrozenSet();

    public static bool MayBreak(int before, int after)
    {
        if (before == ' ')
            return after != ' ';
        if (after == ' ' || NeverFirst.Contains(after) || NeverLast.Contains(before))
            return false;
        return IsWide(before) || IsWide(after);
    }

    /// <summary>Inside a code or an address too long for its line; never inside a figure.</summary>
    public static bool MayBreakInWord(int before, int after) =>
        before is '-' or '/' or '_' or '@' or '.' or ',' or ':' or '=' or '&' && !NeverFirst.Contains(after) && !(before is '.' or ',' or ':' && IsDigit(after));

    public static bool IsDigit(int codePoint) => codePoint is >= '0' and <= '9';

    public static bool Stretches(int before, int after) => (before == ' ' || IsWide(before) || IsWide(after)) && !(before == after && before is '…' or '—');

    private static bool IsWide(int codePoint) => codePoint is
        (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F)
        or (>= 0xFF00 and <= 0xFFEF) or (>= 0x2460 and <= 0x24FF) or >= 0x20000 or '—' or '…';
}
