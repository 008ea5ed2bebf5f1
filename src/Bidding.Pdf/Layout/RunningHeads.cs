using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>Header, footer and page number: seen on every page, not part of what is read aloud.</summary>
internal static class RunningHeads
{
    public static void Draw(Document document, Typesetter typesetter, PageCanvas page, int number, int count)
    {
        if (page.Bare)
            return;
        if (document.Header is { } header)
            DrawHeader(page, Fitted(typesetter.Set(header), page));
        page.BeginArtifact("/Type/Pagination/Subtype/Footer");
        var baseline = page.Height - Look.FooterBaseline;
        page.Lines(Look.Rule, 0.5, (Look.MarginSide, baseline - 14, page.Width - Look.MarginSide, baseline - 14));
        var words = typesetter.Set(string.Format(document.Words.PageOf, number, count));
        var width = Width(words);
        page.Text(words, page.Width - Look.MarginSide - width, baseline, Look.RunningHead, Look.Grey);
        if (document.Footer is { } footer)
            page.Text(Fitted(typesetter.Set(footer), page, width + 20), Look.MarginSide, baseline, Look.RunningHead, Look.Grey);
        page.End();
    }

    private static void DrawHeader(PageCanvas page, ReadOnlySpan<Letter> header)
    {
        page.BeginArtifact("/Type/Pagination/Subtype/Header");
        page.Text(header, Look.MarginSide, Look.HeaderBaseline, Look.RunningHead, Look.Grey);
        page.Lines(Look.Rule, 0.5, (Look.MarginSide, Look.HeaderBaseline + 7, page.Width - Look.MarginSide, Look.HeaderBaseline + 7));
        page.End();
    }

    /// <summary>One line of it; what is too long for the page is cut at a possible break.</summary>
    private static ReadOnlySpan<Letter> Fitted(Letter[] letters, PageCanvas page, double taken = 0)
    {
        var room = page.Width - (2 * Look.MarginSide) - taken;
        return letters.AsSpan(0, LineBreaker.Break(letters, (int)(1000 * room / Look.RunningHead))[0].End);
    }

    private static double Width(Letter[] letters) => letters.Sum(letter => letter.Width) * Look.RunningHead / 1000;
}
