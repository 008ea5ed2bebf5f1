namespace Bidding.Pdf.Content;

/// <summary>Two fields of one name would be one field with two places: a signature in one would seem to stand in the other.</summary>
internal static class SignatureNames
{
    public static void RefuseUnlessUnique(Document document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in Places(document.Blocks))
        {
            if (place.Field.Length == 0 || !place.Field.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
                throw new ArgumentException($"“{place.Field}” is no name for a signature field", nameof(document));
            if (!seen.Add(place.Field))
                throw new ArgumentException($"two signature fields are called “{place.Field}”", nameof(document));
        }
    }

    private static IEnumerable<SignaturePlace> Places(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        SignaturePlaces signatures => signatures.Places,
        Landscape landscape => Places(landscape.Blocks),
        _ => [],
    });
}
