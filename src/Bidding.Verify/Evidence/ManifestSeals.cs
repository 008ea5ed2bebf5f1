using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Bidding.Verify.Evidence;

/// <summary>
/// The platform's detached signatures on the manifest, which names every byte of the bundle: ECDSA with SHA-256, and SM2 with SM3. A
/// bundle of before has none and is told so; who signs anew with a key of his own is told by the certificate's fingerprint alone.
/// </summary>
internal static class ManifestSeals
{
    public const string Ecdsa = "manifest.ecdsa.p7s";
    public const string Sm2 = "manifest.sm2.p7s";

    private const string P256 = "1.2.840.10045.3.1.7", Sha256 = "2.16.840.1.101.3.4.2.1", EcdsaWithSha256 = "1.2.840.10045.4.3.2", EcPublicKey = "1.2.840.10045.2.1";

    public static bool IsOne(string file) => file is Ecdsa or Sm2;

    /// <param name="signers">SHA-256 of certificates known from outside; each must have signed.</param>
    /// <returns>A line a signature.</returns>
    public static IReadOnlyList<string> Check(Bundle bundle, IReadOnlyList<string> signers)
    {
        var manifest = bundle.Files[Manifest.Name].ToArray();
        var found = new List<(string Suite, string Name, string Fingerprint)>();
        foreach (var (file, suite, signerOf) in (ReadOnlySpan<(string, string, Func<byte[], byte[], byte[]?>)>)[(Ecdsa, "ECDSA/SHA-256", EcdsaSigner), (Sm2, "SM2/SM3", Sm2Signer)])
        {
            if (bundle.Files.TryGetValue(file, out var seal))
            {
                var certificate = signerOf(manifest, seal.ToArray()) ?? throw new DoesNotHoldException(file, $"no {suite} signature on this {Manifest.Name}");
                found.Add((suite, NameOf(certificate), Convert.ToHexStringLower(SHA256.HashData(certificate))));
            }
        }

        foreach (var signer in signers.Where(signer => found.All(one => one.Fingerprint != signer)))
        {
            throw new DoesNotHoldException("--signer", "this certificate did not sign the bundle", signer, string.Join(' ', found.Select(one => one.Fingerprint).DefaultIfEmpty("no signature")));
        }

        return found.Count == 0
            ? [$"seal  none: the {Manifest.Name} is not signed"]
            : [.. found.Select(one => $"seal  {one.Suite}  by {one.Name}  certificate {one.Fingerprint}  {(signers.Contains(one.Fingerprint, StringComparer.Ordinal) ? "known" : "unknown")}")];
    }

    internal static byte[]? EcdsaSigner(byte[] content, byte[] seal)
    {
        try
        {
            var cms = new SignedCms(new ContentInfo(content), detached: true);
            cms.Decode(seal);
            cms.CheckSignature(verifySignatureOnly: true);
            return cms.SignerInfos is [{ Certificate: { } certificate } signer] && IsEcdsaSha256(signer, certificate) ? certificate.RawData : null;
        }
        catch (Exception broken) when (broken is CryptographicException or NotSupportedException || Hostile.IsOfTheFile(broken))
        {
            return null;
        }
    }

    /// <summary>A CMS may hold any signature the machine can check, RSA with SHA-1 as well; what is printed must be what was checked.</summary>
    private static bool IsEcdsaSha256(SignerInfo signer, X509Certificate2 certificate)
    {
        using var key = certificate.GetECDsaPublicKey();
        return key is not null && key.ExportParameters(includePrivateParameters: false).Curve is { IsNamed: true, Oid.Value: P256 }
            && signer.DigestAlgorithm.Value == Sha256 && signer.SignatureAlgorithm.Value is EcdsaWithSha256 or EcPublicKey;
    }

    /// <summary>The certificate vouches for itself, so that its name and key are those it was made with.</summary>
    private static byte[]? Sm2Signer(byte[] content, byte[] seal)
    {
        try
        {
            var cms = new CmsSignedData(new CmsProcessableByteArray(content), seal);
            var signer = cms.GetSignerInfos().GetSigners().Single();
            var certificate = cms.GetCertificates().EnumerateMatches(signer.SignerID).Single();
            certificate.Verify(certificate.GetPublicKey());
            return certificate.SigAlgOid == GMObjectIdentifiers.sm2sign_with_sm3.Id && IsOnSm2Curve(certificate.GetPublicKey()) && signer.DigestAlgorithmID.Algorithm.Id == GMObjectIdentifiers.sm3.Id && signer.Verify(certificate)
                ? certificate.GetEncoded()
                : null;
        }
        catch (Exception broken) when (broken is CmsException or GeneralSecurityException or IOException or InvalidCastException || Hostile.IsOfTheFile(broken))
        {
            return null;
        }
    }

    private static bool IsOnSm2Curve(AsymmetricKeyParameter key) => key is ECPublicKeyParameters { PublicKeyParamSet: { } curve } && curve.Equals(GMObjectIdentifiers.sm2p256v1);

    /// <summary>As it calls itself: the platform's own certificates say that they are no legal CA's.</summary>
    private static string NameOf(byte[] certificate)
    {
        try
        {
            using var read = X509CertificateLoader.LoadCertificate(certificate);
            return DoesNotHoldException.OneLine(read.Subject);
        }
        catch (CryptographicException)
        {
            return "(a name that cannot be read)";
        }
    }
}
