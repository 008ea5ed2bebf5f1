using Bidding.Pdf.Content;
using Bidding.Pdf.Images;
using Bidding.Pdf.Layout;

namespace Bidding.Pdf.Objects;

/// <summary>Puts the drawn pages, their fonts, structure, bookmarks and metadata together into one file.</summary>
internal static class DocumentWriter
{
    public static byte[] Write(
        PdfFile file, Document document, StructureNode root, Typesetter typesetter, Flow flow, IReadOnlyList<Landmark> landmarks)
    {
        var pages = flow.Pages;
        var resources = WriteResources(file, typesetter, flow.Pictures);
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
        if (WriteForm(file, pages) is { } form)
            catalog.Add($"/AcroForm {form} 0 R");
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
            foreach (var annotation in page.Annotations)
                annotation.Write(file, page);
            if (page.Annotations.Count > 0)
                syntax.Add($"/Annots[{References(page.Annotations)}]");
            file.Put(page.Id, syntax.Add(">>"));
        }

        return file.Put(tree, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(page => $"{page.Id} 0 R"))}]>>");
    }

    private static int WriteResources(PdfFile file, Typesetter typesetter, PictureStore pictures)
    {
        var fonts = string.Concat(typesetter.UsedFonts.Select(font => $"/{font.Resource} {font.Write(file)} 0 R"));
        var images = string.Concat(pictures.Write(file).Select(image => $"/{image.Resource} {image.ObjectId} 0 R"));
        return file.Add(images.Length == 0 ? $"<</Font<<{fonts}>>>>" : $"<</Font<<{fonts}>>/XObject<<{images}>>>>");
    }

    /// <summary>Said from the beginning: there are signature fields, and whoever changes the file appends (SigFlags 3).</summary>
    private static int? WriteForm(PdfFile file, IReadOnlyList<PageCanvas> pages)
    {
        var fields = pages.SelectMany(page => page.Annotations).OfType<SignatureWidget>().ToList();
        return fields.Count == 0 ? null : file.Add($"<</Fields[{References(fields)}]/SigFlags 3>>");
    }

    private static string References(IEnumerable<PageAnnotation> annotations) =>
        string.Join(' ', annotations.Select(annotation => $"{annotation.ObjectId} 0 R"));

    private static int WriteInformation(PdfFile file, Document document)
    {
        var date = XmpMetadata.Date(document.Created);
        var syntax = new PdfBuffer().Add("<</Title").Text(document.Title).Add($"/Producer({XmpMetadata.Producer})/CreationDate{date}/ModDate{date}");
        if (document.Author is { } author)
            syntax.Add("/Author").Text(author);
        if (document.Subject is { } subject)
            syntax.Add("/Subject").Text(subject);
        if (document.Keywords is { } keywords)
            syntax.Add("/Keywords").Text(keywords);
        return file.Put(file.Reserve(), syntax.Add(">>"));
    }
}
