using System.Security.Cryptography;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Images;

/// <summary>The pictures of one file; the same picture twice is stored once.</summary>
internal sealed class PictureStore
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly List<(string Resource, PngImage Image)> images = [];

    public (string Resource, PngImage Image) Add(byte[] png)
    {
        var digest = Convert.ToHexString(SHA256.HashData(png));
        if (names.TryGetValue(digest, out var known))
            return images.First(image => image.Resource == known);
        var entry = ($"I{images.Count}", PngImage.Read(png));
        images.Add(entry);
        names.Add(digest, entry.Item1);
        return entry;
    }

    public IReadOnlyList<(string Resource, int ObjectId)> Write(ObjectPool file) =>
        [.. images.Select(entry => (entry.Resource, EmbeddedImage.Write(file, entry.Image)))];
}
