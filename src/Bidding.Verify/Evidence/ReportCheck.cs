using System.Security.Cryptography;

namespace Bidding.Verify.Evidence;

/// <summary>The report in the bundle is the one the record speaks of.</summary>
internal static class ReportCheck
{
    /// <returns>The line that records the report, or null where none was rendered.</returns>
    public static FactLine? Check(Bundle bundle, FactStream evaluation)
    {
        var rendered = evaluation.Of("report-rendered").LastOrDefault();
        if (bundle.CalledFor(Bundle.ReportFile, rendered) is not { } report)
        {
            return null;
        }
        var fact = rendered!.Fact();
        if (Convert.ToHexStringLower(SHA256.HashData(report.Span)) is var found && fact.Sha256("sha256", rendered.Where) is var expected && found != expected)
        {
            throw new DoesNotHoldException(Bundle.ReportFile, $"not the report that {rendered.Where} records", expected, found);
        }
        if (fact.Whole("bytes", rendered.Where) is var size && size != report.Length)
        {
            throw new DoesNotHoldException(Bundle.ReportFile, $"not the length that {rendered.Where} records", $"{size}", $"{report.Length}");
        }
        if (fact.Whole("upTo", rendered.Where) is var upTo && upTo >= rendered.Version)
        {
            throw new DoesNotHoldException(rendered.Where, "speaks of facts that came after it", $"at most {rendered.Version - 1}", $"{upTo}");
        }
        return rendered;
    }
}
