using Bidding.Pdf.Signing;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Utilities.Collections;
using Org.BouncyCastle.X509;

namespace Bidding.Web.Signing;

/// <summary>
/// SM2 with SM3 (GB/T 32918, 32905) as detached CMS. The framework has neither; a PDF reader would not know them either, so they
/// sign beside the file and not in it.
/// </summary>
public sealed class Sm2Suite : IDetachedSuite
{
    private const string Algorithm = "SM3WITHSM2";
    private const int Years = 16;

    public string Name => "SM2/SM3";

    public DetachedKey Make(string name, DateTimeOffset now)
    {
        var random = new SecureRandom();
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(GMObjectIdentifiers.sm2p256v1, random));
        var pair = generator.GenerateKeyPair();
        var maker = new X509V3CertificateGenerator();
        var subject = new X509Name($"CN={name},OU={PlatformAuthority.NotALegalCa.Replace(",", "\\,", StringComparison.Ordinal)}");
        maker.SetSerialNumber(new BigInteger(120, random));
        maker.SetIssuerDN(subject);
        maker.SetSubjectDN(subject);
        maker.SetNotBefore(now.UtcDateTime.AddDays(-1));
        maker.SetNotAfter(now.UtcDateTime.AddYears(Years));
        maker.SetPublicKey(pair.Public);
        maker.AddExtension(X509Extensions.KeyUsage, critical: true, new KeyUsage(KeyUsage.DigitalSignature | KeyUsage.NonRepudiation));
        var certificate = maker.Generate(new Asn1SignatureFactory(Algorithm, pair.Private, random));
        return new(certificate.GetEncoded(), PrivateKeyInfoFactory.CreatePrivateKeyInfo(pair.Private).GetEncoded());
    }

    public byte[] Sign(DetachedKey key, byte[] content)
    {
        var certificate = new X509CertificateParser().ReadCertificate(key.Certificate);
        var generator = new CmsSignedDataGenerator();
        generator.AddSignerInfoGenerator(new SignerInfoGeneratorBuilder().Build(
            new Asn1SignatureFactory(Algorithm, PrivateKeyFactory.CreateKey(key.PrivateKey), new SecureRandom()), certificate));
        generator.AddCertificates(CollectionUtilities.CreateStore([certificate]));
        return generator.Generate(new CmsProcessableByteArray(content), encapsulate: false).GetEncoded();
    }

    public byte[]? SignerOf(byte[] content, byte[] signature)
    {
        try
        {
            var cms = new CmsSignedData(new CmsProcessableByteArray(content), signature);
            var signer = cms.GetSignerInfos().GetSigners().Single();
            var certificate = cms.GetCertificates().EnumerateMatches(signer.SignerID).Single();
            return signer.Verify(certificate) ? certificate.GetEncoded() : null;
        }
        catch (Exception broken) when (broken is CmsException or InvalidOperationException or IOException or ArgumentException or GeneralSecurityException or InvalidCastException)
        {
            return null;
        }
    }
}
