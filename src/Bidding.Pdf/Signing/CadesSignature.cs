using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Bidding.Pdf.Signing;

/// <summary>A detached CMS as PAdES asks for it (ETSI EN 319 142-1): the certificate is bound by its hash, the claimed time stands in /M alone.</summary>
internal static class CadesSignature
{
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    public const string SignatureTimeStamp = "1.2.840.113549.1.9.16.2.14";
    public const string SigningTime = "1.2.840.113549.1.9.5";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    public static async Task<byte[]> Make(byte[] content, ISigningKey key, ITimeStampAuthority? authority, CancellationToken ct)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key.Certificate, key.PrivateKey)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        foreach (var issuer in key.Issuers)
            signer.Certificates.Add(issuer);
        signer.SignedAttributes.Add(BindingTo(key.Certificate));
        cms.ComputeSignature(signer, silent: true);
        if (authority is not null)
        {
            var token = await authority.Stamp(SHA256.HashData(cms.SignerInfos[0].GetSignature()), ct);
            cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(new Oid(SignatureTimeStamp), token));
        }

        return cms.Encode();
    }

    public static AsnEncodedData BindingTo(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        }

        return new AsnEncodedData(new Oid(SigningCertificateV2), writer.Encode());
    }
}
