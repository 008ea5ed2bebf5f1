using System.Text;

namespace Bidding.Domain.Prices;

/// <summary>Amounts in capital words (大写金额): 壹佰零伍万元整 ↔ 1 050 000. To the fen, below one trillion of 亿.</summary>
public static class ChineseMoney
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>One trillion (万亿): what is not below it has no agreed word.</summary>
    public const decimal Limit = 1_000_000_000_000m;

    private static readonly string[] Steps = ["", "拾", "佰", "仟"];

    private static readonly string[] Sections = ["", "万", "亿"];

    /// <summary>Spellings found in bids besides the usual ones.</summary>
    private static readonly (char Found, char Usual)[] Variants =
        [('圆', '元'), ('正', '整'), ('〇', '零'), ('两', '贰'), ('億', '亿'), ('萬', '万'), ('陸', '陆'), ('貳', '贰'), ('叄', '叁')];

    /// <exception cref="ArgumentOutOfRangeException">Negative, with parts of a fen, or too large.</exception>
    public static string Write(decimal amount)
    {
        if (amount is < 0 or >= Limit || decimal.Round(amount, 2) != amount)
        {
            throw new ArgumentOutOfRangeException(nameof(amount));
        }

        var yuan = (long)amount;
        var (jiao, fen) = ((int)(amount * 10 % 10), (int)(amount * 100 % 10));
        var words = new StringBuilder(yuan == 0 && amount != 0 ? "" : Whole(yuan) + "元");
        if ((jiao, fen) == (0, 0))
        {
            return words.Append('整').ToString();
        }

        words.Append(jiao > 0 ? $"{Digits[jiao]}角" : yuan > 0 ? "零" : "");
        return words.Append(fen > 0 ? $"{Digits[fen]}分" : "整").ToString();
    }

    /// <returns>Null where the words are no amount.</returns>
    public static decimal? Read(string? words)
    {
        var text = Usual(words);
        if (text.Length == 0)
        {
            return null;
        }

        var yuan = text.Split('元');
        return yuan switch
        {
            [var whole, var rest] when Whole(whole) is { } value && Rest(rest) is { } parts => value + parts,
            [var rest] when rest.Length > 0 && !rest.StartsWith('零') && Rest(rest) is > 0 and var parts => parts,
            _ => null,
        };
    }

    private static string Usual(string? words)
    {
        var text = new StringBuilder(words ?? "").Replace("人民币", "");
        foreach (var (found, usual) in Variants)
        {
            text.Replace(found, usual);
        }

        return string.Concat(text.ToString().Where(letter => !char.IsWhiteSpace(letter) && letter is not (':' or '：')));
    }

    /// <summary>In sections of four digits; a gap of zeros between two digits is one 零.</summary>
    private static string Whole(long yuan)
    {
        var words = new StringBuilder();
        var gap = false;
        for (var section = Sections.Length - 1; section >= 0; section--)
        {
            var part = (int)(yuan / (long)Math.Pow(10_000, section) % 10_000);
            for (var step = Steps.Length - 1; step >= 0; step--)
            {
                var digit = part / (int)Math.Pow(10, step) % 10;
                if (digit == 0)
                {
                    gap = words.Length > 0;
                    continue;
                }

                words.Append(gap ? "零" : "").Append(Digits[digit]).Append(Steps[step]);
                gap = false;
            }

            words.Append(part > 0 ? Sections[section] : "");
        }

        return words.Length == 0 ? "零" : words.ToString();
    }

    private static decimal? Whole(string words)
    {
        if (words == "零")
        {
            return 0;
        }

        decimal sum = 0;
        var left = words;
        foreach (var (mark, unit) in new[] { ('亿', 100_000_000m), ('万', 10_000m) })
        {
            var at = left.IndexOf(mark);
            if (at >= 0)
            {
                if (Section(left[..at]) is not (> 0 and var value))
                {
                    return null;
                }

                sum += value * unit;
                left = left[(at + 1)..];
            }
        }

        return left.Length == 0 ? (sum > 0 ? sum : null) : Section(left) is { } rest && sum + rest > 0 ? sum + rest : null;
    }

    /// <summary>Below ten thousand; steps must fall, a digit stands before each, and 零 only between.</summary>
    private static decimal? Section(string words)
    {
        decimal sum = 0;
        var highest = Steps.Length;
        for (var i = 0; i < words.Length; i++)
        {
            var digit = Digits.IndexOf(words[i]);
            if (digit == 0)
            {
                if (i + 1 < words.Length && Digits.IndexOf(words[i + 1]) > 0)
                {
                    continue;
                }

                return null;
            }

            var step = i + 1 < words.Length ? Array.IndexOf(Steps, words[i + 1].ToString()) : 0;
            step = Math.Max(step, 0);
            if (digit < 0 || step >= highest)
            {
                return null;
            }

            sum += digit * (decimal)Math.Pow(10, step);
            (highest, i) = (step, step > 0 ? i + 1 : i);
        }

        return sum > 0 ? sum : null;
    }

    private static decimal? Rest(string words)
    {
        var text = words.EndsWith('整') ? words[..^1] : words;
        if (text.Length == 0)
        {
            return 0;
        }

        text = text.StartsWith('零') ? text[1..] : text;
        decimal sum = 0;
        foreach (var (mark, unit) in new[] { ('角', 0.1m), ('分', 0.01m) })
        {
            if (text.Length >= 2 && text[1] == mark && Digits.IndexOf(text[0]) is >= 0 and var digit)
            {
                sum += digit * unit;
                text = text[2..];
            }
        }

        return text.Length == 0 ? sum : null;
    }
}
