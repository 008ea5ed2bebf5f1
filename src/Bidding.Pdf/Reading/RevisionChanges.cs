namespace Bidding.Pdf.Reading;

/// <summary>What a revision changed against the one before it, held against what signing may change.</summary>
internal static class RevisionChanges
{
    /// <summary>Nothing that acts, hides or carries something along has a place in the looks of a signature.</summary>
    private static readonly string[] Forbidden =
        ["JS", "JavaScript", "AA", "OpenAction", "OC", "OCG", "OCMD", "Launch", "URI", "GoToR", "SubmitForm", "RichMedia", "EmbeddedFile", "Annots", "Widget"];

    /// <returns>The field that was empty before and is filled now.</returns>
    public static (string Name, int Id, PdfValue.Table Entries) OnlyOneFieldIsFilled(
        PdfHistory history, PdfRevision revision, IReadOnlyDictionary<string, (int Id, PdfValue.Table Entries)> printed)
    {
        var before = history.Revisions[revision.Index - 1];
        SameBelongings(before, revision);
        var size = before.Trailer["Size"]?.Whole ?? 0;
        var changed = revision.Places.Keys.Where(id => id < size).ToHashSet();
        var catalog = revision.Trailer["Root"]!.Target ?? -1;
        var fields = printed.Where(field => changed.Contains(field.Value.Id)).ToList();
        if (fields.Count != 1 || changed.Any(id => id != fields[0].Value.Id && id != catalog))
            throw new BrokenSignatureException($"more than one signature changed: objects {string.Join(", ", changed.Order())}", revision.Index);
        var (name, (fieldId, empty)) = fields[0];
        var filled = history.Object(fieldId, revision.Index) as PdfValue.Table ?? throw new BrokenSignatureException($"“{name}” is no field any more", revision.Index);
        var last = history.Object(fieldId, before.Index) as PdfValue.Table;
        if (last?["V"] is not null || filled["V"] is null || !filled.Without("V", "AP").Same(empty.Without("V", "AP")))
            throw new BrokenSignatureException($"“{name}” was not an empty place that is now signed", revision.Index);
        OnlyWhatBelongsToIt(history, revision, filled, size);
        return (name, fieldId, filled);
    }

    /// <summary>The catalog may change once, by naming the signature that certifies; and that signature permits signing only.</summary>
    public static bool Certifies(PdfHistory history, PdfRevision revision, PdfValue.Table signature)
    {
        var catalog = revision.Trailer["Root"]!.Target!.Value;
        var (now, before) = (history.Catalog(revision.Index), history.Catalog(revision.Index - 1));
        if (!revision.Places.ContainsKey(catalog))
            return false;
        if (!now.Without("Perms").Same(before.Without("Perms")) || before["Perms"] is not null)
            throw new BrokenSignatureException("the catalog changed", revision.Index);
        return signature["Reference"] is PdfValue.List { Items: [PdfValue.Table reference] }
            && reference["TransformMethod"]?.AsName == "DocMDP"
            && reference["TransformParams"]?.AsTable?["P"]?.Whole == 2;
    }

    private static void SameBelongings(PdfRevision before, PdfRevision revision)
    {
        static PdfValue? Identity(PdfRevision one) => (one.Trailer["ID"] as PdfValue.List)?.Items[0];
        if (revision.Trailer["Root"]?.Target is null
            || !revision.Trailer["Root"]!.Same(before.Trailer["Root"])
            || !(revision.Trailer["Info"] ?? PdfValue.Null).Same(before.Trailer["Info"] ?? PdfValue.Null)
            || Identity(revision)?.Same(Identity(before)) != true)
            throw new BrokenSignatureException("a revision belongs to another file", revision.Index);
    }

    /// <summary>Each new object is reached from the signature or its looks, but for the table of references itself.</summary>
    private static void OnlyWhatBelongsToIt(PdfHistory history, PdfRevision revision, PdfValue.Table filled, int size)
    {
        var reached = new HashSet<int>();
        var open = new Stack<int>(filled["V"]!.References().Concat(filled["AP"]?.References() ?? []));
        while (open.TryPop(out var id))
        {
            if (id < size || !reached.Add(id))
                continue;
            var value = history.Object(id, revision.Index) ?? throw new BrokenSignatureException($"object {id} is missing", revision.Index);
            if (value.Names().FirstOrDefault(name => Forbidden.Contains(name, StringComparer.Ordinal)) is { } forbidden)
                throw new BrokenSignatureException($"a signature brings “{forbidden}” along", revision.Index);
            foreach (var next in value.References())
                open.Push(next);
        }

        var strangers = revision.Places.Where(place => place.Key >= size && place.Value.Offset != revision.TableOffset && !reached.Contains(place.Key)).ToList();
        if (strangers.Count > 0)
            throw new BrokenSignatureException($"objects {string.Join(", ", strangers.Select(one => one.Key).Order())} belong to no signature", revision.Index);
    }
}
