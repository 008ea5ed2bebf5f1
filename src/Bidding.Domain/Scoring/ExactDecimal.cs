using System.Globalization;

namespace Bidding.Domain.Scoring;

/// <summary>Decimals read exactly or not at all, and written in one plain form.</summary>
internal static class ExactDecimal
{
    private const int MostDigits = 28;
    private static readonly string Zeros = new('0', MostDigits);

    /// <summary>What is wrong with the text, or null when <paramref name="value"/> is exactly what it says.</summary>
    /// <remarks>An exponent is lawful in a JSON number, whose form the JSON reader has checked, and not in a string.</remarks>
    public static string? Read(ReadOnlySpan<char> text, bool exponent, out decimal value)
    {
        value = 0;
        var rest = text.StartsWith("-") ? text[1..] : text;
        var whole = Digits(ref rest);
        var pointed = rest.StartsWith(".");
        var fraction = pointed ? Digits(ref rest, skip: 1) : default;
        var malformed = whole.IsEmpty || (whole.Length > 1 && whole[0] == '0') || (pointed && fraction.IsEmpty);
        if (malformed || !(rest.IsEmpty || (exponent && rest[0] is 'e' or 'E')))
        {
            return "not a decimal such as 28.50";
        }
        if (rest.IsEmpty && whole.Length + fraction.Length <= MostDigits)
        {
            value = decimal.Parse(text, CultureInfo.InvariantCulture);
            return null;
        }
        var shift = rest.IsEmpty ? 0 : Shift(rest[1..]);
        return Assemble(text[0] == '-', whole, fraction, shift, ref value) ? null : $"more than {MostDigits} digits cannot be held exactly";
    }

    /// <summary>Without trailing zeros, so that equal values are written alike.</summary>
    public static string Plain(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        text = text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
        return text == "-0" ? "0" : text;
    }

    /// <summary>With as many places as the decimal carries.</summary>
    public static string AsScaled(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static ReadOnlySpan<char> Digits(ref ReadOnlySpan<char> rest, int skip = 0)
    {
        rest = rest[skip..];
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? rest : rest[..end];
        rest = rest[digits.Length..];
        return digits;
    }

    private static int Shift(ReadOnlySpan<char> digits)
    {
        const int beyondAny = 100_000_000;
        return int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var shift)
            ? Math.Clamp(shift, -beyondAny, beyondAny)
            : digits[0] == '-' ? -beyondAny : beyondAny;
    }

    private static bool Assemble(bool negative, ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int shift, ref decimal value)
    {
        var all = string.Concat(whole, fraction);
        var digits = all.AsSpan().TrimStart('0').TrimEnd('0');
        if (digits.IsEmpty)
        {
            return true;
        }
        var trailing = all.Length - all.AsSpan().TrimEnd('0').Length;
        var scale = (long)fraction.Length - shift - trailing;
        if (scale > MostDigits || digits.Length + Math.Max(0, -scale) > MostDigits)
        {
            return false;
        }
        var mantissa = decimal.Parse(string.Concat(digits, Zeros.AsSpan(0, (int)Math.Max(0, -scale))), CultureInfo.InvariantCulture);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(mantissa, bits);
        value = new decimal(bits[0], bits[1], bits[2], negative, (byte)Math.Max(0, scale));
        return true;
    }
}
