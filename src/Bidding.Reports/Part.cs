using Bidding.Pdf.Content;

namespace Bidding.Reports;

/// <summary>
/// One item of the list that the law prescribes for a document: its title in the words of the law, the article as a
/// footnote to it, and the sections that fulfil it. A section writes itself as if it stood alone, with a heading of level 1;
/// here it moves one level down, and where it is the only one, the law's title stands in place of its own.
/// </summary>
/// <param name="Basis">As printed after 依据：; null for what no article lists.</param>
internal sealed record Part(string Title, string? Basis, params IEnumerable<Block>[] Sections)
{
    public IEnumerable<Block> Blocks
    {
        get
        {
            Block[] head = [new Heading(1, Title) { Footnote = Basis is null ? null : "依据：" + Basis }];
            // A section that has nothing to tell in this lot, like a draw where none was ordered, counts for none.
            var written = Sections.Where(section => section.Any()).ToList();
            var body = written.Count == 1 ? written[0].SkipWhile(block => block is Heading { Level: 1 }) : written.SelectMany(section => section.Select(Lower));
            // A title alone on an upright page before a page that lies would be a page for nothing.
            return body.FirstOrDefault() is Landscape wide ? [new Landscape([.. head, .. wide.Blocks]), .. body.Skip(1)] : [.. head, .. body];
        }
    }

    private static Block Lower(Block block) => block switch
    {
        Heading heading => heading with { Level = heading.Level + 1 },
        Landscape landscape => new Landscape([.. landscape.Blocks.Select(Lower)]),
        _ => block,
    };
}
