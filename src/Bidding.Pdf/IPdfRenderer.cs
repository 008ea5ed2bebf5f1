using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;

namespace Bidding.Pdf;

/// <summary>Turns content into a PDF file. Another engine is one more implementation; the content knows none.</summary>
public interface IPdfRenderer
{
    /// <exception cref="MissingGlyphException">A character of the document is in no font of the chain.</exception>
    RenderedPdf Render(Document document, FontChain fonts);
}

/// <summary>A finished file and how many pages it has.</summary>
public sealed record RenderedPdf(byte[] Bytes, int Pages);
