using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Bidding.Pdf.Reading;

namespace Bidding.Pdf.Tests.Signing;

/// <summary>Somebody who knows the format as well as we do and appends what he likes to a file that others have signed.</summary>
internal sealed class Attacker(byte[] pdf)
{
    private readonly PdfHistory history = PdfHistory.Read(pdf);

    public int FreeId => history.Last.Trailer["Size"]!.Whole!.Value;

    public int Catalog => history.Last.Trailer["Root"]!.Target!.Value;

    public (int Id, PdfValue.Table Entries) FirstPage
    {
        get
        {
            var id = Find(history.Catalog(history.Last.Index)["Pages"]!.Target!.Value);
            return (id, (PdfValue.Table)history.Object(id, history.Last.Index)!);
        }
    }

    public PdfValue.Table CatalogEntries => history.Catalog(history.Last.Index);

    public PdfValue? Resolve(PdfValue? value) => history.Resolve(value, history.Last.Index);

    public byte[] Append(params (int Id, string Body)[] objects)
    {
        using var file = new MemoryStream();
        file.Write(pdf);
        var places = new SortedDictionary<int, int>();
        foreach (var (id, body) in objects)
        {
            places[id] = (int)file.Length;
            file.Write(Encoding.Latin1.GetBytes($"{id} 0 obj\n{body}\nendobj\n"));
        }

        var (table, at) = (Math.Max(FreeId, objects.Max(one => one.Id) + 1), (int)file.Length);
        places[table] = at;
        file.Write(CrossReferences(table, places));
        file.Write(Encoding.Latin1.GetBytes($"startxref\n{at}\n%%EOF\n"));
        return file.ToArray();
    }

    private byte[] CrossReferences(int id, SortedDictionary<int, int> places)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var place in places.Values)
            {
                var entry = new byte[7];
                entry[0] = 1;
                BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(1), place);
                deflate.Write(entry);
            }
        }

        var index = string.Join(' ', places.Keys.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one} 1")));
        var trailer = string.Concat(new[] { "Root", "Info", "ID" }.Select(key => $"/{key} {history.Last.Trailer[key]!.Canonical()}"));
        var head = $"{id} 0 obj\n<</Type/XRef/Size {id + 1}/W[1 4 2]/Index[{index}]/Prev {history.Last.TableOffset}{trailer}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n";
        return [.. Encoding.Latin1.GetBytes(head), .. packed.ToArray(), .. "\nendstream\nendobj\n"u8];
    }

    private int Find(int id) => history.Object(id, history.Last.Index) is PdfValue.Table { } node && node["Kids"] is PdfValue.List kids ? Find(kids.Items[0].Target!.Value) : id;
}
