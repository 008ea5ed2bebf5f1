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
        // Readers find the signer by issuer and number: a stranger's certificate that carries the same would be taken for his.
        foreach (var issuer in key.Issuers.Where(one => !HasTheNameOf(one, key.Certificate)))
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

    private static bool HasTheNameOf(X509Certificate2 one, X509Certificate2 other) =>
        one.IssuerName.RawData.AsSpan().SequenceEqual(other.IssuerName.RawData) && one.SerialNumberBytes.Span.SequenceEqual(other.SerialNumberBytes.Span);

    /// <returns>DER of the certificate whose key signed exactly this, and when an authority saw that signature; null where nothing holds.</returns>
    public static (byte[] Certificate, DateTimeOffset? StampedAt)? SignerOf(byte[] covered, byte[] contents)
    {
        try
        {
            var cms = new SignedCms(new ContentInfo(covered), detached: true);
            cms.Decode(WithoutPadding(contents));
            cms.CheckSignature(verifySignatureOnly: true);
            var binding = cms.SignerInfos[0].SignedAttributes.Cast<CryptographicAttributeObject>().SingleOrDefault(one => one.Oid.Value == SigningCertificateV2);
            return cms.SignerInfos is [{ Certificate: { } certificate }] && binding is { Values: [var bound] } && bound.RawData.AsSpan().SequenceEqual(BindingTo(certificate).RawData)
                ? (certificate.RawData, StampOn(cms.SignerInfos[0]))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <returns>DER of the authority's certificate, and its time; null where the token is not one over exactly this.</returns>
    public static (byte[] Certificate, DateTimeOffset? StampedAt)? TokenOver(byte[] covered, byte[] contents) =>
        Rfc3161TimestampToken.TryDecode(contents, out var token, out var length) && !contents.AsSpan(length).ContainsAnyExcept((byte)0)
        && token.VerifySignatureForData(covered, out var authority)
            ? (authority.RawData, token.TokenInfo.Timestamp)
            : null;

    /// <exception cref="CryptographicException">It carries a stamp, of something else.</exception>
    private static DateTimeOffset? StampOn(SignerInfo signer) =>
        signer.UnsignedAttributes.Cast<CryptographicAttributeObject>().Where(one => one.Oid.Value == SignatureTimeStamp).ToList() switch
        {
            [] => null,
            [{ Values: [var value] }] when TokenOver(signer.GetSignature(), value.RawData) is var (_, at) => at,
            _ => throw new CryptographicException("the stamp is not one of this signature"),
        };

    /// <summary>The room kept for a signature is larger than it; zeros stand behind.</summary>
    private static byte[] WithoutPadding(byte[] contents)
    {
        try
        {
            AsnDecoder.ReadEncodedValue(contents, AsnEncodingRules.BER, out _, out _, out var length);
            return contents.AsSpan(length).ContainsAnyExcept((byte)0) ? throw new CryptographicException("something stands behind the signature") : contents[..length];
        }
        catch (AsnContentException broken)
        {
            throw new CryptographicException("no signature", broken);
        }
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
