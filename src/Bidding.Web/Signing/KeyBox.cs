using System.Security.Cryptography;
using System.Text;
using Bidding.Data.Tables;
using Bidding.Web.Sealing;

namespace Bidding.Web.Signing;

/// <summary>
/// Private keys at rest: AES-256-GCM under a key derived from the one outside the database, bound to holder, origin and certificate, so
/// that who writes the table can put no key under another's name.
/// </summary>
internal sealed class KeyBox(SealKeys keys)
{
    private const int IvLength = 12, TagLength = 16;

    public byte[] Close(string holder, string origin, SoftwareKey key) => Close(holder, origin, key.Pem, key.PrivateKey.ExportPkcs8PrivateKey());

    /// <param name="plain">PKCS#8; wiped here.</param>
    public byte[] Close(string holder, string origin, string pem, byte[] plain)
    {
        var box = new byte[IvLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(box.AsSpan(0, IvLength));
        var bound = Bound(holder, origin, pem);
        using var aes = new AesGcm(keys.Derive("signing-key", bound), TagLength);
        aes.Encrypt(box.AsSpan(0, IvLength), plain, box.AsSpan(IvLength, plain.Length), box.AsSpan(box.Length - TagLength), bound);
        CryptographicOperations.ZeroMemory(plain);
        return box;
    }

    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public SoftwareKey Open(SigningKeyRow row) => Open(row, plain => SoftwareKey.Of(row.Certificates, plain));

    /// <param name="use">Reads the PKCS#8, which is wiped as soon as it returns.</param>
    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public T Open<T>(SigningKeyRow row, Func<byte[], T> use)
    {
        var box = row.SealedKey;
        var plain = new byte[Math.Max(0, box.Length - IvLength - TagLength)];
        var bound = Bound(row.Holder, row.Origin, row.Certificates);
        using var aes = new AesGcm(keys.Derive("signing-key", bound), TagLength);
        try
        {
            aes.Decrypt(box.AsSpan(0, IvLength), box.AsSpan(IvLength, plain.Length), box.AsSpan(box.Length - TagLength), plain, bound);
            return use(plain);
        }
        catch (Exception broken) when (broken is AuthenticationTagMismatchException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"The signing key of {row.Holder} in the database is not what was written.", broken);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private static byte[] Bound(string holder, string origin, string pem) => Encoding.UTF8.GetBytes($"{holder}\n{origin}\n{pem}");
}
