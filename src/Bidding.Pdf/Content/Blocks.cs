namespace Bidding.Pdf.Content;

/// <summary>One piece of a document in reading order.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>The end of what stands above comes along to a new page: a place to sign is never alone on a page that says nothing.</summary>
    public bool StaysWithAbove { get; init; }
}

/// <summary>A page of its own: the title large, then facts in two columns, then a last line (the issuer, the date).</summary>
public sealed record Cover(string Title, string? Subtitle = null) : Block
{
    public IReadOnlyList<KeyValue> Facts { get; init; } = [];
    public IReadOnlyList<string> Foot { get; init; } = [];
}

/// <summary>The table of contents, with page numbers and links, made from all headings down to <paramref name="Depth"/>.</summary>
public sealed record Contents(string Title = "目录", int Depth = 2) : Block;

/// <param name="Level">1 to 6; it also becomes a bookmark.</param>
public sealed record Heading(int Level, string Text) : Block
{
    /// <summary>Printed at the foot of the heading's own page, under a number that the heading carries; null prints none.</summary>
    public string? Footnote { get; init; }
}

public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block
{
    public Paragraph(string text)
        : this([new Run(text)])
    {
    }

    public Align Align { get; init; } = Align.Justified;

    /// <summary>首行缩进两字.</summary>
    public bool Indented { get; init; } = true;

    public static Paragraph Of(params Run[] runs) => new(runs);
}

/// <summary>Small print where it is read: source, remark.</summary>
public sealed record Note(IReadOnlyList<Run> Runs) : Block
{
    public Note(string text)
        : this([new Run(text)])
    {
    }
}

public sealed record KeyValueList(IReadOnlyList<KeyValue> Items) : Block
{
    public string? Caption { get; init; }

    /// <summary>Share of the width taken by the keys.</summary>
    public double KeyShare { get; init; } = 0.24;
}

public sealed record KeyValue(string Key, Cell Value);

public sealed record PageBreak : Block;

/// <summary>Blocks on landscape pages of their own, for wide tables.</summary>
public sealed record Landscape(IReadOnlyList<Block> Blocks) : Block;

/// <summary>A stretch of text in one weight; a line feed inside it starts a new line.</summary>
public sealed record Run(string Text, bool Bold = false)
{
    public static implicit operator Run(string text) => new(text);
}

public enum Align
{
    Left,
    Center,
    Right,
    Justified,
}
