using System.Text;

namespace Bidding.Web.Demo;

/// <summary>Small multi-page PDF files for invented bids: plain text in a font that every reader has, nothing else.</summary>
public static class TinyPdf
{
    private const int Catalog = 1;
    private const int Tree = 2;
    private const int Font = 3;
    private const int FirstPage = 4;

    /// <param name="pages">Lines of each page, Latin letters only; the first line is its heading.</param>
    public static byte[] Write(IReadOnlyList<IReadOnlyList<string>> pages)
    {
        var objects = new List<string>
        {
            $"<< /Type /Catalog /Pages {Tree} 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, index) => $"{FirstPage + 2 * index} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        foreach (var (index, lines) in pages.Index())
        {
            var content = Content(lines, index + 1, pages.Count);
            objects.Add(
                $"<< /Type /Page /Parent {Tree} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F {Font} 0 R >> >> " +
                $"/Contents {FirstPage + 2 * index + 1} 0 R >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}endstream");
        }

        return Assemble(objects);
    }

    private static string Content(IReadOnlyList<string> lines, int page, int pages)
    {
        var text = new StringBuilder("BT /F 20 Tf 60 770 Td ");
        text.Append($"({Escaped(lines[0])}) Tj /F 11 Tf 0 -16 Td ");
        foreach (var line in lines.Skip(1))
        {
            text.Append($"0 -18 Td ({Escaped(line)}) Tj ");
        }

        return text.Append($"ET BT /F 9 Tf 270 40 Td ({page} / {pages}) Tj ET\n").ToString();
    }

    private static byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (index, body) in objects.Index())
        {
            offsets.Add(file.Length);
            file.Append($"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Length;
        file.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append($"{offset:D10} 00000 n \n");
        }

        file.Append($"trailer\n<< /Size {objects.Count + 1} /Root {Catalog} 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)");
}
