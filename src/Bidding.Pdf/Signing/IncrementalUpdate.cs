using System.Buffers.Binary;
using System.Security.Cryptography;
using Bidding.Pdf.Objects;
using Bidding.Pdf.Reading;

namespace Bidding.Pdf.Signing;

/// <summary>One more revision behind a file: new objects, changed ones, and the table that finds them.</summary>
/// <param name="room">Holds the file as it stands; the update is written behind it.</param>
internal sealed class IncrementalUpdate(PdfHistory history, PdfBuffer room)
    : ObjectPool(history.Last.Trailer["Size"]?.Whole ?? throw new UnreadablePdfException("the file does not say its size"))
{
    private readonly SortedDictionary<int, byte[]> changed = [];

    public SignatureSlot SignInto(string field, string entries, SignatureAppearance appearance, bool certify)
    {
        var revision = history.Last.Index;
        if (!history.SignatureFields(revision).TryGetValue(field, out var found))
            throw new CannotSignException(SigningFault.Misplaced, field, $"the file has no signature field “{field}”");
        if (found.Entries["V"] is not null)
            throw new CannotSignException(SigningFault.Misplaced, field, $"the signature field “{field}” is signed already");
        var signature = Reserve();
        var picture = new PdfValue.Reference(appearance.Write(this, found.Entries["Rect"]));
        var looks = new PdfValue.Table(new Dictionary<string, PdfValue>(StringComparer.Ordinal) { ["N"] = picture });
        Change(found.Id, found.Entries.With("V", new PdfValue.Reference(signature)).With("AP", looks));
        if (certify)
            Permit(revision, signature);
        return Write(signature, entries);
    }

    /// <summary>The catalog names the certifying signature; that is what makes the restriction bind.</summary>
    private void Permit(int revision, int signature)
    {
        var permission = new Dictionary<string, PdfValue>(StringComparer.Ordinal) { ["DocMDP"] = new PdfValue.Reference(signature) };
        Change(history.Last.Trailer["Root"]!.Target!.Value, history.Catalog(revision).With("Perms", new PdfValue.Table(permission)));
    }

    private void Change(int id, PdfValue value) => changed[id] = value.Canonical().ToArray();

    private SignatureSlot Write(int signature, string entries)
    {
        var file = room;
        var places = new SortedDictionary<int, int>();
        foreach (var (id, body) in changed)
        {
            places[id] = file.Length;
            file.Add(id).Add(" 0 obj\n").Add(body).Add("\nendobj\n");
        }

        places[signature] = file.Length;
        var slot = SignatureSlot.Begin(file, signature, entries);
        for (var id = FirstId; id < NextId; id++)
        {
            if (id != signature)
                places[id] = WriteTo(file, id);
        }

        WriteReferences(file, places);
        return slot;
    }

    private void WriteReferences(PdfBuffer file, SortedDictionary<int, int> places)
    {
        var identity = Convert.ToHexString(SHA256.HashData(file.Written[history.Last.End..]).AsSpan(0, 16));
        var at = file.Length;
        places[NextId] = at;
        var table = new byte[7 * places.Count];
        var index = new PdfBuffer();
        var row = 0;
        foreach (var (id, place) in places)
        {
            table[7 * row] = 1;
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan((7 * row++) + 1), place);
            index.Add(id).Add(" 1 ");
        }

        var trailer = history.Last.Trailer;
        var first = (trailer["ID"] as PdfValue.List)?.Items[0] ?? throw new UnreadablePdfException("the file has no identity");
        var entries = new PdfBuffer().Add($"/Type/XRef/Size {NextId + 1}/W[1 4 2]/Index[{index.ToString().TrimEnd()}]/Prev {history.Last.TableOffset}/Root ");
        trailer["Root"]!.WriteTo(entries).Add("/Info ");
        trailer["Info"]!.WriteTo(entries).Add("/ID[");
        first.WriteTo(entries).Add($"<{identity}>]");
        WriteTo(file, AddStream(entries.ToString(), table));
        file.Add("startxref\n").Add(at).Add("\n%%EOF\n");
    }
}
