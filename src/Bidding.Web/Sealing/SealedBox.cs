using System.Security.Cryptography;
using System.Text;

namespace Bidding.Web.Sealing;

/// <summary>
/// What lies in the database and is nobody's to read there: AES-256-GCM under a key derived from the one outside it, bound to whose it is,
/// so that who writes the table can put nothing under another's name.
/// </summary>
/// <param name="purpose">One a table; boxes of one purpose do not open under another.</param>
internal sealed class SealedBox(SealKeys keys, string purpose)
{
    private const int IvLength = 12, TagLength = 16;

    public byte[] Close(string bound, ReadOnlySpan<byte> plain)
    {
        var box = new byte[IvLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(box.AsSpan(0, IvLength));
        var data = Encoding.UTF8.GetBytes(bound);
        using var aes = new AesGcm(keys.Derive(purpose, data), TagLength);
        aes.Encrypt(box.AsSpan(0, IvLength), plain, box.AsSpan(IvLength, plain.Length), box.AsSpan(box.Length - TagLength), data);
        return box;
    }

    /// <returns>Null where the box is not what was written.</returns>
    public byte[]? Open(string bound, byte[] box)
    {
        if (box.Length < IvLength + TagLength)
        {
            return null;
        }

        var plain = new byte[box.Length - IvLength - TagLength];
        var data = Encoding.UTF8.GetBytes(bound);
        using var aes = new AesGcm(keys.Derive(purpose, data), TagLength);
        try
        {
            aes.Decrypt(box.AsSpan(0, IvLength), box.AsSpan(IvLength, plain.Length), box.AsSpan(box.Length - TagLength), plain, data);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
