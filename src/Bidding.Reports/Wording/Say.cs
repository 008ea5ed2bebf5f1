using System.Globalization;

namespace Bidding.Reports.Wording;

/// <summary>How a report writes times, amounts and scores. Clock times are Beijing time.</summary>
internal static class Say
{
    public const string Nothing = "无";

    /// <summary>Share of the keys in a list in which a SHA-256 in hex is to stand on one line.</summary>
    public const double BesideDigest = 0.19;

    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static DateTimeOffset Local(DateTimeOffset at) => at.ToOffset(Beijing);

    public static string Date(DateTimeOffset at) => Local(at).ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset at) => Local(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Duration(TimeSpan length)
    {
        var parts = new[] { ((int)length.TotalHours, "小时"), (length.Minutes, "分"), (length.Seconds, "秒") };
        var text = string.Concat(parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2} ")).TrimEnd();
        return text.Length == 0 ? "不足 1 秒" : text;
    }

    public static string Amount(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    public static string Amount(decimal? amount) => amount is { } value ? Amount(value) : "—";

    /// <summary>A score as it was given: exact, and with two places at least, so that a column lines up.</summary>
    public static string Points(decimal score) => score.ToString("0.00##########################", CultureInfo.InvariantCulture);

    /// <summary>A number as its author wrote it, without trailing zeros.</summary>
    public static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A rounded score, whose scale is the number of places.</summary>
    public static string Score(decimal score) => score.ToString(CultureInfo.InvariantCulture);

    public static string Score(decimal? score) => score is { } value ? Score(value) : "—";

    /// <summary>Names in a row, each once: a lot is often called as its tender is.</summary>
    public static string Once(string between, params string[] names) => string.Join(between, names.Distinct(StringComparer.Ordinal));

    public static string Percent(decimal share) => Number(share * 100) + "%";

    public static string YesNo(bool yes) => yes ? "是" : "否";

    /// <summary>With 分号 between, but not after what already ends in a full stop of its author's.</summary>
    public static string OneByOne(IEnumerable<string> said) => string.Join("；", said).Replace("。；", "。", StringComparison.Ordinal);

    /// <summary>A text of the rules in the report's full-width marks; what somebody wrote is never passed through here.</summary>
    public static string Wide(string text) => text.Replace(", ", "，", StringComparison.Ordinal).Replace(": ", "：", StringComparison.Ordinal).Replace("; ", "；", StringComparison.Ordinal)
        .Replace(" (", "（", StringComparison.Ordinal).Replace("(", "（", StringComparison.Ordinal).Replace(") ", "）", StringComparison.Ordinal).Replace(")", "）", StringComparison.Ordinal);

    public static string List(IEnumerable<string> items) => string.Join("、", items) is { Length: > 0 } text ? text : Nothing;
}
