using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;

namespace Bidding.Pdf;

/// <summary>Turns content into a PDF file. Another engine is one more implementation; the content knows none.</summary>
public interface IPdfRenderer
{
    /// <exception cref="MissingGlyphException">A character of the document is in no font of the chain.</exception>
    byte[] Render(Document document, FontChain fonts);
}
