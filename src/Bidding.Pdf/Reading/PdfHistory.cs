using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Bidding.Pdf.Reading;

/// <summary>
/// A file as the row of its revisions, each with the objects it brought. Strict: every revision ends with its own
/// <c>%%EOF</c>, names the one before it, and brings only objects that stand in its own bytes; so nothing can be slipped in between.
/// </summary>
internal sealed class PdfHistory
{
    private const int LargestStream = 64 << 20, UsualStream = 1 << 16;

    private static readonly byte[] EndMark = "\n%%EOF\n"u8.ToArray();

    private readonly ReadOnlyMemory<byte> file;
    private readonly List<PdfRevision> revisions;
    private readonly Dictionary<(int Revision, int Container), PackedObjects> unpacked;
    private readonly ReadingEffort effort = new();

    private PdfHistory(ReadOnlyMemory<byte> file, List<PdfRevision> revisions, Dictionary<(int Revision, int Container), PackedObjects> unpacked) =>
        (this.file, this.revisions, this.unpacked) = (file, revisions, unpacked);

    public IReadOnlyList<PdfRevision> Revisions => revisions;

    public PdfRevision Last => revisions[^1];

    public ReadOnlyMemory<byte> File => file;

    /// <exception cref="UnreadablePdfException">It is no file of this form.</exception>
    public static PdfHistory Read(ReadOnlyMemory<byte> file)
    {
        var history = new PdfHistory(file, [], []);
        history.ReadFrom(0);
        return history.revisions.Count > 0 ? history : throw new UnreadablePdfException("the file has no end mark");
    }

    /// <summary>The history of a file that begins with this one: what was read of it is not read again.</summary>
    public PdfHistory Grown(ReadOnlyMemory<byte> longer)
    {
        var history = new PdfHistory(longer, [.. revisions], new(unpacked));
        history.ReadFrom(file.Length);
        return history;
    }

    /// <summary>The object as it stood after that revision.</summary>
    public PdfValue? Object(int id, int revision)
    {
        for (var i = revision; i >= 0; i--)
        {
            if (revisions[i].Places.TryGetValue(id, out var place))
                return place.Container == 0 ? ReadAt(id, place.Offset, revisions[i]) : Packed(place.Container, id, i);
        }

        return null;
    }

    public PdfValue? Resolve(PdfValue? value, int revision) => value is PdfValue.Reference reference ? Object(reference.Id, revision) : value;

    public PdfValue.Table Catalog(int revision) =>
        Resolve(revisions[revision].Trailer["Root"], revision) as PdfValue.Table ?? throw new UnreadablePdfException("the file has no catalog");

    /// <summary>The form's fields by name, with their object numbers, as they stood after that revision.</summary>
    public IReadOnlyDictionary<string, (int Id, PdfValue.Table Entries)> SignatureFields(int revision)
    {
        var fields = new Dictionary<string, (int, PdfValue.Table)>(StringComparer.Ordinal);
        if (Resolve(Catalog(revision)["AcroForm"], revision)?.AsTable is not { } form)
            return fields;
        foreach (var id in Resolve(form["Fields"], revision)?.References() ?? [])
        {
            if (Object(id, revision) is PdfValue.Table field && field["FT"]?.AsName == "Sig" && field["T"] is PdfValue.Text name
                && !fields.TryAdd(Encoding.Latin1.GetString(name.Bytes), (id, field)))
                throw new UnreadablePdfException("two signature fields have one name");
        }

        return fields;
    }

    private void ReadFrom(int start)
    {
        try
        {
            foreach (var (from, end) in Ends(start))
                revisions.Add(revisions.Count < ReadingEffort.MostRevisions ? ReadRevision(from, end) : throw new UnreadablePdfException("a file has more revisions than a report can have"));
        }
        catch (Exception damage) when (damage is ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidDataException or OverflowException)
        {
            throw new UnreadablePdfException("the file is damaged");
        }
    }

    private IEnumerable<(int Start, int End)> Ends(int start)
    {
        for (var at = start; file.Span[at..].IndexOf(EndMark) is var found and >= 0;)
        {
            at += found + EndMark.Length;
            if (IsEndOfRevision(at - EndMark.Length))
            {
                yield return (start, at);
                start = at;
            }
        }

        if (start != file.Length)
            throw new UnreadablePdfException("bytes stand behind the last end mark");
    }

    /// <summary>The mark may also occur by chance inside compressed data; a real one stands behind "startxref" and a number.</summary>
    private bool IsEndOfRevision(int mark)
    {
        var before = Encoding.Latin1.GetString(file.Span[Math.Max(0, mark - 22)..mark]);
        var number = before[(before.LastIndexOf('\n') + 1)..];
        return number.Length > 0 && number.All(char.IsAsciiDigit) && before[..^number.Length].EndsWith("startxref\n", StringComparison.Ordinal);
    }

    private PdfRevision ReadRevision(int start, int end)
    {
        var tail = Encoding.Latin1.GetString(file.Span[(end - EndMark.Length - 20)..(end - EndMark.Length)]);
        var offset = int.Parse(tail[(tail.LastIndexOf('\n') + 1)..]);
        if (offset < start || offset >= end)
            throw new UnreadablePdfException("a revision points outside itself");
        var (_, value) = new PdfParser(file[..end], effort, offset).Object();
        if (value is not PdfValue.Stream stream || stream.Entries["Type"]?.AsName != "XRef")
            throw new UnreadablePdfException("a revision has no cross-reference stream");
        var previous = stream.Entries["Prev"]?.Whole;
        if (previous != (revisions.Count == 0 ? null : Last.TableOffset))
            throw new UnreadablePdfException("a revision does not follow the one before it");
        return new(revisions.Count, start, end, offset, stream.Entries, Places(stream, start, end));
    }

    private Dictionary<int, PdfPlace> Places(PdfValue.Stream table, int start, int end)
    {
        ReadOnlySpan<byte> data = Inflate(table);
        if (table.Entries["W"] is not PdfValue.List { Items: [{ Whole: 1 }, { Whole: 4 }, { Whole: 2 }] } || data.Length % 7 != 0)
            throw new UnreadablePdfException("a cross-reference stream has another layout than ours");
        var size = table.Entries["Size"]?.Whole ?? throw new UnreadablePdfException("a cross-reference stream has no size");
        var index = table.Entries["Index"] is PdfValue.List list ? list.Items.Select(item => item.Whole ?? -1).ToArray() : [0, size];
        if (revisions.Count > 0 && size < (Last.Trailer["Size"]?.Whole ?? 0))
            throw new UnreadablePdfException("a revision knows fewer objects than the one before it");
        effort.Listed(data.Length / 7);
        var places = new Dictionary<int, PdfPlace>(data.Length / 7);
        for (var i = 0; i + 1 < index.Length; i += 2)
        {
            for (var id = index[i]; id < index[i] + index[i + 1]; id++, data = data[7..])
                AddPlace(places, id < size ? id : throw new UnreadablePdfException($"object {id} stands beyond the size of its table"), data[..7], start, end);
        }

        return data.IsEmpty ? places : throw new UnreadablePdfException("a cross-reference stream is too long");
    }

    private static void AddPlace(Dictionary<int, PdfPlace> places, int id, ReadOnlySpan<byte> entry, int start, int end)
    {
        var number = BinaryPrimitives.ReadInt32BigEndian(entry[1..]);
        var place = entry[0] switch
        {
            0 when id == 0 => null,
            1 when number >= start && number < end => new PdfPlace(number, 0),
            2 => new PdfPlace(0, number),
            _ => throw new UnreadablePdfException($"object {id} does not stand in its own revision"),
        };
        if (place is not null && !places.TryAdd(id, place))
            throw new UnreadablePdfException($"object {id} is listed twice");
    }

    private PdfValue ReadAt(int id, int offset, PdfRevision revision)
    {
        var (found, value) = new PdfParser(file[..revision.End], effort, offset).Object();
        return found == id ? value : throw new UnreadablePdfException($"object {id} is not where it should be");
    }

    private PdfValue? Packed(int container, int id, int revision)
    {
        if (!unpacked.TryGetValue((revision, container), out var objects))
        {
            if (!revisions[revision].Places.TryGetValue(container, out var place) || place.Container != 0)
                throw new UnreadablePdfException("an object stream does not stand in its own revision");
            unpacked[(revision, container)] = objects = Unpack(ReadAt(container, place.Offset, revisions[revision]));
        }

        return objects.Read(id, effort);
    }

    private PackedObjects Unpack(PdfValue container)
    {
        if (container is not PdfValue.Stream stream || stream.Entries["First"]?.Whole is not { } first || stream.Entries["N"]?.Whole is not { } count)
            throw new UnreadablePdfException("an object stream is none");
        var data = Inflate(stream);
        var index = new PdfParser(data, effort);
        var places = new Dictionary<int, int>();
        for (var i = 0; i < count; i++)
        {
            var id = index.Number();
            if (!places.TryAdd(id, first + index.Number()))
                throw new UnreadablePdfException($"object {id} stands twice in its object stream");
        }

        return new(data, places);
    }

    private byte[] Inflate(PdfValue.Stream stream)
    {
        if (stream.Entries["Filter"]?.AsName != "FlateDecode" || stream.Entries["DecodeParms"] is not null)
            throw new UnreadablePdfException("a stream is packed in another way than ours");
        using var packed = new ZLibStream(Stored(stream.Data), CompressionMode.Decompress);
        var (room, length) = (ArrayPool<byte>.Shared.Rent(UsualStream), 0);
        try
        {
            for (int count; (count = packed.Read(room.AsSpan(length))) > 0;)
            {
                length += count;
                if (length > LargestStream)
                    throw new UnreadablePdfException("a stream unpacks to more than is sensible");
                if (length == room.Length)
                    room = Twice(room);
            }

            effort.Unpacked(length);
            return room.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static MemoryStream Stored(ReadOnlyMemory<byte> data) => MemoryMarshal.TryGetArray(data, out var part)
        ? new(part.Array!, part.Offset, part.Count, writable: false)
        : new(data.ToArray(), writable: false);

    private static byte[] Twice(byte[] full)
    {
        var room = ArrayPool<byte>.Shared.Rent(2 * full.Length);
        full.CopyTo(room, 0);
        ArrayPool<byte>.Shared.Return(full);
        return room;
    }
}

/// <summary>The objects of one object stream; each is read when it is asked for, for of hundreds only a field or two ever are.</summary>
internal sealed class PackedObjects(byte[] data, Dictionary<int, int> places)
{
    private readonly Dictionary<int, PdfValue> known = [];

    public PdfValue? Read(int id, ReadingEffort effort)
    {
        if (!known.TryGetValue(id, out var value) && places.TryGetValue(id, out var at))
            known[id] = value = new PdfParser(data, effort, at).Value();
        return value;
    }
}

/// <summary>Bytes <paramref name="Start"/> to <paramref name="End"/>, and where the objects they bring stand.</summary>
internal sealed record PdfRevision(int Index, int Start, int End, int TableOffset, PdfValue.Table Trailer, IReadOnlyDictionary<int, PdfPlace> Places);

/// <summary>At an offset of the file, or (container not 0) inside an object stream.</summary>
internal sealed record PdfPlace(int Offset, int Container);
