using Bidding.Pdf.Content;
using Bidding.Pdf.Layout;

namespace Bidding.Pdf.Objects;

/// <summary>Puts the drawn pages, their fonts, structure, bookmarks and metadata together into one file.</summary>
internal static class DocumentWriter
{
    public static byte[] Write(
        PdfFile file, Document document, StructureNode root, Typesetter typesetter, IReadOnlyList<PageCanvas> pages, IReadOnlyList<Landmark> landmarks)
    {
        var resources = file.Add($"<</Font<<{string.Concat(typesetter.UsedFonts.Select(font => $"/{font.Resource} {font.Write(file)} 0 R"))}>>>>");
        var structure = StructureTree.Write(file, root, pages);
        var tree = WritePages(file, pages, resources);
        var outline = Outline.Write(file, landmarks);
        var metadata = file.AddStream("/Type/Metadata/Subtype/XML", XmpMetadata.Write(document), compress: false);
        var profile = file.AddStream("/N 3", SrgbProfile.Bytes);
        var intent = file.Add(
            $"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile} 0 R>>");
        var catalog = new PdfBuffer().Add($"<</Type/Catalog/Pages {tree} 0 R/StructTreeRoot {structure} 0 R/MarkInfo<</Marked true>>/Lang")
            .Text(document.Language).Add($"/ViewerPreferences<</DisplayDocTitle true>>/Metadata {metadata} 0 R/OutputIntents[{intent} 0 R]");
        if (outline is { } bookmarks)
            catalog.Add($"/Outlines {bookmarks} 0 R/PageMode/UseOutlines");
        return file.Write(file.Put(file.Reserve(), catalog.Add(">>")), WriteInformation(file, document));
    }

    private static int WritePages(PdfFile file, IReadOnlyList<PageCanvas> pages, int resources)
    {
        var tree = file.Reserve();
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            var content = file.AddStream(string.Empty, page.Content);
            var syntax = new PdfBuffer().Add($"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 ").Number(page.Width).Number(page.Height)
                .Add($"]/Resources {resources} 0 R/Contents {content} 0 R/Tabs/S/StructParents {i}");
            if (page.Links.Count > 0)
                syntax.Add($"/Annots[{string.Join(' ', page.Links.Select(link => WriteLink(file, link)))}]");
            file.Put(page.Id, syntax.Add(">>"));
        }

        return file.Put(tree, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(page => $"{page.Id} 0 R"))}]>>");
    }

    private static string WriteLink(PdfFile file, Link link)
    {
        file.Put(link.ObjectId, new PdfBuffer()
            .Add($"<</Type/Annot/Subtype/Link/Rect[{link.Rectangle}]/Border[0 0 0]/F 4/StructParent {link.ParentKey}/Dest{link.Destination}/Contents")
            .Text(link.Words).Add(">>"));
        return $"{link.ObjectId} 0 R";
    }

    private static int WriteInformation(PdfFile file, Document document)
    {
        var date = XmpMetadata.Date(document.Created);
        var syntax = new PdfBuffer().Add("<</Title").Text(document.Title).Add($"/Producer({XmpMetadata.Producer})/CreationDate{date}/ModDate{date}");
        if (document.Author is { } author)
            syntax.Add("/Author").Text(author);
        if (document.Subject is { } subject)
            syntax.Add("/Subject").Text(subject);
        return file.Put(file.Reserve(), syntax.Add(">>"));
    }
}
