using System.Security.Cryptography;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Reading;

namespace Bidding.Pdf.Signing;

/// <summary>
/// Signs by appending: not one byte that was there changes, so no earlier signature is touched. Every method gives a new file;
/// the one it was given stays what it was.
/// </summary>
/// <param name="authority">Null signs without trusted time (PAdES B-B), else with it (B-T).</param>
public sealed class PdfSigner(FontChain fonts, ITimeStampAuthority? authority = null)
{
    /// <summary>The first signature, by who made the file: from here on only signing is permitted (DocMDP, P 2).</summary>
    public Task<byte[]> Certify(byte[] pdf, SignatureRequest request, ISigningKey key, CancellationToken ct)
    {
        var history = PdfHistory.Read(pdf);
        return history.SignatureFields(history.Last.Index).Values.Any(field => field.Entries["V"] is not null)
            ? throw new CannotSignException("a file is certified before anybody else signs it")
            : Append(history, request, key, certify: true, ct);
    }

    public Task<byte[]> Sign(byte[] pdf, SignatureRequest request, ISigningKey key, CancellationToken ct) =>
        Append(PdfHistory.Read(pdf), request, key, certify: false, ct);

    /// <summary>The authority's word on the whole file as it stands, all signatures included.</summary>
    public async Task<byte[]> Stamp(byte[] pdf, string field, CancellationToken ct)
    {
        if (authority is null)
            throw new CannotSignException("no time-stamp authority is configured");
        var update = new IncrementalUpdate(PdfHistory.Read(pdf));
        var slot = update.SignInto(field, SignatureDictionary.DocumentTimeStamp, appearance: null, certify: false);
        return slot.Fill(await authority.Stamp(SHA256.HashData(slot.Covered()), ct));
    }

    private async Task<byte[]> Append(PdfHistory history, SignatureRequest request, ISigningKey key, bool certify, CancellationToken ct)
    {
        var update = new IncrementalUpdate(history);
        var appearance = new SignatureAppearance(request, fonts);
        var slot = update.SignInto(request.Field, SignatureDictionary.Of(request, certify), appearance, certify);
        return slot.Fill(await CadesSignature.Make(slot.Covered(), key, authority, ct));
    }
}
