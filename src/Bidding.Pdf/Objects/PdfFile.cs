using System.Security.Cryptography;

namespace Bidding.Pdf.Objects;

/// <summary>Numbered objects and how they lie in a PDF 1.7 file: streams plain, everything else packed in object streams.</summary>
internal sealed class PdfFile
{
    private const int ObjectsInStream = 400;

    private readonly List<byte[]?> objects = [];
    private readonly List<byte[]?> streams = [];
    private readonly PdfBuffer file = new();

    public int Reserve()
    {
        objects.Add(null);
        streams.Add(null);
        return objects.Count;
    }

    public int Add(string dictionary) => Put(Reserve(), new PdfBuffer().Add(dictionary));

    public int Put(int id, PdfBuffer syntax)
    {
        objects[id - 1] = syntax.ToArray();
        return id;
    }

    public int Put(int id, string syntax) => Put(id, new PdfBuffer().Add(syntax));

    /// <param name="entries">Dictionary entries besides length and filter.</param>
    public int AddStream(string entries, byte[] data, bool compress = true) => PutStream(Reserve(), entries, data, compress);

    public int PutStream(int id, string entries, byte[] data, bool compress = true)
    {
        var stored = compress ? Deflate.Zlib(data) : data;
        var filter = compress ? "/Filter/FlateDecode" : string.Empty;
        objects[id - 1] = new PdfBuffer().Add($"<<{entries}{filter}/Length {stored.Length}>>").ToArray();
        streams[id - 1] = stored;
        return id;
    }

    public byte[] Write(int catalog, int information)
    {
        file.Add("%PDF-1.7\n%"u8).Add([0xE2, 0xE3, 0xCF, 0xD3]).Add("\n");
        var plainCount = objects.Count;
        var places = new (int Kind, int Place, int Index)[plainCount + 1];
        var packed = new List<int>();
        for (var id = 1; id <= plainCount; id++)
        {
            if (streams[id - 1] is not null)
                places[id] = (1, WriteStream(id), 0);
            else
                packed.Add(id);
        }

        var containers = new List<(int Kind, int Place, int Index)>();
        foreach (var chunk in packed.Chunk(ObjectsInStream))
            containers.Add(Pack(chunk, places));
        WriteReferences([.. places, .. containers], catalog, information);
        return file.ToArray();
    }

    private int WriteStream(int id)
    {
        var at = file.Length;
        file.Add(id).Add(" 0 obj\n").Add(objects[id - 1]).Add("\nstream\n").Add(streams[id - 1]).Add("\nendstream\nendobj\n");
        return at;
    }

    private (int Kind, int Place, int Index) Pack(int[] ids, (int Kind, int Place, int Index)[] places)
    {
        var (index, bodies) = (new PdfBuffer(), new PdfBuffer());
        var container = Reserve();
        for (var i = 0; i < ids.Length; i++)
        {
            var body = objects[ids[i] - 1] ?? throw new InvalidOperationException($"object {ids[i]} was reserved and never written");
            places[ids[i]] = (2, container, i);
            index.Add(ids[i]).Add(" ").Add(bodies.Length).Add(" ");
            bodies.Add(body).Add("\n");
        }

        PutStream(container, $"/Type/ObjStm/N {ids.Length}/First {index.Length}", new PdfBuffer().Add(index.Written).Add(bodies.Written).ToArray());
        return (1, WriteStream(container), 0);
    }

    private void WriteReferences((int Kind, int Place, int Index)[] places, int catalog, int information)
    {
        var identity = Convert.ToHexString(SHA256.HashData(file.Written).AsSpan(0, 16));
        var at = file.Length;
        var self = Reserve();
        var table = new PdfBuffer();
        table.Add([0, 0, 0, 0, 0, 255, 255]);
        foreach (var (kind, place, index) in places.Skip(1).Append((1, at, 0)))
            table.Add([(byte)kind, (byte)(place >> 24), (byte)(place >> 16), (byte)(place >> 8), (byte)place, (byte)(index >> 8), (byte)index]);
        PutStream(self, $"/Type/XRef/Size {self + 1}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R/ID[<{identity}><{identity}>]", table.ToArray());
        WriteStream(self);
        file.Add("startxref\n").Add(at).Add("\n%%EOF\n");
    }
}
