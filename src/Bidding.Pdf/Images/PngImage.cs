using System.Buffers.Binary;

namespace Bidding.Pdf.Images;

/// <summary>
/// A PNG taken apart into plain samples: what goes into a record is pixels only, never the bytes a stranger chose.
/// Eight bits a channel, not interlaced: what a canvas, a scanner and every drawing program write.
/// </summary>
public sealed class PngImage
{
    public const int LongestEdge = 4000;
    private const long MostPixels = 4_000_000;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private PngImage(int width, int height, bool isGray, byte[] samples, byte[]? alpha)
    {
        (Width, Height, IsGray, Samples, Alpha) = (width, height, isGray, samples, alpha);
    }

    public int Width { get; }
    public int Height { get; }
    public bool IsGray { get; }

    /// <summary>Rows from above; one byte a pixel if grey, else three.</summary>
    internal byte[] Samples { get; }

    /// <summary>One byte a pixel, or null where everything is opaque.</summary>
    internal byte[]? Alpha { get; }

    /// <param name="mostPixels">Asked of its head, before anything is unpacked: a small file may hold a very large picture.</param>
    /// <exception cref="UnusableImageException">It is no PNG, is damaged, too large, or of a kind we do not read.</exception>
    public static PngImage Read(ReadOnlySpan<byte> file, long mostPixels = MostPixels)
    {
        if (!file.StartsWith(Signature))
            throw new UnusableImageException("不是 PNG 图片 / not a PNG image");
        try
        {
            return Decode(PngChunks.Read(file[Signature.Length..]), mostPixels);
        }
        catch (Exception damage) when (damage is ArgumentOutOfRangeException or InvalidDataException or IndexOutOfRangeException or IOException)
        {
            throw new UnusableImageException("PNG 图片已损坏 / the PNG image is damaged");
        }
    }

    private static PngImage Decode(PngChunks chunks, long mostPixels)
    {
        var header = chunks.Header;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        if (width is < 1 or > LongestEdge || height is < 1 or > LongestEdge || (long)width * height > mostPixels)
            throw new UnusableImageException($"图片尺寸 {width}×{height} 超出范围 / {width}×{height} pixels are too many");
        if (header[8] != 8 || header[12] != 0)
            throw new UnusableImageException("只支持每通道 8 位、非隔行的 PNG / only 8 bits a channel, not interlaced");
        var channels = header[9] switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => throw new InvalidDataException() };
        var raw = PngFilter.Undo(chunks.Inflate((long)height * ((width * channels) + 1)), width * channels, height, channels);
        return header[9] == 3 ? FromPalette(raw, width, height, chunks) : FromChannels(raw, width, height, channels);
    }

    private static PngImage FromChannels(byte[] raw, int width, int height, int channels)
    {
        var colours = channels < 3 ? 1 : 3;
        if (colours == channels)
            return new(width, height, colours == 1, raw, null);
        var (samples, alpha) = (new byte[width * height * colours], new byte[width * height]);
        for (var pixel = 0; pixel < alpha.Length; pixel++)
        {
            alpha[pixel] = raw[(pixel * channels) + colours];
            // Colour that nobody sees is not kept: it could carry what nobody agreed to.
            if (alpha[pixel] != 0)
                raw.AsSpan(pixel * channels, colours).CopyTo(samples.AsSpan(pixel * colours));
        }

        return new(width, height, colours == 1, samples, Opaque(alpha) ? null : alpha);
    }

    private static PngImage FromPalette(byte[] raw, int width, int height, PngChunks chunks)
    {
        var (samples, alpha) = (new byte[raw.Length * 3], new byte[raw.Length]);
        for (var pixel = 0; pixel < raw.Length; pixel++)
        {
            chunks.Palette.AsSpan(3 * raw[pixel], 3).CopyTo(samples.AsSpan(3 * pixel));
            alpha[pixel] = raw[pixel] < chunks.Transparency.Length ? chunks.Transparency[raw[pixel]] : (byte)255;
        }

        return new(width, height, false, samples, Opaque(alpha) ? null : alpha);
    }

    private static bool Opaque(byte[] alpha) => alpha.AsSpan().IndexOfAnyExcept((byte)255) < 0;
}
