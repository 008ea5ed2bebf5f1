using System.Text;
using Bidding.Pdf.Reading;

namespace Bidding.Web.Tenders;

/// <summary>What may be known of a PDF that a stranger hands in: by its plain text, and where its pages are compressed by the reader that judges signatures, which has a budget.</summary>
public static class PdfFile
{
    private const int Block = 64 * 1024;
    private const int Longest = 32;
    private const int LargestRead = 32 << 20;
    private const string Key = "/Type";

    private static ReadOnlySpan<byte> Magic => "%PDF-"u8;

    /// <returns>Whether the content starts as a PDF does, at its first byte.</returns>
    public static async Task<bool> Begins(Stream content, CancellationToken ct)
    {
        content.Position = 0;
        var head = new byte[5];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        return head.AsSpan(0, read).SequenceEqual(Magic);
    }

    /// <returns>The number of pages; null where it cannot be told.</returns>
    public static async Task<int?> CountPages(Stream content, CancellationToken ct)
    {
        content.Position = 0;
        var buffer = new byte[Block + Longest];
        var (pages, kept) = (0, 0);
        while (true)
        {
            var read = await content.ReadAtLeastAsync(buffer.AsMemory(kept, Block), Block, throwOnEndOfStream: false, ct);
            var isLast = read < Block;
            var text = Encoding.Latin1.GetString(buffer, 0, kept + read);
            pages += CountIn(text, isLast ? text.Length : text.Length - Longest);
            if (isLast)
            {
                return pages == 0 ? await CountPacked(content, ct) : pages;
            }

            buffer.AsSpan(kept + read - Longest, Longest).CopyTo(buffer);
            kept = Longest;
        }
    }

    private static async Task<int?> CountPacked(Stream content, CancellationToken ct)
    {
        if (content.Length > LargestRead)
        {
            return null;
        }

        content.Position = 0;
        var file = new byte[content.Length];
        await content.ReadExactlyAsync(file, ct);
        return PdfPages.Count(file);
    }

    /// <summary>Marks that begin before <paramref name="end"/>; later ones are seen whole in the next block.</summary>
    private static int CountIn(string text, int end)
    {
        const string Page = "/Page";
        var found = 0;
        for (var at = text.IndexOf(Key, StringComparison.Ordinal); at >= 0 && at < end; at = text.IndexOf(Key, at + 1, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + Key.Length).TrimStart();
            found += rest.StartsWith(Page) && (rest.Length == Page.Length || !char.IsAsciiLetterOrDigit(rest[Page.Length])) ? 1 : 0;
        }

        return found;
    }
}
