using Bidding.Domain.Evaluations;

namespace Bidding.Web.Audit;

/// <summary>How a report's file is signed, in the words of the time line.</summary>
internal static class SigningWords
{
    public static string Zh(ReportSigning? signing) => signing switch
    {
        null => "无签名",
        { Level: SigningLevel.PadesBT } => $"{signing.Signatures} 个签名, 均有可信时间戳 (PAdES B-T)",
        _ => $"{signing.Signatures} 个签名, 无可信时间戳 (PAdES B-B)",
    };

    public static string En(ReportSigning? signing) => signing switch
    {
        null => "not signed",
        { Level: SigningLevel.PadesBT } => $"{signing.Signatures} signatures, each with a trusted time (PAdES B-T)",
        _ => $"{signing.Signatures} signatures without trusted time (PAdES B-B)",
    };
}
