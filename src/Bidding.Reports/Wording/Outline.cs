using Bidding.Pdf.Content;

namespace Bidding.Reports.Wording;

/// <summary>
/// Numbers the headings of a document in their order: 一、, then （一）, then 1. Sections carry titles without a number and
/// name each other by title, so that one more section renumbers nothing by hand.
/// </summary>
internal static class Outline
{
    private const string Digits = "零一二三四五六七八九";

    public static IReadOnlyList<Block> Number(IEnumerable<Block> blocks)
    {
        var at = new int[6];
        return [.. blocks.Select(block => Number(block, at))];
    }

    private static Block Number(Block block, int[] at)
    {
        if (block is Landscape landscape)
        {
            return new Landscape([.. landscape.Blocks.Select(inner => Number(inner, at))]);
        }
        if (block is not Heading heading)
        {
            return block;
        }
        at[heading.Level - 1]++;
        Array.Clear(at, heading.Level, at.Length - heading.Level);
        return heading with { Text = Mark(heading.Level, at[heading.Level - 1]) + heading.Text };
    }

    private static string Mark(int level, int number) => level switch
    {
        1 => Chinese(number) + "、",
        2 => $"（{Chinese(number)}）",
        3 => $"{number}. ",
        _ => "",
    };

    /// <summary>1 to 99: 一, 十, 十一, 二十, 二十一.</summary>
    internal static string Chinese(int number)
    {
        var (tens, ones) = Math.DivRem(number, 10);
        return (tens > 1 ? $"{Digits[tens]}" : "") + (tens > 0 ? "十" : "") + (ones > 0 ? $"{Digits[ones]}" : "");
    }
}
