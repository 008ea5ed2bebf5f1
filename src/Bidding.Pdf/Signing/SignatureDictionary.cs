using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Signing;

/// <summary>The entries of a signature besides its bytes and the range they cover.</summary>
internal static class SignatureDictionary
{
    public const string DocumentTimeStamp = "/Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161";

    public static string Of(SignatureRequest request, bool certify)
    {
        var entries = new PdfBuffer().Add("/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M").Add(XmpMetadata.Date(request.At))
            .Add("/Name").Text(request.Name);
        if (request.Reason is { } reason)
            entries.Add("/Reason").Text(reason);
        if (request.Location is { } location)
            entries.Add("/Location").Text(location);
        if (certify)
            entries.Add("/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 2/V/1.2>>>>]");
        return entries.ToString();
    }
}
