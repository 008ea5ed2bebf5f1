using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bidding.Pdf.Signing;

namespace Bidding.Pdf.Tests.Signing;

/// <summary>A small authority of the test's own, with keys for the platform and the members.</summary>
internal static class TestKeys
{
    /// <summary>Read once, and before the root is made: a certificate must not outlive its issuer by the second in between.</summary>
    private static readonly DateTimeOffset From = DateTimeOffset.UtcNow.AddYears(-1), To = From.AddYears(10);

    public static readonly X509Certificate2 Root = MakeRoot("CN=Test root");

    public static readonly ISigningKey Platform = Issue("CN=平台");

    public static readonly IReadOnlyList<ISigningKey> Members = [.. Enumerable.Range(1, 7).Select(i => Issue($"CN=评委{i}"))];

    public static X509Certificate2 MakeRoot(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request.CreateSelfSigned(From, To);
    }

    public static ISigningKey Issue(string name, X509Certificate2? root = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        using var bare = request.Create(root ?? Root, From, To, RandomNumberGenerator.GetBytes(12));
        return new Key(bare.CopyWithPrivateKey(key), root ?? Root);
    }

    private sealed record Key(X509Certificate2 Certificate, X509Certificate2 Issuer) : ISigningKey
    {
        public IReadOnlyList<X509Certificate2> Issuers => [Issuer];

        public AsymmetricAlgorithm PrivateKey => Certificate.GetECDsaPrivateKey()!;
    }
}
