using System.Security.Cryptography.X509Certificates;
using Bidding.Web.Signing;

namespace Bidding.Web.Tests.Signing;

public sealed class Sm2SuiteTests
{
    private static readonly Sm2Suite Suite = new();

    private static readonly DetachedKey Key = Suite.Make("平台", DateTimeOffset.UtcNow);

    [Fact(DisplayName = "SM2/SM3 分离签名: 签的是谁、签的是什么, 都可查验")]
    public void ASignatureTellsWhoSignedWhat()
    {
        var content = "evidence"u8.ToArray();
        var signature = Suite.Sign(Key, content);

        Assert.Equal(Key.Certificate, Suite.SignerOf(content, signature));
        Assert.Null(Suite.SignerOf("Evidence"u8.ToArray(), signature));
        signature[^3] ^= 1;
        Assert.Null(Suite.SignerOf(content, signature));
        Assert.Null(Suite.SignerOf(content, "no signature"u8.ToArray()));
    }

    [Fact(DisplayName = "算法确为 SM2 与 SM3; 证书写明平台自签, 非法定 CA")]
    public void TheAlgorithmsAreTheNationalOnes()
    {
        using var certificate = X509CertificateLoader.LoadCertificate(Key.Certificate);

        Assert.Equal("1.2.156.10197.1.501", certificate.SignatureAlgorithm.Value);
        Assert.Contains("非法定 CA", certificate.Subject, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "另一把密钥的签名不是这一把的")]
    public void AnotherKeyIsAnother()
    {
        var other = Suite.Make("平台", DateTimeOffset.UtcNow);

        Assert.NotEqual(Key.Certificate, Suite.SignerOf("x"u8.ToArray(), Suite.Sign(other, "x"u8.ToArray())));
    }
}
