using System.Security.Cryptography.X509Certificates;
using Bidding.Pdf.Signing;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tsp;
using Org.BouncyCastle.Utilities.Collections;
using Org.BouncyCastle.X509;

namespace Bidding.Pdf.Tests.Signing;

/// <summary>A time-stamp authority in this process, by another hand than ours: BouncyCastle.</summary>
internal sealed class LocalAuthority : ITimeStampAuthority
{
    private const string Policy = "1.3.6.1.4.1.99999.1";

    private readonly AsymmetricCipherKeyPair keys;
    private readonly Org.BouncyCastle.X509.X509Certificate certificate;
    private int serial;

    /// <param name="bulk">Bytes that its certificate carries for nothing, and with it every token.</param>
    public LocalAuthority(int bulk = 0)
    {
        var generator = new RsaKeyPairGenerator();
        generator.Init(new KeyGenerationParameters(new SecureRandom(), 2048));
        keys = generator.GenerateKeyPair();
        var maker = new X509V3CertificateGenerator();
        var name = new X509Name("CN=Local TSA");
        maker.SetSerialNumber(BigInteger.One);
        maker.SetIssuerDN(name);
        maker.SetSubjectDN(name);
        maker.SetNotBefore(DateTime.UtcNow.AddYears(-1));
        maker.SetNotAfter(DateTime.UtcNow.AddYears(5));
        maker.SetPublicKey(keys.Public);
        maker.AddExtension(X509Extensions.ExtendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeID.id_kp_timeStamping));
        if (bulk > 0)
            maker.AddExtension(new DerObjectIdentifier("1.2.3.4.5"), critical: false, new DerOctetString(new byte[bulk]));
        certificate = maker.Generate(new Asn1SignatureFactory("SHA256WITHRSA", keys.Private));
    }

    public X509Certificate2 Root => X509CertificateLoader.LoadCertificate(certificate.GetEncoded());

    public string Name => "Local TSA";

    public int Asked => serial;

    /// <summary>A whole answer to a whole request, as a server gives it.</summary>
    public byte[] Answer(byte[] request)
    {
        var generator = new TimeStampTokenGenerator(keys.Private, certificate, TspAlgorithms.Sha256, Policy);
        generator.SetCertificates(CollectionUtilities.CreateStore([certificate]));
        var answer = new TimeStampResponseGenerator(generator, TspAlgorithms.Allowed);
        return answer.Generate(new TimeStampRequest(request), BigInteger.ValueOf(++serial), DateTime.UtcNow).GetEncoded();
    }

    public Task<byte[]> Stamp(ReadOnlyMemory<byte> sha256, CancellationToken ct)
    {
        var request = new TimeStampRequestGenerator();
        request.SetCertReq(true);
        var made = request.Generate(TspAlgorithms.Sha256, sha256.ToArray(), BigInteger.ValueOf(sha256.Span[0] + 1L));
        var response = new TimeStampResponse(Answer(made.GetEncoded()));
        response.Validate(made);
        return Task.FromResult(response.TimeStampToken.GetEncoded());
    }
}
