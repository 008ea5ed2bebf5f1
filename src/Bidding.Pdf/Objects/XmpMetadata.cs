using System.Security;
using System.Text;
using Bidding.Pdf.Content;

namespace Bidding.Pdf.Objects;

/// <summary>Says the same as the information dictionary, and claims PDF/A-2a and PDF/UA-1.</summary>
internal static class XmpMetadata
{
    public const string Producer = "Bidding.Pdf";

    public static byte[] Write(Document document)
    {
        var date = document.Created.ToString("yyyy-MM-ddTHH:mm:sszzz");
        var author = document.Author is null ? string.Empty : $"<dc:creator><rdf:Seq><rdf:li>{Safe(document.Author)}</rdf:li></rdf:Seq></dc:creator>";
        var subject = document.Subject is null ? string.Empty : $"<dc:description>{Words(document.Subject)}</dc:description>";
        var keywords = document.Keywords is null ? string.Empty : $"<pdf:Keywords>{Safe(document.Keywords)}</pdf:Keywords>";
        var text = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title>{Words(document.Title)}</dc:title>
            {author}{subject}
            <dc:language><rdf:Bag><rdf:li>{Safe(document.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
            <pdf:Producer>{Producer}</pdf:Producer>{keywords}
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;
        return Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
    }

    /// <summary>The date of the information dictionary: D:20261124093000+08'00'.</summary>
    public static string Date(DateTimeOffset at) => $"(D:{at:yyyyMMddHHmmss}{(at.Offset < TimeSpan.Zero ? '-' : '+')}{at.Offset:hh\\'mm\\'})";

    private static string Words(string text) => $"<rdf:Alt><rdf:li xml:lang=\"x-default\">{Safe(text)}</rdf:li></rdf:Alt>";

    private static string? Safe(string text) => SecurityElement.Escape(text);
}
