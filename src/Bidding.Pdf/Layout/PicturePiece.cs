using Bidding.Pdf.Content;
using Bidding.Pdf.Images;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>A picture with its caption below, never split and never wider than the page.</summary>
internal sealed class PicturePiece : FigurePiece
{
    private readonly string resource;

    public PicturePiece(Picture picture, Typesetter typesetter, PictureStore pictures, double pageWidth)
        : base(picture.Alternative, picture.Caption, picture.Align, typesetter, pageWidth)
    {
        PngImage image;
        try
        {
            (resource, image) = pictures.Add(picture.Png);
        }
        catch (UnusableImageException problem)
        {
            throw new UnusableImageException(problem.Reason, picture.Alternative);
        }

        Width = Math.Min(picture.Width * Look.Millimetre, pageWidth);
        Height = Width * image.Height / image.Width;
    }

    protected override double Width { get; }

    protected override double Height { get; }

    protected override void Draw(PageCanvas page, double left, double top) => page.Image(resource, left, top, Width, Height);
}

/// <summary>A square code drawn as vectors, with the quiet zone of four modules its readers need.</summary>
internal sealed class ModuleCodePiece(ModuleCode code, Typesetter typesetter, double pageWidth)
    : FigurePiece(code.Alternative, code.Caption, code.Align, typesetter, pageWidth)
{
    private const int Quiet = 4;

    private readonly double module = code.Module * Look.Millimetre;

    protected override double Width => (code.Rows.Count + (2 * Quiet)) * module;

    protected override double Height => Width;

    protected override void Draw(PageCanvas page, double left, double top) => page.Squares(Look.Pitch, Runs(left + (Quiet * module), top + (Quiet * module)));

    /// <summary>Neighbouring dark modules as one rectangle: no hair lines between them, and a smaller file.</summary>
    private IEnumerable<(double X, double Y, double W, double H)> Runs(double left, double top)
    {
        for (var y = 0; y < code.Rows.Count; y++)
        {
            var row = code.Rows[y];
            for (var x = 0; x < row.Length; x++)
            {
                var start = x;
                while (x < row.Length && row[x])
                    x++;
                if (x > start)
                    yield return (left + (start * module), top + (y * module), (x - start) * module, module);
            }
        }
    }
}

internal abstract class FigurePiece(string alternative, string? caption, Align align, Typesetter typesetter, double pageWidth) : Piece
{
    private const double CaptionGap = 4, After = 10;

    private readonly TextPiece? words = caption is null ? null : new(typesetter.Set(caption), new TextStyle("Caption", Look.Small, 14, Look.Grey, align), pageWidth);

    public override double Lead => Height + (words is null ? 0 : words.Height + CaptionGap) + After;

    public override double SpaceBefore => 8;

    protected abstract double Width { get; }

    protected abstract double Height { get; }

    public override void Place(Flow flow)
    {
        var left = LineBreaker.Start(align, flow.Left, flow.Width, Width);
        var figure = flow.Section.Add("Figure", Box(flow.Page, left, flow.Y));
        figure.Alternative = alternative;
        flow.Page.Begin(figure);
        Draw(flow.Page, left, flow.Y);
        flow.Page.End();
        flow.Y += Height;
        if (words is not null)
        {
            words.Draw(flow.Page, figure.Add("Caption"), 0, words.LineCount, flow.Left, flow.Y + CaptionGap);
            flow.Y += CaptionGap + words.Height;
        }

        flow.Y += After;
    }

    protected abstract void Draw(PageCanvas page, double left, double top);

    private string Box(PageCanvas page, double left, double top) =>
        new PdfBuffer().Add("<</O/Layout/Placement/Block/BBox[").Number(left).Number(page.Height - top - Height).Number(left + Width)
            .Number(page.Height - top).Add("]>>").ToString();
}
