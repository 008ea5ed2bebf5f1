using System.Security.Cryptography;

namespace Bidding.Pdf.Objects;

/// <summary>A whole PDF 1.7 file: streams plain, everything else packed in object streams.</summary>
internal sealed class PdfFile() : ObjectPool(firstId: 1)
{
    private const int ObjectsInStream = 400;

    /// <summary>An object's share of its packed stream and of the table, about.</summary>
    private const int RoomForObject = 32;

    private PdfBuffer file = new(0);

    public byte[] Write(int catalog, int information)
    {
        file = new PdfBuffer(StreamBytes + (RoomForObject * NextId));
        file.Add("%PDF-1.7\n%"u8).Add([0xE2, 0xE3, 0xCF, 0xD3]).Add("\n");
        var plainCount = NextId - 1;
        var places = new (int Kind, int Place, int Index)[plainCount + 1];
        var packed = new List<int>();
        for (var id = 1; id <= plainCount; id++)
        {
            if (IsStream(id))
                places[id] = (1, WriteTo(file, id), 0);
            else
                packed.Add(id);
        }

        var containers = new List<(int Kind, int Place, int Index)>();
        foreach (var chunk in packed.Chunk(ObjectsInStream))
            containers.Add(Pack(chunk, places));
        WriteReferences([.. places, .. containers], catalog, information);
        return file.ToArray();
    }

    private (int Kind, int Place, int Index) Pack(int[] ids, (int Kind, int Place, int Index)[] places)
    {
        var (index, bodies) = (new PdfBuffer(), new PdfBuffer());
        var container = Reserve();
        for (var i = 0; i < ids.Length; i++)
        {
            places[ids[i]] = (2, container, i);
            index.Add(ids[i]).Add(" ").Add(bodies.Length).Add(" ");
            bodies.Add(Body(ids[i])).Add("\n");
        }

        PutStream(container, $"/Type/ObjStm/N {ids.Length}/First {index.Length}", new PdfBuffer().Add(index.Written).Add(bodies.Written).ToArray());
        return (1, WriteTo(file, container), 0);
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
        WriteTo(file, self);
        file.Add("startxref\n").Add(at).Add("\n%%EOF\n");
    }
}
