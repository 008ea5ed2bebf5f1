using System.Globalization;
using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Images;
using Bidding.Pdf.Layout;
using Bidding.Pdf.Objects;
using Bidding.Pdf.Reading;

namespace Bidding.Pdf.Signing;

/// <summary>What a signed place shows: the handwriting (or the name in type) on the left, small lines on the right.</summary>
internal sealed class SignatureAppearance
{
    private const double Padding = 5, HandShare = 0.46, SmallSize = 7.5, SmallLine = 10.5, NameSize = 17;

    private readonly string field;
    private readonly string name;
    private readonly IReadOnlyList<string> lines;
    private readonly Typesetter typesetter;
    private readonly PngImage? handwriting;

    public SignatureAppearance(SignatureRequest request, FontChain fonts)
        : this(request.Field, request.Name, request.Lines, request.Handwriting, fonts)
    {
    }

    public SignatureAppearance(StampRequest request, FontChain fonts)
        : this(request.Field, request.Name, request.Lines, hand: null, fonts)
    {
    }

    private SignatureAppearance(string field, string name, IReadOnlyList<string> lines, byte[]? hand, FontChain fonts)
    {
        (this.field, this.name, this.lines) = (field, name, lines);
        typesetter = new Typesetter(fonts);
        handwriting = hand is null ? null : Read(hand);
        RefuseMissing(fonts);
    }

    /// <returns>The form object to be named by the widget.</returns>
    public int Write(ObjectPool file, PdfValue? rectangle)
    {
        var (width, height) = Size(rectangle);
        var canvas = new PageCanvas(width, height);
        DrawHand(canvas, width * HandShare, height);
        DrawLines(canvas, width * HandShare, width, height);
        var fonts = string.Concat(typesetter.UsedFonts.Select(font => $"/{font.Resource} {font.Write(file)} 0 R"));
        var image = handwriting is null ? string.Empty : $"/XObject<</Hand {EmbeddedImage.Write(file, handwriting)} 0 R>>";
        var entries = new PdfBuffer().Add("/Type/XObject/Subtype/Form/BBox[0 0 ").Number(width).Number(height).Add($"]/Resources<</Font<<{fonts}>>{image}>>");
        return file.AddStream(entries.ToString(), canvas.Content);
    }

    private void DrawHand(PageCanvas canvas, double width, double height)
    {
        var (room, tall) = (width - (2 * Padding), height - (2 * Padding));
        if (handwriting is not null)
        {
            var scale = Math.Min(room / handwriting.Width, tall / handwriting.Height);
            var (w, h) = (handwriting.Width * scale, handwriting.Height * scale);
            canvas.Image("Hand", Padding + ((room - w) / 2), Padding + ((tall - h) / 2), w, h);
            return;
        }

        var letters = typesetter.Set(name);
        var natural = letters.Sum(letter => letter.Width) * NameSize / 1000;
        var size = NameSize * Math.Min(1, room / natural);
        canvas.Text(letters, Padding + ((room - (natural * size / NameSize)) / 2), (height / 2) + (size * 0.36), size, Look.Deep);
    }

    private void DrawLines(PageCanvas canvas, double left, double right, double height)
    {
        var style = new TextStyle("P", SmallSize, SmallLine, Look.Grey, Align.Left);
        var pieces = lines.Select(line => new TextPiece(typesetter.Set(line), style, right - left - Padding)).ToList();
        var top = Math.Max(Padding, (height - pieces.Sum(piece => piece.Height)) / 2);
        foreach (var piece in pieces)
        {
            piece.Draw(canvas, null, 0, piece.LineCount, left, top);
            top += piece.Height;
        }
    }

    private PngImage Read(byte[] hand)
    {
        try
        {
            return PngImage.Read(hand);
        }
        catch (UnusableImageException problem)
        {
            throw new UnusableImageException(problem.Reason, field);
        }
    }

    private void RefuseMissing(FontChain fonts)
    {
        var missing =
            from text in lines.Prepend(name)
            from rune in Readable.Runes(text)
            where rune.Value != Readable.LineFeed && !fonts.Draws(rune.Value)
            select new MissingGlyph(rune.Value, $"signature “{field}”");
        if (missing.Distinct().ToList() is { Count: > 0 } all)
            throw new MissingGlyphException(all);
    }

    private (double Width, double Height) Size(PdfValue? rectangle)
    {
        if (rectangle is not PdfValue.List { Items: { Count: 4 } items })
            throw new CannotSignException(SigningFault.Misplaced, field, "the signature field has no place on a page");
        var edges = items.Select(item => double.Parse(((PdfValue.Word)item).Spelling, CultureInfo.InvariantCulture)).ToArray();
        return (edges[2] - edges[0], edges[3] - edges[1]);
    }
}
