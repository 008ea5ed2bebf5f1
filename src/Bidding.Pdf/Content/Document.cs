namespace Bidding.Pdf.Content;

/// <summary>What a report says, without any notion of how it is drawn. The same document always gives the same bytes.</summary>
public sealed record Document(string Title, DateTimeOffset Created, IReadOnlyList<Block> Blocks)
{
    public string Language { get; init; } = "zh-CN";
    public string? Author { get; init; }
    public string? Subject { get; init; }

    /// <summary>For programs rather than readers; stands in the file's properties, which every signature covers.</summary>
    public string? Keywords { get; init; }

    /// <summary>Stands above every page but the cover; null prints none.</summary>
    public string? Header { get; init; }

    /// <summary>Stands left of the page number.</summary>
    public string? Footer { get; init; }

    public PageWords Words { get; init; } = PageWords.Chinese;
}

/// <summary>The few words the engine itself prints; <c>{0}</c> is the page and <c>{1}</c> the number of pages.</summary>
/// <param name="Part">Spoken of a chart that goes on over pages; <c>{0}</c> is the part and <c>{1}</c> the number of parts.</param>
public sealed record PageWords(string PageOf, string Continued, string Part)
{
    public static readonly PageWords Chinese = new("第 {0} 页 共 {1} 页", "（续）", "（{0}/{1}）");
    public static readonly PageWords English = new("Page {0} of {1}", " (continued)", " ({0}/{1})");
}
