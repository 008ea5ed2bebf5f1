namespace Bidding.Pdf.Objects;

/// <summary>Something on a page that can be pressed; <see cref="ObjectId"/> is the annotation, which the structure tree leads to.</summary>
internal abstract class PageAnnotation(StructureNode node, int objectId)
{
    public StructureNode Node { get; } = node;
    public int ObjectId { get; } = objectId;
    public int ParentKey { get; set; }

    public abstract void Write(PdfFile file, PageCanvas page);
}

/// <summary>A place that leads to a heading.</summary>
internal sealed class Link(StructureNode node, int objectId, string rectangle, string words) : PageAnnotation(node, objectId)
{
    public string Destination { get; set; } = string.Empty;

    public override void Write(PdfFile file, PageCanvas page) => file.Put(ObjectId, new PdfBuffer()
        .Add($"<</Type/Annot/Subtype/Link/Rect[{rectangle}]/Border[0 0 0]/F 4/StructParent {ParentKey}/Dest{Destination}/Contents")
        .Text(words).Add(">>"));
}

/// <summary>An empty signature field and its widget in one object. The empty appearance is what PDF/A asks of every widget.</summary>
internal sealed class SignatureWidget(StructureNode node, int objectId, string name, string label, (double X, double Y, double W, double H) box)
    : PageAnnotation(node, objectId)
{
    public override void Write(PdfFile file, PageCanvas page)
    {
        var empty = file.AddStream(new PdfBuffer().Add("/Type/XObject/Subtype/Form/BBox[0 0 ").Number(box.W).Number(box.H).Add("]/Resources<<>>").ToString(), []);
        file.Put(ObjectId, new PdfBuffer().Add("<</Type/Annot/Subtype/Widget/FT/Sig/T").Text(name).Add("/TU").Text(label)
            .Add("/Rect[").Number(box.X).Number(page.Height - box.Y - box.H).Number(box.X + box.W).Number(page.Height - box.Y)
            .Add($"]/F 132/P {page.Id} 0 R/StructParent {ParentKey}/AP<</N {empty} 0 R>>>>"));
    }
}
