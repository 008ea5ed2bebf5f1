using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Layout;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf;

/// <summary>Our own engine: tagged PDF/A-2a and PDF/UA-1, every font embedded and subset, the same bytes for the same document.</summary>
public sealed class ManagedPdfRenderer : IPdfRenderer
{
    public RenderedPdf Render(Document document, FontChain fonts)
    {
        RefuseMissing(document, fonts);
        SignatureNames.RefuseUnlessUnique(document);
        var file = new PdfFile();
        var root = new StructureNode("Document", null);
        var typesetter = new Typesetter(fonts);
        var flow = new Flow(file, root);
        var layouter = new Layouter(document, typesetter, flow);
        layouter.Run();
        return new(DocumentWriter.Write(file, document, root, typesetter, flow, layouter.Landmarks), flow.Pages.Count);
    }

    /// <summary>All of them at once: who has to find a font for rare names wants the whole list.</summary>
    private static void RefuseMissing(Document document, FontChain fonts)
    {
        var known = new HashSet<int> { Readable.LineFeed };
        var missing = new List<MissingGlyph>();
        foreach (var (where, text) in ContentText.Of(document))
        {
            foreach (var rune in Readable.Runes(text))
            {
                if (!known.Contains(rune.Value) && !fonts.Draws(rune.Value))
                    missing.Add(new MissingGlyph(rune.Value, where));
                else
                    known.Add(rune.Value);
            }
        }

        if (missing.Count > 0)
            throw new MissingGlyphException([.. missing.Distinct()]);
    }
}
