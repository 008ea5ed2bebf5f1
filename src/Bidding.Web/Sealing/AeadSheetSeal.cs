using System.Security.Cryptography;
using Bidding.Domain.Sealing;

namespace Bidding.Web.Sealing;

/// <summary>
/// AES-256-GCM under a key of its own for every binding; what a sheet is bound to is authenticated with it, and the
/// commitment's nonce stands only inside the encrypted body.
/// </summary>
public sealed class AeadSheetSeal(SealKeys keys) : ISheetSeal
{
    private const byte Format = 1;
    private const int IvLength = 12;
    private const int TagLength = 16;

    public SealedSheet Seal(SheetBinding binding, ReadOnlySpan<byte> sheet, ReadOnlySpan<byte> nonce)
    {
        var bound = Commitment.AssociatedData(binding);
        var body = new byte[1 + IvLength + nonce.Length + sheet.Length + TagLength];
        body[0] = Format;
        var iv = body.AsSpan(1, IvLength);
        HMACSHA256.HashData(keys.Derive("iv", bound), nonce).AsSpan(0, IvLength).CopyTo(iv);

        var plain = new byte[nonce.Length + sheet.Length];
        nonce.CopyTo(plain);
        sheet.CopyTo(plain.AsSpan(nonce.Length));
        using var aes = new AesGcm(keys.Derive("sheet", bound), TagLength);
        aes.Encrypt(iv, plain, body.AsSpan(1 + IvLength, plain.Length), body.AsSpan(body.Length - TagLength), bound);
        CryptographicOperations.ZeroMemory(plain);
        return new(Commitment.Of(binding, sheet, nonce), Convert.ToBase64String(body));
    }

    public OpenedSheet? Open(SheetBinding binding, SealedSheet sealedSheet)
    {
        if (sealedSheet.Body is null || Decrypt(binding, sealedSheet.Body) is not { } plain)
        {
            return null;
        }

        var (sheet, nonce) = (plain[Commitment.NonceLength..], plain[..Commitment.NonceLength]);
        return Commitment.Of(binding, sheet, nonce) == sealedSheet.Commitment ? new(sheet, nonce) : null;
    }

    private byte[]? Decrypt(SheetBinding binding, string text)
    {
        var body = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, body, out var length)
            || length < 1 + IvLength + Commitment.NonceLength + TagLength
            || body[0] != Format)
        {
            return null;
        }

        var bound = Commitment.AssociatedData(binding);
        var plain = new byte[length - 1 - IvLength - TagLength];
        using var aes = new AesGcm(keys.Derive("sheet", bound), TagLength);
        try
        {
            aes.Decrypt(body.AsSpan(1, IvLength), body.AsSpan(1 + IvLength, plain.Length), body.AsSpan(length - TagLength, TagLength), plain, bound);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
