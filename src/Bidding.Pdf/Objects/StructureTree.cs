namespace Bidding.Pdf.Objects;

/// <summary>Writes the structure tree and the parent tree that leads from the pages back into it.</summary>
internal static class StructureTree
{
    public static int Write(PdfFile file, StructureNode document, IReadOnlyList<PageCanvas> pages)
    {
        var root = file.Reserve();
        var named = new List<StructureNode>();
        Number(file, document, named);
        WriteNode(file, document, root, new PdfBuffer());
        var parents = ParentTree(file, pages, out var next);
        var names = named.Count == 0 ? "" : $"/IDTree<</Names[{string.Concat(named.Select(node => $"({node.Name}){node.Id} 0 R "))}]>>";
        return file.Put(root, $"<</Type/StructTreeRoot/K {document.Id} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {next}{names}>>");
    }

    private static void Number(PdfFile file, StructureNode node, List<StructureNode> named)
    {
        node.Id = file.Reserve();
        if (node.Name is not null)
            named.Add(node);
        foreach (var child in node.Children)
        {
            if (child is StructureNode.Child.Element element)
                Number(file, element.Node, named);
        }
    }

    /// <param name="scratch">One for all of them: a report has thousands.</param>
    private static void WriteNode(PdfFile file, StructureNode node, int parent, PdfBuffer scratch)
    {
        var page = (node.Children.Find(child => child is StructureNode.Child.Mark) as StructureNode.Child.Mark)?.Page;
        var syntax = scratch.Clear().Add("<</Type/StructElem/S/").Add(node.Type).Add("/P ").Add(parent).Add(" 0 R");
        if (page is not null)
            syntax.Add("/Pg ").Add(page.Id).Add(" 0 R");
        if (node.Name is not null)
            syntax.Add("/ID(").Add(node.Name).Add(")");
        if (node.Attributes is not null)
            syntax.Add("/A").Add(node.Attributes);
        if (node.Alternative is not null)
            syntax.Add("/Alt").Text(node.Alternative);
        if (node.Children.Count > 0)
            WriteChildren(syntax, node, page);
        file.Put(node.Id, syntax.Add(">>"));
        foreach (var child in node.Children)
        {
            if (child is StructureNode.Child.Element element)
                WriteNode(file, element.Node, node.Id, scratch);
        }
    }

    private static void WriteChildren(PdfBuffer syntax, StructureNode node, PageCanvas? page)
    {
        syntax.Add("/K[");
        foreach (var child in node.Children)
        {
            switch (child)
            {
                case StructureNode.Child.Element element:
                    syntax.Add(element.Node.Id).Add(" 0 R ");
                    break;
                case StructureNode.Child.Mark mark when mark.Page == page:
                    syntax.Add(mark.Number).Add(" ");
                    break;
                case StructureNode.Child.Mark mark:
                    syntax.Add("<</Type/MCR/Pg ").Add(mark.Page.Id).Add(" 0 R/MCID ").Add(mark.Number).Add(">>");
                    break;
                case StructureNode.Child.Annotation annotation:
                    syntax.Add("<</Type/OBJR/Pg ").Add(annotation.Page.Id).Add(" 0 R/Obj ").Add(annotation.ObjectId).Add(" 0 R>>");
                    break;
            }
        }

        syntax.Add("]");
    }

    private static int ParentTree(PdfFile file, IReadOnlyList<PageCanvas> pages, out int next)
    {
        var numbers = new PdfBuffer().Add("<</Nums[");
        next = pages.Count;
        for (var i = 0; i < pages.Count; i++)
        {
            numbers.Add(i).Add("[");
            foreach (var node in pages[i].Marked)
                numbers.Add(node.Id).Add(" 0 R ");
            numbers.Add("]");
        }

        foreach (var annotation in pages.SelectMany(page => page.Annotations))
        {
            annotation.ParentKey = next++;
            numbers.Add(annotation.ParentKey).Add(" ").Add(annotation.Node.Id).Add(" 0 R ");
        }

        return file.Put(file.Reserve(), numbers.Add("]>>"));
    }
}
