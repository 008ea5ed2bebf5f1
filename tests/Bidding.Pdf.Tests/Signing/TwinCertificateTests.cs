using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bidding.Pdf.Reading;
using Bidding.Pdf.Signing;
using Bidding.Pdf.Tests.Judges;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests.Signing;

public sealed class TwinCertificateTests
{
    [ToolFact(DisplayName = "自备证书文件中夹带同一颁发者同一序号的他人证书: 签名仍以本人证书成立, 不牵连他人")]
    public async Task AStrangersCertificateOfTheSameNumberDoesNotStandInTheWay()
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var mine = Made(own, "CN=某成员");
        foreach (var subject in new[] { "CN=A", "CN=某成员的名称长得多的另一份证书" })
        {
            using var twin = Made(other, subject);
            var signer = new PdfSigner(FontChains.Chain);
            var pdf = await signer.Certify(SignablePdf.Read(SignedReport.Empty, signatures: 5), SignedReport.Certification, TestKeys.Platform, default);
            pdf = await signer.Sign(pdf, SignedReport.Request(1), new Key(mine, own, [twin]), default);
            pdf = await signer.Sign(pdf, SignedReport.Request(2), TestKeys.Members[1], default);

            Assert.Equal(mine.RawData, SignedPdf.Check(pdf.Bytes)[1].Certificate);
        }
    }

    private static X509Certificate2 Made(ECDsa key, string subject)
    {
        using var authority = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest(new X500DistinguishedName(subject), key, HashAlgorithmName.SHA256).Create(
            new X500DistinguishedName("CN=某机构"), X509SignatureGenerator.CreateForECDsa(authority), SampleReport.Created.AddYears(-1), SampleReport.Created.AddYears(9), [1, 2, 3]);
    }

    private sealed record Key(X509Certificate2 Certificate, AsymmetricAlgorithm PrivateKey, IReadOnlyList<X509Certificate2> Issuers) : ISigningKey;
}
