using System.Reflection;
using System.Text.RegularExpressions;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Signing;
using Bidding.Reports;
using Bidding.Web.Client.Wording;
using Hangfire;

namespace Bidding.Web.Jobs;

/// <summary>What people are told of a report on its way: what is being done now, why it stopped, what helps, when it is tried again.</summary>
public static partial class ReportProgressWords
{
    private const int MostCharacters = 5;

    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["table"] = "表", ["heading"] = "标题", ["paragraph"] = "正文", ["note"] = "小注", ["caption"] = "题注", ["cover"] = "封面", ["title"] = "标题", ["subtitle"] = "副标题",
        ["header"] = "页眉", ["footer"] = "页脚", ["label"] = "标签", ["series"] = "图例", ["chart"] = "图", ["signature"] = "签名处", ["contents"] = "目录", ["key"] = "项目名",
    };

    private static readonly int[] Delays = typeof(RenderReport).GetMethod(nameof(RenderReport.Run))!.GetCustomAttribute<AutomaticRetryAttribute>()!.DelaysInSeconds;

    /// <summary>When it is tried again: by the queue within seconds, by <see cref="ReportWatch"/> as long as it is owing, or not at all.</summary>
    public static Pair When(Again again) => again switch
    {
        Again.Soon => (
            $"系统先后隔 {string.Join('、', Delays)} 秒自动再试, 未成的此后约每 {ReportWatch.Interval.TotalSeconds:0} 秒再试。",
            $"It is tried again after {string.Join(", ", Delays)} seconds, and then about every {ReportWatch.Interval.TotalSeconds:0} seconds."),
        Again.Watched => ($"系统约每 {ReportWatch.Interval.TotalSeconds:0} 秒自动再试。", $"It is tried again about every {ReportWatch.Interval.TotalSeconds:0} seconds."),
        _ => ("系统不再自动重试, 服务重新启动后再生成一次。", "It is not tried again by itself; once more when the server starts anew."),
    };

    /// <summary>Queue, rendering, signing, sealing: the one that is being done.</summary>
    public static int Step(ReportStage? stage) => stage switch { ReportStage.Rendering => 1, ReportStage.Signing => 2, _ => 0 };

    public static Pair Now(ReportState? state) => state?.Stage switch
    {
        null => ("评审已结束, 报告即将排队。", "The evaluation has ended; the report is about to be queued."),
        ReportStage.Queued => ("已排队, 轮到时生成。每份报告通常几秒钟。", "Queued; it is made when its turn comes. A report takes a few seconds as a rule."),
        ReportStage.Signing => ("报告已排版, 正在加具平台认证和各成员的签名。", "The pages are made; the platform's and the members' signatures are being put on."),
        _ => ("正在依据评审记录生成报告。", "Being made from the record."),
    };

    public static Obstacle Of(Exception problem)
    {
        var (why, next) = Said(problem);
        return new(why, next, ReportProgress.After(problem));
    }

    private static (Pair Why, Pair Next) Said(Exception problem) => problem switch
    {
        NoUsableFontException => (
            ("服务器上没有可用的中文字体, 报告不能生成。", "The server has no usable Chinese font; the report cannot be made."),
            ("请系统管理员安装 fonts-wqy-microhei (Debian, Ubuntu) 或宋体、黑体 (Windows), 或配置 Report:Fonts。装好后自动继续, 无须重启。",
                "Ask the administrator to install fonts-wqy-microhei (Debian, Ubuntu) or SimSun, SimHei (Windows), or to configure Report:Fonts. It then goes on by itself.")),
        UnusableFontException font => (
            ($"配置的字体不能使用: {Path.GetFileName(font.Path)}, {Half(font.Reason, 0)}。", $"A configured font cannot be used: {Path.GetFileName(font.Path)}, {Half(font.Reason, 1)}."),
            ("请系统管理员更换字体文件 (配置项 Report:Fonts)。换好后自动继续, 无须重启。", "Ask the administrator to replace the font file (setting Report:Fonts). It then goes on by itself.")),
        MissingGlyphException glyphs => (
            ($"字体中没有下列字符: {Listed(glyphs, glyph => $"“{glyph.Character}” (U+{glyph.CodePoint:X4}), {Place(glyph.Where)}")}", $"No font has these characters: {Listed(glyphs, glyph => glyph.ToString())}"),
            ("请系统管理员安装含有这些字符的字体, 并写入配置项 Report:Fonts。装好后自动继续; 报告不会缺字。", "Ask the administrator to install a font that has them and to name it in Report:Fonts. It then goes on by itself; no report is made with a hole in it.")),
        CannotSignException { Fault: SigningFault.TooLarge } large => (
            ($"签名处 {large.Field}: 证书、证书链和时间戳合计超出预留的位置, 报告不能签名。", $"Place {large.Field}: certificate, chain and time stamp are larger than the room kept for them; the report cannot be signed."),
            ("请系统管理员检查时间戳机构的证书链 (配置项 Signing:TimeStamp), 更换或停用该机构后重新启动服务。", "Ask the administrator to look at the time-stamp authority's chain (Signing:TimeStamp), and to start the server anew with another one or with none.")),
        CannotSignException { Fault: SigningFault.UnfitKey } key => (
            ($"平台签发的一把签名密钥打不开或者不能签名 ({Holder(key.Field).Zh}的), 报告不能签名, 未保存不完整的报告。", $"A key that the platform issued cannot be opened or does not sign ({Holder(key.Field).En}); nothing incomplete was kept."),
            ("请系统管理员查看日志, 恢复密封密钥或数据库中的密钥后重新启动服务。评审结果和签署不受影响。", "Ask the administrator to look into the log, to restore the sealing key or the key in the database, and to start the server anew. Result and signatures are not touched.")),
        CannotSignException unfit => (
            ($"签名处 {unfit.Field}: 报告不能签名, 未保存不完整的报告。", $"Place {unfit.Field}: the report cannot be signed; nothing incomplete was kept."),
            ("这是程序的毛病, 与评审操作无关。请系统管理员查看日志, 排除或更换版本后重新启动服务。", "The program is at fault, nothing that anybody did in the evaluation. Ask the administrator to look into the log, and to start the server anew when it is mended.")),
        _ => (
            ("生成时出错。", "Making it failed."),
            ($"一次出错无须处理; 持续出现时, 请系统管理员查看日志 (错误类别 {problem.GetType().Name})。", $"A single failure needs nothing; if this goes on, ask the administrator to look into the log ({problem.GetType().Name}).")),
    };

    /// <summary>Which member it is the log says: a page names nobody by his row.</summary>
    private static Pair Holder(string field) => field switch
    {
        SignatureFields.Platform => ("平台", "the platform's own"),
        "authority" => ("平台颁发机构", "the platform's authority's"),
        _ => ("成员", "a member's"),
    };

    /// <summary>The engine says its reasons as 中文 / English.</summary>
    private static string Half(string reason, int which) => reason.Split(" / ") is [var zh, var en] ? (which == 0 ? zh : en) : reason;

    private static string Listed(MissingGlyphException glyphs, Func<MissingGlyph, string> said) =>
        string.Join("; ", glyphs.Missing.Take(MostCharacters).Select(said)) + (glyphs.Missing.Count > MostCharacters ? $" … ({glyphs.Missing.Count})" : "");

    /// <summary><c>blocks[7] table “评标委员会成员” row 2 cell 2</c> in the reader's words.</summary>
    private static string Place(string where)
    {
        var said = Numbers().Replace(where, "").Trim();
        said = Cell().Replace(said, match => $"第 {match.Groups["row"].Value} {(match.Groups["part"].Value == "row" ? "行" : "行表头")}第 {match.Groups["cell"].Value} 格");
        said = Word().Replace(said, match => Parts.GetValueOrDefault(match.Value, match.Value));
        return said.Replace("表 “", "表“", StringComparison.Ordinal).Replace("” 第", "”第", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"blocks(\[\d+\])?(\.blocks\[\d+\])*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<part>row|header) (?<row>\d+) cell (?<cell>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cell();

    [GeneratedRegex(@"\b[a-z]+\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
