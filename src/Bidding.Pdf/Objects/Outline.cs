using Bidding.Pdf.Layout;

namespace Bidding.Pdf.Objects;

/// <summary>Bookmarks in the order and depth of the headings.</summary>
internal static class Outline
{
    public static int? Write(PdfFile file, IReadOnlyList<Landmark> landmarks)
    {
        if (landmarks.Count == 0)
            return null;
        var root = new Entry(file.Reserve(), null, 0);
        var open = new Stack<Entry>([root]);
        foreach (var landmark in landmarks)
        {
            while (open.Peek().Level >= landmark.Level)
                open.Pop();
            var entry = new Entry(file.Reserve(), landmark, landmark.Level);
            open.Peek().Children.Add(entry);
            open.Push(entry);
        }

        file.Put(root.Id, new PdfBuffer().Add("<</Type/Outlines").Add(Family(root)).Add(">>"));
        WriteChildren(file, root);
        return root.Id;
    }

    private static void WriteChildren(PdfFile file, Entry parent)
    {
        for (var i = 0; i < parent.Children.Count; i++)
        {
            var entry = parent.Children[i];
            var syntax = new PdfBuffer().Add("<</Title").Text(entry.Landmark!.Text).Add($"/Parent {parent.Id} 0 R/Dest{entry.Landmark.Destination}");
            if (i > 0)
                syntax.Add($"/Prev {parent.Children[i - 1].Id} 0 R");
            if (i + 1 < parent.Children.Count)
                syntax.Add($"/Next {parent.Children[i + 1].Id} 0 R");
            file.Put(entry.Id, syntax.Add(Family(entry)).Add(">>"));
            WriteChildren(file, entry);
        }
    }

    private static string Family(Entry entry) => entry.Children.Count == 0
        ? string.Empty
        : $"/First {entry.Children[0].Id} 0 R/Last {entry.Children[^1].Id} 0 R/Count {entry.Descendants}";

    private sealed record Entry(int Id, Landmark? Landmark, int Level)
    {
        public List<Entry> Children { get; } = [];

        public int Descendants => Children.Sum(child => 1 + child.Descendants);
    }
}
