using Bidding.Domain.Evaluations;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Audit;

/// <summary>How a report's file is signed, in the words of the time line and of the page of papers.</summary>
internal static class SigningWords
{
    public static string Zh(ReportSigning? signing) => signing switch
    {
        null => "无签名",
        { Level: SigningLevel.PadesBT } => $"{signing.Signatures} 个签名, 均有可信时间戳 (PAdES B-T)",
        _ => $"{signing.Signatures} 个签名, 无可信时间戳 (PAdES B-B{(Because(signing.NoStamp) is { } why ? ": " + why.Zh : "")})",
    };

    public static string En(ReportSigning? signing) => signing switch
    {
        null => "not signed",
        { Level: SigningLevel.PadesBT } => $"{signing.Signatures} signatures, each with a trusted time (PAdES B-T)",
        _ => $"{signing.Signatures} signatures without trusted time (PAdES B-B{(Because(signing.NoStamp) is { } why ? ": " + why.En : "")})",
    };

    /// <summary>Beside the file; null where the record does not tell.</summary>
    public static Pair? OfTime(RenderedReport report) => report switch
    {
        { Level: SigningLevel.PadesBT } => ("每个签名和整个文件均有可信时间戳 (PAdES B-T)。", "Each signature and the whole file have a trusted time stamp (PAdES B-T)."),
        { NoStamp: NoStamp.Untrusted } when Because(report.NoStamp) is { } why => (
            $"没有可信时间戳 (PAdES B-B): {why.Zh}。签名时间为服务器时间。请管理员核对时间戳机构和所配置的根证书。",
            $"No trusted time stamp (PAdES B-B): {why.En}. Times of signing are the server's. The administrator should check the authority and the configured root."),
        { NoStamp: { } none } when Because(none) is { } why => (
            $"没有可信时间戳 (PAdES B-B): {why.Zh}。签名时间为服务器时间。", $"No trusted time stamp (PAdES B-B): {why.En}. Times of signing are the server's."),
        _ => null,
    };

    private static Pair? Because(NoStamp? none) => none switch
    {
        NoStamp.NotConfigured => ("未配置时间戳机构", "no time-stamp authority is configured"),
        NoStamp.Unanswered => ("时间戳机构没有应答或者只报错", "the time-stamp authority gave no answer, or errors only"),
        NoStamp.Untrusted => ("时间戳机构有应答, 但应答不能采用", "the time-stamp authority answered, but its answer did not hold and was not used"),
        _ => null,
    };
}
