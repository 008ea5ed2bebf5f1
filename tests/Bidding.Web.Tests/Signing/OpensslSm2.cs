using System.Formats.Asn1;
using System.Security.Cryptography;
using Bidding.Pdf.Tests.Judges;

namespace Bidding.Web.Tests.Signing;

/// <summary>
/// A second hand for SM2 with SM3: what BouncyCastle made, OpenSSL judges. Its <c>cms -verify</c> knows no identity of the signer (GB/T 32918.2), so the parts are
/// taken out of the CMS here, by the framework's reader, and given to it one by one.
/// </summary>
internal static class OpensslSm2
{
    /// <summary>The identity that GB/T 35276 names where no other was agreed.</summary>
    private const string Identity = "1234567812345678", MessageDigest = "1.2.840.113549.1.9.4";

    /// <summary>The signature is the certificate's key's on the signed attributes, and the digest among them is the content's.</summary>
    public static (bool Signature, bool Digest) Judge(byte[] content, byte[] cms)
    {
        var (certificate, attributes, signature) = Parts(cms);
        using var files = new JudgedFiles();
        var key = files.Of("key.pem", System.Text.Encoding.ASCII.GetBytes(Tool.Run("openssl", "x509", "-inform", "DER", "-in", files.Of("certificate.der", certificate), "-pubkey", "-noout").Output));
        var (status, _) = Tool.Run(
            "openssl", "pkeyutl", "-verify", "-rawin", "-digest", "sm3", "-pkeyopt", "distid:" + Identity, "-pubin", "-inkey", key, "-sigfile", files.Of("signature", signature), "-in", files.Of("attributes", attributes));
        var digest = Tool.Run("openssl", "dgst", "-sm3", "-r", files.Of("content", content)).Output.Split(' ')[0];
        return (status == 0, digest == Convert.ToHexStringLower(DigestIn(attributes)));
    }

    /// <summary>SignedData of RFC 5652: the one certificate, the signed attributes as they are signed (a SET), the signature.</summary>
    private static (byte[] Certificate, byte[] Attributes, byte[] Signature) Parts(byte[] cms)
    {
        var info = new AsnReader(cms, AsnEncodingRules.BER).ReadSequence();
        info.ReadObjectIdentifier();
        var data = info.ReadSequence(Tagged(0)).ReadSequence();
        data.ReadInteger();
        data.ReadSetOf();
        data.ReadSequence();
        var certificate = data.ReadSetOf(Tagged(0)).ReadEncodedValue().ToArray();
        var signer = data.ReadSetOf().ReadSequence();
        signer.ReadInteger();
        signer.ReadEncodedValue();
        signer.ReadSequence();
        var attributes = signer.ReadEncodedValue().ToArray();
        attributes[0] = 0x31; // signed as a SET, kept as [0]
        signer.ReadSequence();
        return (certificate, attributes, signer.ReadOctetString());
    }

    private static byte[] DigestIn(byte[] attributes)
    {
        for (var all = new AsnReader(attributes, AsnEncodingRules.DER).ReadSetOf(); all.HasData;)
        {
            var one = all.ReadSequence();
            if (one.ReadObjectIdentifier() == MessageDigest)
            {
                return one.ReadSetOf().ReadOctetString();
            }
        }

        throw new CryptographicException("the signed attributes hold no digest");
    }

    private static Asn1Tag Tagged(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}
