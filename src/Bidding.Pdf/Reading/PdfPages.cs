namespace Bidding.Pdf.Reading;

/// <summary>The pages of a file as a reader walks them: the leaves of its page tree, not the number that the file gives of itself.</summary>
public static class PdfPages
{
    private const int MostPages = 20_000, MostNodes = 2 * MostPages, Deepest = 50;

    /// <returns>Null where the file is of no form that is read here, or has more pages than are counted.</returns>
    public static int? Count(ReadOnlyMemory<byte> file)
    {
        try
        {
            var history = PdfHistory.Read(file);
            var last = history.Revisions.Count - 1;
            var (pages, nodes) = (0, 0);
            var open = new Stack<(PdfValue? Node, int Depth)>([(history.Catalog(last)["Pages"], 0)]);
            while (open.TryPop(out var next))
            {
                if (++nodes > MostNodes || next.Depth > Deepest || history.Resolve(next.Node, last)?.AsTable is not { } node)
                    return null;
                if (history.Resolve(node["Kids"], last) is not PdfValue.List kids)
                {
                    pages++;
                    continue;
                }

                foreach (var kid in kids.Items)
                    open.Push((kid, next.Depth + 1));
            }

            return pages is > 0 and <= MostPages ? pages : null;
        }
        catch (UnreadablePdfException)
        {
            return null;
        }
    }
}
