using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Bidding.Rehearsal.People;

/// <summary>A name as somebody draws it on the canvas of his seat: ink on transparent ground, an 8-bit RGBA PNG, another stroke for another seed.</summary>
public static class Hand
{
    private const int Width = 360;
    private const int Height = 120;
    private const int RowLength = 1 + (Width * 4);
    private const uint Ink = 0x12_24_5C_FF;

    public static byte[] Write(int seed)
    {
        var rows = new byte[Height * RowLength];
        for (var t = 0.0; t <= 1; t += 0.0005)
        {
            var (x, y) = At(t, seed);
            Dot(rows, x, y, 1.3 + (1.2 * Math.Abs(Math.Sin(t * (9 + seed)))));
        }

        return Png(Width, Height, rows);
    }

    /// <summary>Loops that wander to the right, the way a quick signature does.</summary>
    private static (double X, double Y) At(double t, int seed)
    {
        var turn = t * Math.PI * 2 * (4 + (seed % 3));
        return (30 + (290 * t) + (16 * Math.Sin(turn)), 62 + (34 * (1 - (0.5 * t)) * Math.Cos(turn + (0.7 * seed))) - (12 * Math.Sin(t * (5 + seed))));
    }

    private static void Dot(byte[] rows, double x, double y, double radius)
    {
        for (var row = (int)(y - radius); row <= y + radius; row++)
        {
            for (var column = (int)(x - radius); column <= x + radius; column++)
            {
                if (((column - x) * (column - x)) + ((row - y) * (row - y)) <= radius * radius)
                {
                    BinaryPrimitives.WriteUInt32BigEndian(rows.AsSpan((row * RowLength) + 1 + (column * 4)), Ink);
                }
            }
        }
    }

    /// <param name="rows">Each begins with the byte of its filter.</param>
    public static byte[] Png(int width, int height, byte[] rows)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] body)
    {
        var chunk = new byte[body.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        body.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 8), Crc(chunk.AsSpan(4, body.Length + 4)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
            }
        }

        return ~crc;
    }
}
