using Bidding.Pdf.Content;
using SkiaSharp;

namespace Bidding.Bench.Reports;

/// <summary>
/// The same texts by SkiaSharp's PDF backend: cell beside cell, line below line, cut off at the cell's end. No line
/// breaking, no contents, no tags, no archive profile, no charts: what is left out here is what the product pays for.
/// </summary>
internal sealed class SkiaPeer : IDisposable
{
    private const float Width = 595, Height = 842, Margin = 50, Line = 14;

    private readonly MemoryStream file = new();
    private readonly SKDocument document;
    private readonly SKFont font;
    private readonly SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };
    private readonly SKPaint rule = new() { Color = SKColors.Gray, StrokeWidth = 0.5f, IsStroke = true };
    private SKCanvas? page;
    private float y;
    private int pages;

    private SkiaPeer(SKTypeface face)
    {
        document = SKDocument.CreatePdf(file, SKDocumentPdfMetadata.Default);
        font = new(face, 9);
    }

    public static (int Bytes, int Pages) Render(Document content, string fontPath)
    {
        using var face = SKTypeface.FromFile(fontPath, 0);
        using var peer = new SkiaPeer(face);
        peer.Write(content.Blocks);
        peer.document.EndPage();
        peer.document.Close();
        return ((int)peer.file.Length, peer.pages);
    }

    public void Dispose()
    {
        document.Dispose();
        font.Dispose();
        ink.Dispose();
        rule.Dispose();
        file.Dispose();
    }

    private void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Landscape landscape:
                    Write(landscape.Blocks);
                    break;
                case Heading heading:
                    Cells([heading.Text]);
                    break;
                case Paragraph paragraph:
                    Cells([Text(paragraph.Runs)]);
                    break;
                case Note note:
                    Cells([Text(note.Runs)]);
                    break;
                case KeyValueList list:
                    foreach (var item in list.Items)
                    {
                        Cells([item.Key, Text(item.Value.Runs)]);
                    }

                    break;
                case Table table:
                    foreach (var row in table.Header.Concat(table.Rows))
                    {
                        Cells([.. row.Cells.Select(cell => Text(cell.Runs))], ruled: true);
                    }

                    break;
            }
        }
    }

    private void Cells(IReadOnlyList<string> texts, bool ruled = false)
    {
        if (page is null || y > Height - Margin)
        {
            page = document.BeginPage(Width, Height);
            y = Margin;
            pages++;
        }

        var width = (Width - (2 * Margin)) / texts.Count;
        for (var column = 0; column < texts.Count; column++)
        {
            page.DrawText(texts[column], Margin + (column * width), y, SKTextAlign.Left, font, ink);
            if (ruled)
            {
                page.DrawRect(Margin + (column * width), y - 10, width, Line, rule);
            }
        }

        y += Line;
    }

    private static string Text(IEnumerable<Run> runs) => string.Concat(runs.Select(run => run.Text));
}
