using System.Collections;

namespace Bidding.Pdf.Content;

/// <summary>A PNG on the page: a seal, a handwriting. The alternative text says in words what it shows.</summary>
/// <param name="Png">The file's bytes; the engine prints its pixels and keeps nothing else of it.</param>
/// <param name="Width">Millimetres; the height follows.</param>
public sealed record Picture(byte[] Png, double Width, string Alternative) : Block
{
    public Align Align { get; init; } = Align.Center;
    public string? Caption { get; init; }
}

/// <summary>A QR code or any other square code, as the matrix its library computed: true is dark.</summary>
/// <param name="Rows">As many rows as columns, without the quiet zone; that is added here.</param>
/// <param name="Module">Millimetres a module.</param>
public sealed record ModuleCode(IReadOnlyList<BitArray> Rows, string Alternative, double Module = 0.6) : Block
{
    public Align Align { get; init; } = Align.Left;
    public string? Caption { get; init; }
}

/// <summary>Places for signatures, two in a row. They are part of the document from the beginning; signing only fills them.</summary>
public sealed record SignaturePlaces(IReadOnlyList<SignaturePlace> Places) : Block;

/// <param name="Field">Name inside the file: letters, digits, hyphens; unique in the document.</param>
/// <param name="Label">Who is to sign here; also what a screen reader says.</param>
public sealed record SignaturePlace(string Field, string Label)
{
    /// <summary>Printed in the box where nobody is going to sign: an empty box does not say whether somebody still should.</summary>
    public string? Instead { get; init; }
}
