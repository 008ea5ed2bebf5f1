using System.Collections.Immutable;
using System.Globalization;
using Bidding.Domain.Prices;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Client.Room;

/// <summary>What the chair types of an inconsistent price, with what is wrong about it.</summary>
internal sealed record StatedPriceText(string Words, string Elsewhere, string Lines)
{
    private static readonly char[] Separators = [',', '，', '\t', ';', '；'];

    public bool IsEmpty => string.IsNullOrWhiteSpace(Words + Elsewhere + Lines);

    public StatedPrice Read() => new(
        string.IsNullOrWhiteSpace(Words) ? null : Words.Trim(), Amount(Elsewhere), [.. Rows.Select(LineOf).OfType<UnitLine>()]);

    public IEnumerable<(Pair Words, string About)> Mistakes()
    {
        if (!string.IsNullOrWhiteSpace(Words) && ChineseMoney.Read(Words) is null)
        {
            yield return (PriceTexts.AmountUnreadable, Words);
        }

        if (!string.IsNullOrWhiteSpace(Elsewhere) && Amount(Elsewhere) is null)
        {
            yield return (PriceTexts.AmountUnreadable, Elsewhere);
        }

        foreach (var (index, row) in Rows.Index())
        {
            if (LineOf(row) is null)
            {
                yield return (PriceTexts.LineUnreadable, $"{index + 1}");
            }
        }
    }

    private ImmutableArray<string> Rows => [.. Lines.Split('\n').Select(row => row.Trim()).Where(row => row.Length > 0)];

    private static UnitLine? LineOf(string row)
    {
        var parts = row.Split(Separators, StringSplitOptions.TrimEntries);
        return parts.Length is 3 or 4 && parts[0].Length > 0 && Amount(parts[1]) is { } quantity && Amount(parts[2]) is { } price
            && (parts.Length == 3 || parts[3].Length == 0 || Amount(parts[3]) is not null)
                ? new(parts[0], quantity, price, Meant: parts.Length == 4 ? Amount(parts[3]) : null)
                : null;
    }

    private static decimal? Amount(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < ChineseMoney.Limit ? value : null;
}
