using Bidding.Pdf.Content;
using Bidding.Reports.Sections;

namespace Bidding.Reports;

/// <summary>
/// 未签名副本: the report as it was rendered before anybody signed, for reading. It says so on its cover, above every page and where the
/// signatures would stand; else nothing in the file would tell it from the sealed one whose signatures somebody took away.
/// </summary>
public static class UnsignedCopy
{
    /// <summary>In titles and file names.</summary>
    public const string Mark = "未签名副本";

    /// <param name="sealedSha256">Of the report that counts, in lower-case hex; null while it is not sealed yet.</param>
    public static Document Of(Document report, string? sealedSha256) => report with
    {
        Title = $"{Mark} {report.Title}",
        Header = $"{Mark}　{report.Header}",
        Blocks = [.. report.Blocks.Select(block => Marked(block, sealedSha256))],
    };

    private static Block Marked(Block block, string? sealedSha256) => block switch
    {
        Cover cover => cover with { Title = MarkedTitle(cover.Title), Foot = [$"{Mark}：供查阅，没有电子签名和时间戳，", "以封存的评标报告为准。", .. cover.Foot] },
        Note note when note.Runs is [{ Text: SignaturePage.HowItIsSigned }] => new Note(InsteadOfSignatures(sealedSha256)),
        SignaturePlaces signatures => signatures with { Places = [.. signatures.Places.Select(place => place with { Instead = place.Instead ?? $"{Mark}，此处无签名" })] },
        Landscape landscape => new Landscape([.. landscape.Blocks.Select(inside => Marked(inside, sealedSha256))]),
        _ => block,
    };

    /// <summary>Behind the Chinese title; an English one stands on a line of its own.</summary>
    private static string MarkedTitle(string title) => title.Split('\n') is [var first, .. var rest] ? string.Join('\n', [$"{first}（{Mark}）", .. rest]) : title;

    private static string InsteadOfSignatures(string? sealedSha256) =>
        $"{Mark}：本文件不载签名，下列各处是签名在封存的评标报告中的位置；文中关于签名和时间戳的记载均指该报告。"
        + (sealedSha256 is null ? "该报告尚未封存。" : $"该报告的 SHA-256 为 {sealedSha256}。");
}
