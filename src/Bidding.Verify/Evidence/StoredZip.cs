using System.Buffers.Binary;
using System.Text;

namespace Bidding.Verify.Evidence;

internal sealed record ZipPart(string Name, ReadOnlyMemory<byte> Content, uint Crc, int Offset);

/// <summary>
/// The container of docs/formats/evidence.md, read from the first byte to the last: every byte has one lawful value, so
/// that none can change unnoticed. Nothing is decompressed, hence nothing can be blown up.
/// </summary>
internal ref struct StoredZip
{
    private const int LocalLength = 30;
    private const uint Local = 0x04034b50;
    private const uint Central = 0x02014b50;
    private const uint End = 0x06054b50;
    private const int MostParts = 64;

    private readonly ReadOnlyMemory<byte> file;
    private int at;

    private StoredZip(ReadOnlyMemory<byte> file) => this.file = file;

    /// <exception cref="NoExportException">It does not begin as an export does.</exception>
    /// <exception cref="DoesNotHoldException">It begins so, and then departs from the form.</exception>
    public static IReadOnlyList<ZipPart> Read(ReadOnlyMemory<byte> file, string first)
    {
        if (!BeginsWith(file.Span, first))
        {
            throw new NoExportException($"this is no ZIP whose first file is {first}");
        }
        return new StoredZip(file).Read();
    }

    private static bool BeginsWith(ReadOnlySpan<byte> file, string first) =>
        file.Length > LocalLength + first.Length
        && BinaryPrimitives.ReadUInt32LittleEndian(file) == Local
        && file[LocalLength..].StartsWith(Encoding.ASCII.GetBytes(first));

    private List<ZipPart> Read()
    {
        var parts = new List<ZipPart>();
        while (Peek() == Local)
        {
            if (parts.Count == MostParts)
            {
                throw Odd("more files than an export can hold");
            }
            parts.Add(LocalEntry());
        }
        var directory = at;
        foreach (var part in parts)
        {
            CentralEntry(part);
        }
        EndRecord(parts.Count, directory);
        return parts;
    }

    private ZipPart LocalEntry()
    {
        var offset = at;
        Expect(4, Local, "signature");
        FixedFields();
        var crc = Number(4);
        var size = Number(4);
        Expect(4, size, "size");
        var name = Number(2);
        Expect(2, 0, "length of the extra field");
        return new(Name((int)name), Take(size), crc, offset);
    }

    /// <summary>Version needed, flags, method, time and date.</summary>
    private void FixedFields()
    {
        Expect(2, 20, "version needed");
        Expect(2, 0, "flags");
        Expect(2, 0, "method (an export is stored, not compressed)");
        Expect(2, 0, "time");
        Expect(2, 0x0021, "date");
    }

    private void CentralEntry(ZipPart part)
    {
        Expect(4, Central, "signature of the directory");
        var madeOnUnix = Number(2) switch
        {
            0x0314 => true,
            0x0014 => false,
            var other => throw Odd("version made by", "0314 or 0014", $"{other:x4}"),
        };
        FixedFields();
        Expect(4, part.Crc, "CRC-32 in the directory");
        Expect(4, (uint)part.Content.Length, "size in the directory");
        Expect(4, (uint)part.Content.Length, "size in the directory");
        Expect(2, (uint)part.Name.Length, "length of the name in the directory");
        Expect(2, 0, "length of the extra field");
        Expect(2, 0, "length of the comment");
        Expect(2, 0, "disk");
        Expect(2, 0, "internal attributes");
        Expect(4, madeOnUnix ? 0x81A40000 : 0, "external attributes");
        Expect(4, (uint)part.Offset, "offset in the directory");
        if (Name(part.Name.Length) is var name && name != part.Name)
        {
            throw Odd("name in the directory", part.Name, name);
        }
    }

    private void EndRecord(int count, int directory)
    {
        var length = at - directory;
        Expect(4, End, "signature of the end record");
        Expect(2, 0, "disk");
        Expect(2, 0, "disk");
        Expect(2, (uint)count, "number of files");
        Expect(2, (uint)count, "number of files");
        Expect(4, (uint)length, "length of the directory");
        Expect(4, (uint)directory, "offset of the directory");
        Expect(2, 0, "length of the comment");
        if (at != file.Length)
        {
            throw Odd($"{file.Length - at} bytes behind the end");
        }
    }

    private readonly uint Peek() => file.Length - at >= 4 ? BinaryPrimitives.ReadUInt32LittleEndian(file.Span[at..]) : 0;

    private uint Number(int bytes)
    {
        var span = Take((uint)bytes).Span;
        return bytes == 4 ? BinaryPrimitives.ReadUInt32LittleEndian(span) : BinaryPrimitives.ReadUInt16LittleEndian(span);
    }

    private void Expect(int bytes, uint value, string what)
    {
        var number = Number(bytes);
        if (number != value)
        {
            at -= bytes;
            throw Odd(what, value.ToString($"x{bytes * 2}"), number.ToString($"x{bytes * 2}"));
        }
    }

    private string Name(int length)
    {
        var bytes = Take((uint)length).Span;
        return bytes.ContainsAnyExceptInRange((byte)'!', (byte)'~') ? throw Odd("a name that is not plain ASCII") : Encoding.ASCII.GetString(bytes);
    }

    private ReadOnlyMemory<byte> Take(uint count)
    {
        if (count > file.Length - at)
        {
            throw Odd("the file ends too early");
        }
        var taken = file.Slice(at, (int)count);
        at += (int)count;
        return taken;
    }

    private readonly DoesNotHoldException Odd(string what, string? expected = null, string? found = null) =>
        new($"ZIP byte {at}", what, expected, found);
}
