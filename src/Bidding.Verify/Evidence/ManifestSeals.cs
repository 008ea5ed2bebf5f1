using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Cms;
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

    private static byte[]? EcdsaSigner(byte[] content, byte[] seal)
    {
        try
        {
            var cms = new SignedCms(new ContentInfo(content), detached: true);
            cms.Decode(seal);
            cms.CheckSignature(verifySignatureOnly: true);
            return cms.SignerInfos is [{ Certificate: { } certificate }] ? certificate.RawData : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
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
            return certificate.SigAlgOid == GMObjectIdentifiers.sm2sign_with_sm3.Id && signer.DigestAlgorithmID.Algorithm.Id == GMObjectIdentifiers.sm3.Id && signer.Verify(certificate)
                ? certificate.GetEncoded()
                : null;
        }
        catch (Exception broken) when (broken is CmsException or GeneralSecurityException or InvalidOperationException or IOException or ArgumentException or InvalidCastException)
        {
            return null;
        }
    }

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
