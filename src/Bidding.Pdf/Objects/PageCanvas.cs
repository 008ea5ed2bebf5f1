using Bidding.Pdf.Layout;

namespace Bidding.Pdf.Objects;

/// <summary>One page being drawn. Coordinates are points from the upper left corner; everything is either tagged or an artifact.</summary>
internal sealed class PageCanvas(double width, double height)
{
    private readonly PdfBuffer content = new();
    private readonly List<StructureNode> marked = [];

    /// <summary>Known when all pages are: an empty one may be taken back.</summary>
    public int Id { get; private set; }

    public double Width { get; } = width;
    public double Height { get; } = height;

    /// <summary>A cover carries neither header nor footer.</summary>
    public bool Bare { get; set; }

    public IReadOnlyList<StructureNode> Marked => marked;
    public List<PageAnnotation> Annotations { get; } = [];
    public byte[] Content => content.ToArray();

    public void Number(ObjectPool file) => Id = file.Reserve();

    /// <summary>What is drawn until <see cref="End"/> belongs to the node.</summary>
    public void Begin(StructureNode node)
    {
        node.Mark(this, marked.Count);
        content.Add("/").Add(node.Type).Add("<</MCID ").Add(marked.Count).Add(">>BDC\n");
        marked.Add(node);
    }

    public void BeginArtifact(string? properties = null) =>
        content.Add(properties is null ? "/Artifact BMC\n" : $"/Artifact<<{properties}>>BDC\n");

    public void End() => content.Add("EMC\n");

    public void Fill(Ink ink, double x, double y, double w, double h)
    {
        Colour(ink, "rg\n");
        content.Number(x).Number(Height - y - h).Number(w).Number(h).Add("re f\n");
    }

    /// <summary>Many squares of one colour in one path, as a square code needs them.</summary>
    public void Squares(Ink ink, IEnumerable<(double X, double Y, double W, double H)> squares)
    {
        Colour(ink, "rg\n");
        foreach (var (x, y, w, h) in squares)
            content.Number(x).Number(Height - y - h).Number(w).Number(h).Add("re\n");
        content.Add("f\n");
    }

    public void Frame(Ink ink, double thickness, double x, double y, double w, double h)
    {
        Colour(ink, "RG\n");
        content.Number(thickness).Add("w\n");
        content.Number(x).Number(Height - y - h).Number(w).Number(h).Add("re S\n");
    }

    /// <param name="resource">The picture's name among the resources of the pages.</param>
    public void Image(string resource, double x, double y, double w, double h)
    {
        content.Add("q ").Number(w).Add("0 0 ").Number(h).Number(x).Number(Height - y - h).Add("cm/").Add(resource).Add(" Do Q\n");
    }

    public void Lines(Ink ink, double thickness, params ReadOnlySpan<(double X1, double Y1, double X2, double Y2)> lines)
    {
        Colour(ink, "RG\n");
        content.Number(thickness).Add("w\n");
        foreach (var (x1, y1, x2, y2) in lines)
            content.Number(x1).Number(Height - y1).Add("m ").Number(x2).Number(Height - y2).Add("l\n");
        content.Add("S\n");
    }

    public void Dots(Ink ink, double x1, double x2, double y)
    {
        content.Add("[0.6 2.4]0 d\n");
        Lines(ink, 0.6, (x1, y, x2, y));
        content.Add("[]0 d\n");
    }

    /// <param name="stretch">Points added at every gap where a line may be stretched.</param>
    public void Text(ReadOnlySpan<Letter> letters, double x, double baseline, double size, Ink ink, double stretch = 0)
    {
        if (letters.IsEmpty)
            return;
        Colour(ink, "rg\n");
        content.Add("BT 1 0 0 1 ").Number(x).Number(Height - baseline).Add("Tm\n");
        for (var start = 0; start < letters.Length;)
        {
            var end = start + 1;
            while (end < letters.Length && letters[end].SameLook(letters[start]))
                end++;
            Style(letters[start], size, ink);
            Show(letters[start..end], end < letters.Length ? letters[end] : null, 1000 * stretch / size);
            start = end;
        }

        content.Add("ET\n");
    }

    private void Style(Letter letter, double size, Ink ink)
    {
        content.Add("/").Add(letter.Font.Resource).Add(" ").Number(size).Add("Tf ");
        if (!letter.Bold)
        {
            content.Add("0 Tr\n");
            return;
        }

        Colour(ink, "RG ");
        content.Number(size * 0.032).Add("w 2 Tr\n");
    }

    private void Show(ReadOnlySpan<Letter> letters, Letter? next, double stretch)
    {
        content.Add("[<");
        for (var i = 0; i < letters.Length; i++)
        {
            content.Hex4(letters[i].Code);
            var following = i + 1 < letters.Length ? letters[i + 1] : next;
            if (stretch > 0 && following is { } other && Kinsoku.Stretches(letters[i].CodePoint, other.CodePoint))
                content.Add(">").Number(-stretch).Add("<");
        }

        content.Add(">]TJ\n");
    }

    private void Colour(Ink ink, string operation) =>
        content.Number(ink.Red).Number(ink.Green).Number(ink.Blue).Add(operation);
}

internal sealed record Ink(double Red, double Green, double Blue);
