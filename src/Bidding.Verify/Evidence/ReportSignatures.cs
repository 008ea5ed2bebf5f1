using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Bidding.Pdf.Reading;

namespace Bidding.Verify.Evidence;

/// <summary>The signatures inside the file of a report: each on all bytes before it, and nothing else added (docs/formats/evidence.md).</summary>
internal static class ReportSignatures
{
    public static IReadOnlyList<FoundSignature> Of(ReadOnlyMemory<byte> report, string where)
    {
        try
        {
            return SignedPdf.Check(report);
        }
        catch (Exception flaw) when (flaw is BrokenSignatureException or UnreadablePdfException)
        {
            throw new DoesNotHoldException(where, flaw.Message);
        }
    }

    public static bool AreRecorded(FactLine rendered) => rendered.Fact().TryGetProperty("signing", out var signing) && signing.ValueKind != JsonValueKind.Null;

    /// <summary>What the record says of the signatures against what stands in the file.</summary>
    /// <returns>A line for people; it also says when the record is silent, as that of an older report is.</returns>
    public static string Check(ReadOnlyMemory<byte> report, FactLine rendered)
    {
        if (!AreRecorded(rendered))
        {
            return $"signatures  none recorded: {rendered.Where} is of a report without";
        }

        var signing = rendered.Fact().GetProperty("signing");
        var found = Of(report, Bundle.ReportFile);
        var stamped = signing.Text("level", rendered.Where) == "pades-bt";
        var (members, stamps) = (found.Count(one => !one.IsTimeStamp), found.Count(one => one.IsTimeStamp));
        if (members != signing.Whole("signatures", rendered.Where) || stamps != (stamped ? 1 : 0))
        {
            throw new DoesNotHoldException(
                Bundle.ReportFile, $"not the signatures that {rendered.Where} records",
                $"{signing.Whole("signatures", rendered.Where)} signatures, {(stamped ? 1 : 0)} stamp", $"{members} signatures, {stamps} stamp");
        }

        if (stamped && found.FirstOrDefault(one => one.StampedAt is null) is { } unstamped)
        {
            throw new DoesNotHoldException(Bundle.ReportFile, $"the signature in {unstamped.Field} has no time stamp, although {rendered.Where} records one");
        }

        CheckRendered(report, signing, rendered.Where);
        return $"signatures  {members}  each on all that stood before it, nothing else added; {(stamped ? "with time stamps (PAdES B-T)" : "times as the server claims them (PAdES B-B)")}";
    }

    /// <summary>One line a signature; who issued a certificate is told, whether to trust him is not judged.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<FoundSignature> found) => found.Select(one =>
    {
        using var certificate = X509CertificateLoader.LoadCertificate(one.Certificate);
        var deed = one.IsTimeStamp ? "stamps the file" : one.Certifies ? "certifies" : "signs";
        var times = string.Join("  ", new[] { Time("claimed", one.ClaimedAt), Time("stamped", one.StampedAt) }.OfType<string>());
        return $"{one.Field}  {deed}  {Said(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false))}  issued by {Said(certificate.Issuer)}  {times}  certificate {Convert.ToHexStringLower(SHA256.HashData(one.Certificate))}";
    });

    /// <summary>What was rendered before anybody signed is the beginning of the file.</summary>
    private static void CheckRendered(ReadOnlyMemory<byte> report, JsonElement signing, string where)
    {
        var (length, expected) = (signing.Whole("renderedBytes", where), signing.Sha256("renderedSha256", where));
        var found = length <= report.Length ? Convert.ToHexStringLower(SHA256.HashData(report.Span[..(int)length])) : $"only {report.Length} bytes";
        if (found != expected)
        {
            throw new DoesNotHoldException(Bundle.ReportFile, $"does not begin with what {where} records as rendered", expected, found);
        }
    }

    private static string? Time(string kind, DateTimeOffset? at) =>
        at is { } time ? $"{kind} {time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}" : null;

    private static string Said(string name) => DoesNotHoldException.OneLine(name);
}
