using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Images;

/// <summary>Writes pixels as an image object, transparency as its soft mask (allowed from PDF/A-2 on).</summary>
internal static class EmbeddedImage
{
    public static int Write(ObjectPool file, PngImage image)
    {
        var size = $"/Type/XObject/Subtype/Image/Width {image.Width}/Height {image.Height}/BitsPerComponent 8";
        var mask = image.Alpha is null ? string.Empty : $"/SMask {file.AddStream($"{size}/ColorSpace/DeviceGray", image.Alpha)} 0 R";
        return file.AddStream($"{size}/ColorSpace/Device{(image.IsGray ? "Gray" : "RGB")}{mask}", image.Samples);
    }
}
