using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bidding.Pdf.Signing;

namespace Bidding.Pdf.Reading;

/// <param name="Field">The field it stands in.</param>
/// <param name="Certificate">DER of the signer's certificate; of the authority's for a document time stamp. Whose word it is, and whether to trust it, is not judged.</param>
/// <param name="ClaimedAt">What the signer's side said; null for a document time stamp, and where it is written in another form.</param>
/// <param name="StampedAt">What a time-stamp authority said; null without one (PAdES B-B).</param>
public sealed record FoundSignature(string Field, bool Certifies, bool IsTimeStamp, byte[] Certificate, DateTimeOffset? ClaimedAt, DateTimeOffset? StampedAt);

/// <summary>
/// Judges the file of a report as a whole. Readers ask of each signature whether its bytes are whole, and of a certified file whether
/// later changes were permitted; both are known to be fooled by what is drawn over or slipped in between (shadow, evil annotation, sneaky
/// field). So here everything that is not expected is refused: each revision after the first brings one signature into one field that
/// was printed empty, its looks, and nothing else at all.
/// </summary>
public static class SignedPdf
{
    /// <exception cref="BrokenSignatureException">What does not hold, and in which revision.</exception>
    /// <exception cref="UnreadablePdfException">It is no file of our form.</exception>
    public static IReadOnlyList<FoundSignature> Check(ReadOnlyMemory<byte> pdf)
    {
        try
        {
            return Judge(PdfHistory.Read(pdf));
        }
        catch (Exception damage) when (IsOfTheFile(damage))
        {
            throw new UnreadablePdfException("the file is damaged");
        }
    }

    /// <summary>The keywords in the properties of a file whose signatures hold: they were there before the first of them. Null where there are none.</summary>
    /// <exception cref="UnreadablePdfException">It is no file of our form.</exception>
    public static string? Keywords(ReadOnlyMemory<byte> pdf)
    {
        try
        {
            var history = PdfHistory.Read(pdf);
            return history.Resolve(history.Revisions[0].Trailer["Info"], 0)?.AsTable?["Keywords"] is PdfValue.Text text ? Encoding.Latin1.GetString(text.Bytes) : null;
        }
        catch (Exception damage) when (IsOfTheFile(damage))
        {
            throw new UnreadablePdfException("the file is damaged");
        }
    }

    private static bool IsOfTheFile(Exception damage) => damage is ArgumentException or IndexOutOfRangeException or InvalidDataException or OverflowException or FormatException
        or InvalidOperationException or CryptographicException or NotSupportedException or NullReferenceException;

    private static IReadOnlyList<FoundSignature> Judge(PdfHistory history)
    {
        var printed = history.SignatureFields(0);
        if (printed.Values.Any(field => field.Entries["V"] is not null) || history.Catalog(0)["Perms"] is not null)
            throw new BrokenSignatureException("the rendered part is signed already", 0);
        if (history.Revisions.Count * (long)history.File.Length > ReadingEffort.MostHashed)
            throw new UnreadablePdfException("a file of this length has more revisions than can be checked");
        return [.. history.Revisions.Skip(1).Select(revision => CheckRevision(history, revision, printed))];
    }

    private static FoundSignature CheckRevision(
        PdfHistory history, PdfRevision revision, IReadOnlyDictionary<string, (int Id, PdfValue.Table Entries)> printed)
    {
        var (name, id, field) = RevisionChanges.OnlyOneFieldIsFilled(history, revision, printed);
        var signature = history.Resolve(field["V"], revision.Index) as PdfValue.Table ?? throw new BrokenSignatureException("a signature is none", revision.Index);
        var (covered, contents) = Covered(history, revision, signature);
        var certifies = RevisionChanges.Certifies(history, revision, signature);
        if (certifies != (revision.Index == 1))
            throw new BrokenSignatureException("the first signature and no other certifies", revision.Index);
        var stamps = signature["SubFilter"]?.AsName == "ETSI.RFC3161";
        var judged = signature["SubFilter"]?.AsName switch
        {
            "ETSI.CAdES.detached" => CadesSignature.SignerOf(covered, contents),
            "ETSI.RFC3161" => CadesSignature.TokenOver(covered, contents),
            _ => null,
        };
        return judged is var (certificate, at)
            ? new(name, certifies, stamps, certificate, stamps ? null : Claimed(signature["M"]), at)
            : throw new BrokenSignatureException($"the signature in “{name}” is not valid (object {id})", revision.Index);
    }

    /// <summary>As this engine writes a time: D:20261124163100+08'00'.</summary>
    private static DateTimeOffset? Claimed(PdfValue? time) =>
        time is PdfValue.Text { Bytes: var bytes } && DateTimeOffset.TryParseExact(
            Encoding.Latin1.GetString(bytes).Replace('\'', ':').TrimEnd(':'), "'D:'yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : null;

    /// <summary>The range must be everything up to the end of the revision but the one string that holds the signature.</summary>
    private static (byte[] Covered, byte[] Contents) Covered(PdfHistory history, PdfRevision revision, PdfValue.Table signature)
    {
        if (signature["ByteRange"] is not PdfValue.List { Items: [{ Whole: 0 }, { Whole: { } first }, { Whole: { } second }, { Whole: { } rest }] }
            || signature["Contents"] is not PdfValue.Text contents
            || first < revision.Start || second <= first || second + rest != revision.End
            || second - first != (2 * contents.Bytes.Length) + 2 || history.File.Span[first] != '<' || history.File.Span[second - 1] != '>')
            throw new BrokenSignatureException("a signature does not cover the whole file before it", revision.Index);
        var span = history.File.Span;
        return ([.. span[..first], .. span[second..revision.End]], contents.Bytes);
    }
}

/// <summary>The file is readable and not what its signers signed.</summary>
public sealed class BrokenSignatureException(string reason, int revision) : Exception($"{reason} (revision {revision})")
{
    public int Revision { get; } = revision;
}
