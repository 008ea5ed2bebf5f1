using Bidding.Pdf.Content;

namespace Bidding.Reports.Html;

/// <summary>What is a picture on paper: images, codes, and the places to sign in.</summary>
internal static class FigureHtml
{
    private const int QuietZone = 4;

    /// <summary>The bytes go into the address as base64: whatever they are, they are nothing but an image here.</summary>
    public static void Write(Markup page, Picture picture)
    {
        page.Open("figure").Open("img", ("src", "data:image/png;base64," + Convert.ToBase64String(picture.Png)), ("alt", picture.Alternative));
        Close(page, picture.Caption);
    }

    public static void Write(Markup page, ModuleCode code)
    {
        var size = code.Rows.Count + (2 * QuietZone);
        page.Open("figure").Open("svg", ("class", "code"), ("viewBox", $"0 0 {size} {size}"), ("role", "img"), ("aria-label", code.Alternative));
        for (var y = 0; y < code.Rows.Count; y++)
        {
            for (var x = 0; x < code.Rows[y].Count; x++)
            {
                if (code.Rows[y][x])
                {
                    page.Open("rect", ("x", Markup.N(x + QuietZone)), ("y", Markup.N(y + QuietZone)), ("width", "1"), ("height", "1")).Close("rect");
                }
            }
        }
        Close(page.Close("svg"), code.Caption);
    }

    public static void Write(Markup page, SignaturePlaces signatures)
    {
        page.Open("ul", ("class", "sign-here"));
        foreach (var place in signatures.Places)
        {
            page.Element("li", place.Instead is { } instead ? $"{place.Label}（{instead}）" : place.Label);
        }
        page.Close("ul");
    }

    private static void Close(Markup page, string? caption)
    {
        if (caption is not null)
        {
            page.Element("figcaption", caption);
        }
        page.Close("figure");
    }
}
