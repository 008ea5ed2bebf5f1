using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Bidding.Web.Signing;

/// <summary>
/// The platform signs the manifest of an evidence bundle, which names every byte in it: with the key that certifies its reports, which any
/// tool can check, and with the second suite. Both are software keys of the platform and not a legal CA's.
/// </summary>
public sealed class ManifestSealer(SigningKeyStore keys, IDetachedSuite suite)
{
    public const string EcdsaFile = "manifest.ecdsa.p7s", SuiteFile = "manifest.sm2.p7s";

    private static readonly Oid Sha256 = new("2.16.840.1.101.3.4.2.1");

    /// <returns>What gives the files that stand beside this manifest.</returns>
    public async Task<Func<byte[], IReadOnlyList<(string Name, byte[] Bytes)>>> Ready(CancellationToken ct)
    {
        var (platform, beside) = (await keys.Platform(ct), await keys.Beside(ct));
        return manifest => [(EcdsaFile, Sign(manifest, platform)), (SuiteFile, suite.Sign(beside, manifest))];
    }

    /// <summary>Name of a suite and SHA-256 of the certificate, for whoever checks a bundle elsewhere.</summary>
    public async Task<IReadOnlyList<(string Suite, string Fingerprint)>> Fingerprints(CancellationToken ct) =>
    [
        ("ECDSA/SHA-256", Convert.ToHexStringLower(SHA256.HashData((await keys.Platform(ct)).Certificate.RawData))),
        (suite.Name, Convert.ToHexStringLower(SHA256.HashData((await keys.Beside(ct)).Certificate))),
    ];

    private static byte[] Sign(byte[] manifest, Bidding.Pdf.Signing.ISigningKey key)
    {
        var cms = new SignedCms(new ContentInfo(manifest), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key.Certificate, key.PrivateKey)
        {
            DigestAlgorithm = Sha256,
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        foreach (var issuer in key.Issuers)
        {
            signer.Certificates.Add(issuer);
        }

        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }
}
