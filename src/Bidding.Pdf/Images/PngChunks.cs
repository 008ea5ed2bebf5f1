using System.Buffers.Binary;
using System.IO.Compression;

namespace Bidding.Pdf.Images;

/// <summary>The few chunks of a PNG that make the picture; everything else is left behind.</summary>
internal sealed class PngChunks
{
    private readonly MemoryStream data = new();

    public byte[] Header { get; private set; } = [];
    public byte[] Palette { get; private set; } = [];
    public byte[] Transparency { get; private set; } = [];

    public static PngChunks Read(ReadOnlySpan<byte> file)
    {
        var chunks = new PngChunks();
        while (true)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file);
            var body = file.Slice(8, length);
            switch (BinaryPrimitives.ReadUInt32BigEndian(file[4..]))
            {
                case 0x49484452: // IHDR
                    chunks.Header = body[..13].ToArray();
                    break;
                case 0x504C5445: // PLTE
                    chunks.Palette = body.ToArray();
                    break;
                case 0x74524E53: // tRNS
                    chunks.Transparency = body.ToArray();
                    break;
                case 0x49444154: // IDAT
                    chunks.data.Write(body);
                    break;
                case 0x49454E44: // IEND
                    return chunks.Header.Length == 13 ? chunks : throw new InvalidDataException("no header");
            }

            file = file[(12 + length)..];
        }
    }

    /// <summary>Never more than the picture can need, whatever the compressed bytes promise.</summary>
    public byte[] Inflate(long expected)
    {
        data.Position = 0;
        using var inflate = new ZLibStream(data, CompressionMode.Decompress, leaveOpen: true);
        var raw = new byte[expected];
        inflate.ReadExactly(raw);
        return raw;
    }
}
