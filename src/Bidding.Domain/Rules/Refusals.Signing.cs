namespace Bidding.Domain.Rules;

public static partial class Refusals
{
    private static readonly (string, string) DrawAgain =
        ("请在签名框中重新书写, 或不书写直接签署。", "Please write again in the box, or sign without writing.");

    public static Refusal HandwritingUnknown { get; } = Refusal.Of("handwriting-unknown", Article.Platform("签名 第二条"),
        ("服务器没有收到您为本报告书写的签名。", "The server holds no handwriting of yours for this report."), DrawAgain);

    public static Refusal HandwritingIsNoImage { get; } = Refusal.Of("handwriting-is-no-image", Article.Platform("签名 第二条"),
        ("送达的手写签名不是可用的图片 (PNG, 不超过 64 KB)。", "What arrived as handwriting is no usable image (PNG, 64 KB at most)."), DrawAgain);
}
