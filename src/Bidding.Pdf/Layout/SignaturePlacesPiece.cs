using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>Boxes to sign in, two in a row, each with its name above: all on one page where one holds them, and a row never splits.</summary>
internal sealed class SignaturePlacesPiece : Piece
{
    public const double BoxHeight = 21 * Look.Millimetre;
    private const double Gap = 16, LabelGap = 3, RowGap = 12, Padding = 8;

    private readonly IReadOnlyList<SignaturePlace> places;
    private readonly List<TextPiece> labels;
    private readonly List<TextPiece?> instead;
    private readonly double width;

    public SignaturePlacesPiece(SignaturePlaces signatures, Typesetter typesetter, double pageWidth, bool keepsWithNext)
    {
        KeepsWithNext = keepsWithNext;
        places = signatures.Places;
        width = (pageWidth - Gap) / 2;
        var style = new TextStyle("P", 10, 15, Look.Black, Align.Left);
        labels = [.. places.Select(place => new TextPiece(typesetter.Set(place.Label), style, width))];
        var inside = new TextStyle("P", Look.Small, 12.5, Look.Grey, Align.Center);
        instead = [.. places.Select(place => place.Instead is { } words ? new TextPiece(typesetter.Set(words), inside, width - (2 * Padding), balance: true) : null)];
    }

    public override double Lead => Rows.Sum(RowHeight);

    /// <summary>Two rows: no row stands alone below its title.</summary>
    public override double LeastLead => Rows.Take(2).Sum(RowHeight);

    public override double SpaceBefore => 8;

    public override bool KeepsWithNext { get; }

    public override void Place(Flow flow)
    {
        foreach (var i in Rows)
        {
            flow.Ensure(RowHeight(i));
            for (var k = i; k < Math.Min(i + 2, places.Count); k++)
                PlaceOne(flow, k, flow.Left + ((k - i) * (width + Gap)), flow.Y + LabelHeight(i));
            flow.Y += RowHeight(i);
        }
    }

    private void PlaceOne(Flow flow, int index, double left, double boxTop)
    {
        var (page, label) = (flow.Page, labels[index]);
        label.Draw(page, flow.Section.Add("P"), 0, label.LineCount, left, boxTop - LabelGap - label.Height);
        page.BeginArtifact();
        page.Frame(Look.Rule, 0.7, left, boxTop, width, BoxHeight);
        page.End();
        if (instead[index] is { } words)
            words.Draw(page, flow.Section.Add("P"), 0, words.LineCount, left + Padding, boxTop + ((BoxHeight - words.Height) / 2));
        var form = flow.Section.Add("Form");
        form.Alternative = places[index].Label;
        var widget = new SignatureWidget(form, flow.File.Reserve(), places[index].Field, places[index].Label, (left, boxTop, width, BoxHeight));
        page.Annotations.Add(widget);
        form.Annotation(page, widget.ObjectId);
    }

    /// <summary>The first place of each.</summary>
    private IEnumerable<int> Rows => Enumerable.Range(0, places.Count).Where(place => place % 2 == 0);

    private double LabelHeight(int row) => labels.Skip(row).Take(2).Max(label => label.Height) + LabelGap;

    private double RowHeight(int row) => LabelHeight(row) + BoxHeight + RowGap;
}
