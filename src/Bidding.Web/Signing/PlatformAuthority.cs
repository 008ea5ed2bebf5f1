using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bidding.Web.Signing;

/// <summary>
/// The platform's own certificate authority. It is not a legal one, and every certificate says so in its name: it lets a reader see
/// whether a file was changed, and nothing about who a person is beyond what this platform knows.
/// </summary>
internal static class PlatformAuthority
{
    public const string NotALegalCa = "平台自签，非法定 CA";
    private const string Organization = "远程异地评标平台";
    private const int LongestName = 64;

    /// <summary>A report is kept for fifteen years (政府采购法 第四十二条); its signatures should not expire before.</summary>
    private const int Years = 16, AuthorityYears = 32;

    public static SoftwareKey Found(DateTimeOffset now)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Named("自签根证书"), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return new(Bare(request.CreateSelfSigned(Yesterday(now), now.AddYears(AuthorityYears))), key, []);
    }

    public static SoftwareKey Issue(SoftwareKey authority, string name, DateTimeOffset now)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Named(name), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority.Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        var generator = X509SignatureGenerator.CreateForECDsa((ECDsa)authority.PrivateKey);
        return new(
            request.Create(authority.Certificate.SubjectName, generator, Yesterday(now), now.AddYears(Years), RandomNumberGenerator.GetBytes(16)),
            key,
            [authority.Certificate]);
    }

    private static X500DistinguishedName Named(string name)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCountryOrRegion("CN");
        builder.AddOrganizationName(Organization);
        builder.AddOrganizationalUnitName(NotALegalCa);
        builder.AddCommonName(name.Length <= LongestName ? name : name[..LongestName]);
        return builder.Build();
    }

    /// <summary>A key is made when it is first needed, moments after the member signed: its certificate must not begin later than his signature.</summary>
    private static DateTimeOffset Yesterday(DateTimeOffset now) => now.AddDays(-1);

    private static X509Certificate2 Bare(X509Certificate2 withKey)
    {
        using (withKey)
        {
            return X509CertificateLoader.LoadCertificate(withKey.RawData);
        }
    }
}
