using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>Where a heading came to stand; contents and bookmarks are written from it afterwards.</summary>
internal sealed class Landmark(int level, string text)
{
    public int Level { get; } = level;
    public string Text { get; } = text;
    public PageCanvas? Page { get; set; }
    public double Top { get; set; }

    public string Destination => $"[{Page!.Id} 0 R/XYZ 0 {(int)(Page.Height - Top + 6)} null]";
}

internal sealed class HeadingPiece(Letter[] letters, Landmark landmark, int tagLevel, double width, Footnote? note) : Piece
{
    private const double RuleGap = 3;

    private readonly TextPiece text = new(letters, Style(landmark.Level, tagLevel), width);
    private readonly bool ruled = landmark.Level == 1;

    /// <summary>With the room its footnote takes from the same page.</summary>
    public override double Lead => text.Height + After(landmark.Level) + (note is { StandsAtTheFoot: true } ? Footnote.RoomAbove + note.Height : 0);

    public override double SpaceBefore => landmark.Level switch { 1 => 22, 2 => 15, _ => 10 };

    public override bool KeepsWithNext => true;

    public override void Place(Flow flow)
    {
        if (landmark.Level == 1)
            flow.BeginSection();
        (landmark.Page, landmark.Top) = (flow.Page, flow.Y);
        var node = text.PlaceTagged(flow);
        note?.Refer(flow, node, flow.Left + text.LastLineWidth, flow.Y - text.Style.LineHeight + Look.Baseline(text.Style.Size, text.Style.LineHeight), text.Style.Size);
        if (ruled)
        {
            flow.Page.BeginArtifact();
            flow.Page.Lines(Look.Deep, 0.9, (flow.Left, flow.Y + RuleGap, flow.Left + flow.Width, flow.Y + RuleGap));
            flow.Page.End();
        }

        flow.Y += After(landmark.Level);
        if (note is { StandsAtTheFoot: false })
            note.PlaceBelow(flow);
    }

    private static double After(int level) => level switch { 1 => 11, 2 => 5, _ => 3 };

    private static TextStyle Style(int level, int tagLevel)
    {
        var size = Look.HeadingSize(level);
        return new TextStyle($"H{tagLevel}", size, size * 1.4, level <= 2 ? Look.Deep : Look.Black, Align.Left);
    }
}
