using System.Security.Cryptography;
using Bidding.Data.Tables;
using Bidding.Web.Sealing;

namespace Bidding.Web.Signing;

/// <summary>Private keys at rest, bound to holder, origin and certificate.</summary>
internal sealed class KeyBox(SealKeys keys)
{
    private readonly SealedBox box = new(keys, "signing-key");

    public byte[] Close(string holder, string origin, SoftwareKey key) => Close(holder, origin, key.Pem, key.PrivateKey.ExportPkcs8PrivateKey());

    /// <param name="plain">PKCS#8; wiped here.</param>
    public byte[] Close(string holder, string origin, string pem, byte[] plain)
    {
        var closed = box.Close(Bound(holder, origin, pem), plain);
        CryptographicOperations.ZeroMemory(plain);
        return closed;
    }

    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public SoftwareKey Open(SigningKeyRow row) => Open(row, plain => SoftwareKey.Of(row.Certificates, plain));

    /// <param name="use">Reads the PKCS#8, which is wiped as soon as it returns.</param>
    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public T Open<T>(SigningKeyRow row, Func<byte[], T> use)
    {
        var plain = box.Open(Bound(row.Holder, row.Origin, row.Certificates), row.SealedKey)
            ?? throw new InvalidDataException($"The signing key of {row.Holder} in the database is not what was written.");
        try
        {
            return use(plain);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private static string Bound(string holder, string origin, string pem) => $"{holder}\n{origin}\n{pem}";
}
