using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bidding.Domain.Evaluations;

namespace Bidding.Web.Signing;

/// <summary>A PKCS#12 file that somebody brings: read within the framework's bounds, into memory alone.</summary>
internal static class OwnCertificate
{
    public const int LargestFile = 64 * 1024;

    /// <summary>Bytes of certificate and chain: half of what a signature may have, the rest is for the time stamp and its own chain.</summary>
    public const int LargestChain = 6 * 1024;

    private static readonly FrozenSet<string> KnownCurves = new[] { ECCurve.NamedCurves.nistP256, ECCurve.NamedCurves.nistP384, ECCurve.NamedCurves.nistP521 }
        .Select(curve => curve.Oid.Value!).ToFrozenSet(StringComparer.Ordinal);

    /// <returns>Null where file or password do not do.</returns>
    public static (SoftwareKey? Key, BroughtCertificate Certificate)? Read(byte[] pkcs12, string password)
    {
        try
        {
            var all = X509CertificateLoader.LoadPkcs12Collection(pkcs12, password, X509KeyStorageFlags.Exportable | X509KeyStorageFlags.EphemeralKeySet);
            var mine = all.FirstOrDefault(one => one.HasPrivateKey) ?? all.FirstOrDefault();
            if (mine is null)
            {
                return null;
            }

            var key = (AsymmetricAlgorithm?)mine.GetECDsaPrivateKey() ?? mine.GetRSAPrivateKey();
            var issuers = all.Where(one => !one.RawData.AsSpan().SequenceEqual(mine.RawData)).Select(Bare).ToList();
            return (key is null ? null : new(Bare(mine), key, issuers), Describe(mine, key, Weight(mine, issuers)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>One that was brought earlier, as it is now.</summary>
    public static BroughtCertificate Describe(SoftwareKey kept) =>
        Describe(kept.Certificate, kept.PrivateKey, Weight(kept.Certificate, kept.Issuers));

    /// <summary>Bytes in a signature: certificate and chain, and the issuer's name, which it repeats twice to say whose certificate it means.</summary>
    private static int Weight(X509Certificate2 own, IEnumerable<X509Certificate2> issuers) =>
        own.RawData.Length + (2 * own.IssuerName.RawData.Length) + issuers.Sum(one => one.RawData.Length);

    private static BroughtCertificate Describe(X509Certificate2 certificate, AsymmetricAlgorithm? key, int chain)
    {
        var usage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages;
        return new(
            HasKey: key is not null,
            MaySign: usage is null || (usage & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0,
            IsStrong: key switch { RSA rsa => rsa.KeySize is >= 2048 and <= 8192, ECDsa => IsOnAKnownCurve(certificate), _ => false },
            new DateTimeOffset(certificate.NotBefore.ToUniversalTime()),
            new DateTimeOffset(certificate.NotAfter.ToUniversalTime()),
            KeyFits: key is null || Fits(certificate, key),
            ChainFits: chain <= LargestChain);
    }

    /// <summary>By its name in the certificate: a curve that is written out, or that few know, makes a signature which we can check and the reader of the report cannot.</summary>
    private static bool IsOnAKnownCurve(X509Certificate2 certificate)
    {
        using var key = certificate.GetECDsaPublicKey();
        return key?.ExportParameters(includePrivateParameters: false).Curve is { IsNamed: true, Oid.Value: { } curve } && KnownCurves.Contains(curve);
    }

    /// <summary>One signature now, so that no report waits for a key that belongs to another certificate.</summary>
    private static bool Fits(X509Certificate2 certificate, AsymmetricAlgorithm key)
    {
        var text = "bidding-trial-signature/1"u8.ToArray();
        using var rsa = certificate.GetRSAPublicKey();
        using var curve = certificate.GetECDsaPublicKey();
        return key switch
        {
            RSA own => rsa?.VerifyData(text, own.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) == true,
            ECDsa own => curve?.VerifyData(text, own.SignData(text, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256) == true,
            _ => false,
        };
    }

    private static X509Certificate2 Bare(X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);
}
