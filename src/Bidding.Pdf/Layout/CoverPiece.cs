using Bidding.Pdf.Content;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>The first page: title in balanced lines, a rule, the facts, and at the foot who issued it and when.</summary>
internal sealed class CoverPiece(Cover cover, Typesetter typesetter, double width) : Piece
{
    private const double TitleSize = 28, TitleTop = 0.2, FactSize = 12.5, FactLine = 20, FactGap = 9, KeyShare = 0.24, FactsInset = 36, FactKeyGap = 12;

    public override double Lead => 0;

    public override void Place(Flow flow)
    {
        if (!flow.AtTop || flow.Page.Marked.Count > 0)
            flow.NewPage();
        flow.Page.Bare = true;
        flow.BeginSection();
        var y = flow.Page.Height * TitleTop;
        y = Text(flow, cover.Title, y, new TextStyle("P", TitleSize, TitleSize * 1.5, Look.Deep, Align.Center), bold: true);
        if (cover.Subtitle is { } subtitle)
            y = Text(flow, subtitle, y + 10, new TextStyle("P", 16, 26, Look.Black, Align.Center), bold: false);
        Rule(flow, y + 22);
        DrawFacts(flow, y + 80);
        DrawFoot(flow);
        flow.NewPage();
    }

    private double Text(Flow flow, string text, double y, TextStyle style, bool bold)
    {
        var piece = new TextPiece(typesetter.Set(text, bold), style, width, balance: true);
        piece.Draw(flow.Page, flow.Section.Add(style.Tag), 0, piece.LineCount, flow.Left, y);
        return y + piece.Height;
    }

    private static void Rule(Flow flow, double y)
    {
        var middle = flow.Left + (flow.Width / 2);
        flow.Page.BeginArtifact();
        flow.Page.Lines(Look.Deep, 1.4, (middle - 60, y, middle + 60, y));
        flow.Page.End();
    }

    private void DrawFacts(Flow flow, double y)
    {
        if (cover.Facts.Count == 0)
            return;
        var table = flow.Section.Add("Table").Add("TBody");
        var (left, room) = (flow.Left + FactsInset, width - (2 * FactsInset));
        var valueLeft = left + (room * KeyShare) + FactKeyGap;
        foreach (var (key, value) in cover.Facts)
        {
            var row = table.Add("TR");
            var keyText = new TextPiece(typesetter.Set(key), Fact("TH", Look.Grey, Align.Right), room * KeyShare);
            var valueText = new TextPiece(typesetter.Set(value.Runs), Fact("TD", Look.Black, Align.Left), left + room - valueLeft);
            keyText.Draw(flow.Page, row.Add("TH", "<</O/Table/Scope/Row>>"), 0, keyText.LineCount, left, y);
            valueText.Draw(flow.Page, row.Add("TD"), 0, valueText.LineCount, valueLeft, y);
            y += Math.Max(keyText.Height, valueText.Height) + FactGap;
        }
    }

    private void DrawFoot(Flow flow)
    {
        var style = new TextStyle("P", 13, 24, Look.Black, Align.Center);
        var y = flow.Bottom - (cover.Foot.Count * style.LineHeight);
        foreach (var line in cover.Foot)
            y = Text(flow, line, y, style, bold: false);
    }

    private static TextStyle Fact(string tag, Ink ink, Align align) => new(tag, FactSize, FactLine, ink, align);
}
