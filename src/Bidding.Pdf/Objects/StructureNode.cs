namespace Bidding.Pdf.Objects;

/// <summary>One element of the logical structure; its children are elements, marked content or annotations, in reading order.</summary>
internal sealed class StructureNode(string type, StructureNode? parent)
{
    public string Type { get; } = type;
    public StructureNode? Parent { get; } = parent;
    public List<Child> Children { get; } = [];

    /// <summary>Attribute dictionary in PDF syntax, for instance the scope of a header cell.</summary>
    public string? Attributes { get; set; }

    public string? Alternative { get; set; }

    /// <summary>By which the element is found in the file; each once, in the order of its characters (PDF/UA-1, 7.9 asks it of a note).</summary>
    public string? Name { get; set; }

    public int Id { get; set; }

    public StructureNode Add(string childType, string? attributes = null)
    {
        var node = new StructureNode(childType, this) { Attributes = attributes };
        Children.Add(new Child.Element(node));
        return node;
    }

    public void Mark(PageCanvas page, int number) => Children.Add(new Child.Mark(page, number));

    public void Annotation(PageCanvas page, int objectId) => Children.Add(new Child.Annotation(page, objectId));

    public abstract record Child
    {
        public sealed record Element(StructureNode Node) : Child;

        public sealed record Mark(PageCanvas Page, int Number) : Child;

        public sealed record Annotation(PageCanvas Page, int ObjectId) : Child;
    }
}
