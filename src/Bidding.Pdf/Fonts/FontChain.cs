namespace Bidding.Pdf.Fonts;

/// <summary>Fonts in the order in which they are asked for a character. Immutable; load once and share.</summary>
public sealed class FontChain
{
}
