using System.Collections.Concurrent;
using Bidding.Pdf.Fonts;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Jobs;

/// <summary>How far a report is on its way; sealed it is when the record says so.</summary>
public enum ReportStage { Queued, Rendering, Signing, Obstructed }

/// <summary>Why a report is not there yet, and what helps.</summary>
public sealed record Obstacle(Pair Why, Pair Next);

/// <param name="Attempts">Begun so far by this server.</param>
public sealed record ReportState(ReportStage Stage, DateTimeOffset Since, int Attempts, Obstacle? Obstacle);

/// <summary>
/// What this node's jobs are doing, for people who wait. Nothing rests on it: after a restart the facts demand the report
/// again and it begins anew.
/// </summary>
public sealed class ReportProgress(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, ReportState> states = new(StringComparer.Ordinal);

    /// <returns>Null where nothing is on its way.</returns>
    public ReportState? Of(string procedure) => states.GetValueOrDefault(procedure);

    public IReadOnlyList<KeyValuePair<string, ReportState>> Obstructed => [.. states.Where(state => state.Value.Stage == ReportStage.Obstructed)];

    /// <summary>An obstacle stays in sight until the next attempt begins.</summary>
    public void Queued(string procedure) =>
        states.AddOrUpdate(procedure, _ => new(ReportStage.Queued, time.GetUtcNow(), 0, null), (_, known) => known);

    public void Begun(string procedure) => states.AddOrUpdate(
        procedure,
        _ => new(ReportStage.Rendering, time.GetUtcNow(), 1, null),
        (_, known) => new(ReportStage.Rendering, time.GetUtcNow(), known.Attempts + 1, known.Obstacle));

    public void Signing(string procedure)
    {
        if (states.TryGetValue(procedure, out var known))
        {
            states[procedure] = known with { Stage = ReportStage.Signing, Since = time.GetUtcNow() };
        }
    }

    public void Sealed(string procedure) => states.TryRemove(procedure, out _);

    public void Stopped(string procedure, Exception problem) => states.AddOrUpdate(
        procedure,
        _ => new(ReportStage.Obstructed, time.GetUtcNow(), 1, Of(problem)),
        (_, known) => known with { Stage = ReportStage.Obstructed, Since = time.GetUtcNow(), Obstacle = Of(problem) });

    /// <summary>Somebody must do something first: trying again in a second would not help.</summary>
    public static bool IsForPeople(Exception problem) => problem is NoUsableFontException or UnusableFontException or MissingGlyphException;

    internal static Obstacle Of(Exception problem) => problem switch
    {
        NoUsableFontException => new(
            ("服务器上没有可用的中文字体, 报告不能生成。", "The server has no usable Chinese font; the report cannot be made."),
            ("请系统管理员安装 fonts-wqy-microhei (Debian, Ubuntu) 或宋体、黑体 (Windows), 或配置 Report:Fonts。装好后自动继续, 无须重启。",
                "Ask the administrator to install fonts-wqy-microhei (Debian, Ubuntu) or SimSun, SimHei (Windows), or to configure Report:Fonts. It then goes on by itself.")),
        UnusableFontException font => new(
            ($"配置的字体不能使用: {Path.GetFileName(font.Path)}, {font.Reason}", $"A configured font cannot be used: {Path.GetFileName(font.Path)}, {font.Reason}"),
            ("请系统管理员更换 Report:Fonts 中的字体文件。换好后自动继续。", "Ask the administrator to replace the font file in Report:Fonts. It then goes on by itself.")),
        MissingGlyphException glyphs => new(
            ($"字体中没有下列字符: {Listed(glyphs)}", $"No font has these characters: {Listed(glyphs)}"),
            ("请系统管理员安装含有这些字符的字体并写入 Report:Fonts。装好后自动继续; 报告不会缺字。", "Ask the administrator to install a font that has them and to name it in Report:Fonts. It then goes on by itself; no report is made with a hole in it.")),
        _ => new(
            ($"生成时出错 ({problem.GetType().Name}), 签名与记录不受影响。", $"Making it failed ({problem.GetType().Name}); signatures and record are not affected."),
            ("系统自动重试。持续出现时请联系系统管理员查看日志。", "It is tried again by itself. If this goes on, ask the administrator to look into the log.")),
    };

    private static string Listed(MissingGlyphException glyphs) =>
        string.Join("; ", glyphs.Missing.Take(5)) + (glyphs.Missing.Count > 5 ? $" … ({glyphs.Missing.Count})" : "");
}
