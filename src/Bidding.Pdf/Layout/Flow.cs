using Bidding.Pdf.Images;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>The place where the next piece goes: page, height on it, and the structure element it belongs to.</summary>
internal sealed class Flow(PdfFile file, StructureNode document)
{
    private readonly List<PageCanvas> pages = [];
    private readonly List<Footnote> notes = [];
    private bool landscape;

    public IReadOnlyList<PageCanvas> Pages => pages;
    public StructureNode Section { get; private set; } = document.Add("Sect");
    public double Y { get; set; }
    public double Left { get; } = Look.MarginSide;
    public double Width => (landscape ? Look.LongEdge : Look.ShortEdge) - (2 * Look.MarginSide);

    /// <summary>Where the next piece has to end: above the notes that this page has to carry.</summary>
    public double Bottom => Foot - NotesHeight;
    public double FullHeight => Foot - Look.MarginAbove;
    public bool AtTop => pages.Count > 0 && Y <= Look.MarginAbove;
    public PageCanvas Page => pages[^1];

    /// <summary>A paper that lies has a short first page: turned now, it would hold little but the head.</summary>
    public bool HoldsOnlyAHead => landscape && pages.Count == 1 && Bottom - Y > FullHeight * Look.EmptyBesideAHead;
    public PdfFile File => file;
    public PictureStore Pictures { get; } = new();

    private double Foot => (landscape ? Look.ShortEdge : Look.LongEdge) - Look.MarginBelow;
    private double NotesHeight => notes.Count == 0 ? 0 : Footnote.RoomAbove + notes.Sum(note => note.Height);

    public void NewPage()
    {
        DrawNotes();
        var (width, height) = landscape ? (Look.LongEdge, Look.ShortEdge) : (Look.ShortEdge, Look.LongEdge);
        pages.Add(new PageCanvas(width, height));
        Y = Look.MarginAbove;
    }

    /// <summary>Keeps the foot of this page for a note.</summary>
    public void Keep(Footnote note) => notes.Add(note);

    /// <summary>Starts a new page unless so much height is left; a piece taller than a page starts at a top.</summary>
    public void Ensure(double height)
    {
        if (pages.Count == 0 || (Y + height > Bottom + 0.01 && !AtTop))
            NewPage();
    }

    public void Skip(double height)
    {
        if (!AtTop)
            Y += height;
    }

    /// <summary>A page not yet drawn on is turned; otherwise the next one is.</summary>
    public void Turn(bool toLandscape)
    {
        if (landscape == toLandscape)
            return;
        landscape = toLandscape;
        if (pages.Count == 0)
            return;
        DropEmptyPage();
        NewPage();
    }

    public void Finish()
    {
        if (pages.Count == 0)
            NewPage();
        DrawNotes();
        DropEmptyPage();
        foreach (var page in pages)
            page.Number(file);
    }

    private void DrawNotes()
    {
        if (notes.Count == 0)
            return;
        var y = Page.Height - Look.MarginBelow - NotesHeight + Footnote.RoomAbove;
        Footnote.Rule(Page, y - (Footnote.RoomAbove / 3));
        foreach (var note in notes)
        {
            note.Draw(Page, y);
            y += note.Height;
        }

        notes.Clear();
    }

    private void DropEmptyPage()
    {
        if (pages.Count > 1 && AtTop && Page.Marked.Count == 0)
            pages.RemoveAt(pages.Count - 1);
    }

    public void BeginSection()
    {
        if (Section.Children.Count > 0)
            Section = Section.Parent!.Add("Sect");
    }
}
