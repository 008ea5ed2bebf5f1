using System.Security.Cryptography;
using Bidding.Domain.Evaluations;
using Bidding.Pdf.Signing;
using Bidding.Reports;
using Bidding.Web.Jobs;

namespace Bidding.Web.Signing;

/// <summary>The authority of this installation, if one is configured.</summary>
public sealed record TimeStamps(ITimeStampAuthority? Authority);

/// <summary>
/// The report of an ended evaluation as it is kept: rendered, certified, signed. Where the configured authority does not answer, or its answer does not hold or fits no place, it is
/// written anew without trusted time and says so on its pages: what they say about their signatures is true of these signatures.
/// </summary>
public sealed partial class SignedReports(ReportComposer composer, ReportSigner signer, TimeStamps stamps, ReportProgress progress, ILogger<SignedReports> log)
{
    public async Task<ComposedReport> Compose(string lot, CancellationToken ct)
    {
        if (stamps.Authority is not { } authority)
        {
            return await Compose(lot, TimeStamping.NotConfigured, null, ct);
        }

        try
        {
            return await Compose(lot, TimeStamping.Answered, authority, ct);
        }
        catch (Exception failed) when (Stampings.After(failed) is { } without)
        {
            WithoutStamp(log, lot, failed.Message);
            return await Compose(lot, without, null, ct);
        }
    }

    private async Task<ComposedReport> Compose(string lot, TimeStamping stamping, ITimeStampAuthority? authority, CancellationToken ct)
    {
        var (source, rendered) = await composer.Compose(lot, stamping, ct);
        progress.Signing(source.Head.Stream);
        var (bytes, signatures) = await signer.ByAll(
            source, DueSignature.Of(source), by => composer.AtWork(() => ReportSigner.Sign(source, rendered, by, composer.Fonts, authority, ct), ct), ct);
        var signing = new ReportSigning(
            authority is null ? SigningLevel.PadesBB : SigningLevel.PadesBT,
            signatures,
            rendered.Bytes.Length,
            Convert.ToHexStringLower(SHA256.HashData(rendered.Bytes)),
            Stampings.Without(stamping));
        return new(bytes, rendered.Pages, source.Head.Version, source.Evaluation.Round, signing);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No time stamp for the report of {Lot}; it is signed without trusted time: {Reason}")]
    private static partial void WithoutStamp(ILogger log, string lot, string reason);
}
