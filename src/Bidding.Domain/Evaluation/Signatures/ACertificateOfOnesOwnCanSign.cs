using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <param name="HasKey">Its private key came with it.</param>
/// <param name="MaySign">Its key usage allows signatures, or says nothing.</param>
/// <param name="IsStrong">RSA from 2048 bits to 8192, or one of the curves P-256, P-384 and P-521: what every reader of a report can check.</param>
/// <param name="KeyFits">What the key signs, the certificate verifies: tried, not believed.</param>
/// <param name="ChainFits">Certificate and chain leave room in the report for the signature and a time stamp.</param>
public sealed record BroughtCertificate(bool HasKey, bool MaySign, bool IsStrong, DateTimeOffset From, DateTimeOffset To, bool KeyFits = true, bool ChainFits = true);

/// <summary>A member may sign with a certificate he brings instead of the one the platform issues. Whose it is, and who issued it, is shown and not judged.</summary>
[Law(Laws.Platform, "签名 第三条", "成员可以使用自备证书签名: 须可读、带私钥、在有效期内、可用于签名, 密钥为通行的阅读器能够查验的种类; 生成报告时已过期或无法使用的, 改用平台签发的证书并在签名处写明")]
public static class ACertificateOfOnesOwnCanSign
{
    /// <param name="certificate">Null for a file that cannot be read, or whose password is another: the two cannot be told apart.</param>
    public static Refusal? WhyNot(BroughtCertificate? certificate, DateTimeOffset now) => certificate switch
    {
        null => Refusals.CertificateUnreadable,
        { HasKey: false } or { MaySign: false } or { IsStrong: false } or { KeyFits: false } or { ChainFits: false } => Refusals.CertificateCannotSign,
        _ when now < certificate.From || now >= certificate.To => Refusals.CertificateNotInForce.With("from", certificate.From.ToString("O")).With("to", certificate.To.ToString("O")),
        _ => null,
    };
}
