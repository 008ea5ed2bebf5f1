using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bidding.Pdf.Signing;

namespace Bidding.Web.Signing;

/// <summary>A certificate and its private key in memory.</summary>
internal sealed class SoftwareKey : ISigningKey
{
    public SoftwareKey(X509Certificate2 certificate, AsymmetricAlgorithm privateKey, IReadOnlyList<X509Certificate2> issuers) =>
        (Certificate, PrivateKey, Issuers) = (certificate, privateKey, issuers);

    public X509Certificate2 Certificate { get; }

    public AsymmetricAlgorithm PrivateKey { get; }

    public IReadOnlyList<X509Certificate2> Issuers { get; }

    public string Pem => string.Join('\n', Issuers.Prepend(Certificate).Select(one => one.ExportCertificatePem())) + "\n";

    public static SoftwareKey Of(string pem, byte[] pkcs8)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPem(pem);
        var certificate = all[0];
        AsymmetricAlgorithm key = IsRsa(certificate) ? RSA.Create() : ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return new(certificate, key, [.. all.Skip(1)]);
    }

    private static bool IsRsa(X509Certificate2 certificate) => certificate.PublicKey.Oid.Value == "1.2.840.113549.1.1.1";
}
