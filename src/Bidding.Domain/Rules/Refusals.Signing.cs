namespace Bidding.Domain.Rules;

public static partial class Refusals
{
    private static readonly (string, string) DrawAgain =
        ("请在签名框中重新书写, 或不书写直接签署。", "Please write again in the box, or sign without writing.");

    public static Refusal HandwritingUnknown { get; } = Refusal.Of("handwriting-unknown", Article.Platform("签名 第二条"),
        ("服务器没有收到您为本报告书写的签名。", "The server holds no handwriting of yours for this report."), DrawAgain);

    public static Refusal HandwritingIsNoImage { get; } = Refusal.Of("handwriting-is-no-image", Article.Platform("签名 第二条"),
        ("送达的手写签名不是可用的图片 (PNG, 不超过 64 KiB)。", "What arrived as handwriting is no usable image (PNG, 64 KiB at most)."), DrawAgain);

    public static Refusal CertificateUnreadable { get; } = Refusal.Of("certificate-unreadable", Article.Platform("签名 第三条"),
        ("证书文件不能读取: 文件已损坏, 密码不符, 或者密钥不是 RSA 或椭圆曲线 (例如 SM2)。", "The certificate file cannot be read: it is damaged, the password is another, or its key is neither RSA nor of an elliptic curve (SM2 for instance)."),
        ("请核对密码和文件 (.p12 或 .pfx, 不超过 64 KiB) 后再试。", "Check password and file (.p12 or .pfx, 64 KiB at most) and try again."));

    public static Refusal CertificateCannotSign { get; } = Refusal.Of("certificate-cannot-sign", Article.Platform("签名 第三条"),
        ("该证书不能用于签名: 没有私钥、用途不含签名, 或者密钥不是通行的阅读器能够查验的种类 (RSA 2048 至 8192 位, 椭圆曲线 P-256、P-384、P-521)。", "This certificate cannot sign: no private key, not meant for signatures, or a key that readers of a report cannot check (RSA of 2048 to 8192 bits, the curves P-256, P-384, P-521 can be)."),
        ("请从发证机构导出带私钥的签名证书; 不上传也可以签署。", "Export the signing certificate with its key from its issuer; you may sign without one."));

    public static Refusal CertificateNotInForce { get; } = Refusal.Of("certificate-not-in-force", Article.Platform("签名 第三条"),
        ("该证书不在有效期内。", "This certificate is not in force."),
        ("请更换有效的证书; 不上传也可以签署。", "Bring one that is in force; you may sign without one."));
}
