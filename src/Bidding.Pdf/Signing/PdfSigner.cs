using System.Security.Cryptography;
using Bidding.Pdf.Fonts;

namespace Bidding.Pdf.Signing;

/// <summary>
/// Signs by appending: not one byte that was there changes, so no earlier signature is touched. Every method gives a new file;
/// the one it was given stays what it was.
/// </summary>
/// <param name="authority">Null signs without trusted time (PAdES B-B), else with it (B-T).</param>
public sealed class PdfSigner(FontChain fonts, ITimeStampAuthority? authority = null)
{
    public async Task<byte[]> Certify(byte[] pdf, SignatureRequest request, ISigningKey key, CancellationToken ct) =>
        (await Certify(SignablePdf.Read(pdf), request, key, ct)).Bytes.ToArray();

    public async Task<byte[]> Sign(byte[] pdf, SignatureRequest request, ISigningKey key, CancellationToken ct) =>
        (await Sign(SignablePdf.Read(pdf), request, key, ct)).Bytes.ToArray();

    public async Task<byte[]> Stamp(byte[] pdf, StampRequest request, CancellationToken ct) => (await Stamp(SignablePdf.Read(pdf), request, ct)).Bytes.ToArray();

    /// <summary>The first signature, by who made the file: from here on only signing is permitted (DocMDP, P 2).</summary>
    public Task<SignablePdf> Certify(SignablePdf pdf, SignatureRequest request, ISigningKey key, CancellationToken ct) =>
        pdf.History.SignatureFields(pdf.History.Last.Index).Values.Any(field => field.Entries["V"] is not null)
            ? throw new CannotSignException(SigningFault.Misplaced, request.Field, "a file is certified before anybody else signs it")
            : Append(pdf, request, key, certify: true, ct);

    public Task<SignablePdf> Sign(SignablePdf pdf, SignatureRequest request, ISigningKey key, CancellationToken ct) =>
        Append(pdf, request, key, certify: false, ct);

    /// <summary>The authority's word on the whole file as it stands, all signatures included.</summary>
    public async Task<SignablePdf> Stamp(SignablePdf pdf, StampRequest request, CancellationToken ct)
    {
        if (authority is null)
            throw new CannotSignException(SigningFault.Misplaced, request.Field, "no time-stamp authority is configured");
        var appearance = new SignatureAppearance(request, fonts);
        var update = new IncrementalUpdate(pdf.History, pdf.Take());
        var slot = update.SignInto(request.Field, SignatureDictionary.DocumentTimeStamp, appearance, certify: false);
        return pdf.Grown(slot.Fill(await authority.Stamp(SHA256.HashData(slot.Covered()), ct), request.Field));
    }

    private async Task<SignablePdf> Append(SignablePdf pdf, SignatureRequest request, ISigningKey key, bool certify, CancellationToken ct)
    {
        var appearance = new SignatureAppearance(request, fonts);
        var update = new IncrementalUpdate(pdf.History, pdf.Take());
        var slot = update.SignInto(request.Field, SignatureDictionary.Of(request, certify), appearance, certify);
        try
        {
            return pdf.Grown(slot.Fill(await CadesSignature.Make(slot.Covered(), key, authority, ct), request.Field));
        }
        catch (CryptographicException refused)
        {
            throw new CannotSignException(SigningFault.UnfitKey, request.Field, "the key does not sign", refused);
        }
    }
}
