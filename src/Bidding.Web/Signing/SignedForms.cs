using System.Collections.Immutable;
using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Pdf;
using Bidding.Pdf.Signing;
using Bidding.Reports;
using Bidding.Reports.Forms;
using Bidding.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Signing;

/// <summary>
/// The forms of an ended evaluation. One that somebody has signed by a fact is signed by his key when it is first asked for, and is
/// the same file ever after.
/// </summary>
public sealed partial class SignedForms(
    ReportComposer composer, ReportSigner signer, TimeStamps stamps, IDbContextFactory<BiddingContext> contexts, TimeProvider time, ILogger<SignedForms> log)
{
    public async Task<byte[]> Of(ReportSource source, Form form, bool bilingual, CancellationToken ct)
    {
        var due = form.Due(source);
        if (due.IsEmpty)
        {
            return (await composer.Render(() => form.Build(source, bilingual), ct)).Bytes;
        }

        var (procedure, name, upTo) = (source.Head.Stream, form.Id + (bilingual ? ".en" : string.Empty), source.Head.Version);
        if (await Find(procedure, name, upTo, ct) is { } kept)
        {
            return kept;
        }

        var bytes = await Sign(source, form, bilingual, due, ct);
        return await Keep(new() { Procedure = procedure, Form = name, UpTo = upTo, Bytes = bytes, CreatedAt = time.GetUtcNow() }, ct);
    }

    /// <summary>Where the authority does not answer, asked as often as is configured, or its answer does not hold or fits no place, the form is written anew and says so, as the report does.</summary>
    private async Task<byte[]> Sign(ReportSource source, Form form, bool bilingual, ImmutableArray<DueSignature> due, CancellationToken ct)
    {
        if (stamps.Authority is not { } authority)
        {
            return await With(TimeStamping.NotConfigured, null);
        }

        try
        {
            return await With(TimeStamping.Answered, authority);
        }
        catch (Exception failed) when (Stampings.After(failed) is { } without)
        {
            WithoutStamp(log, form.Id, source.Head.Stream, failed.Message);
            return await With(without, null);
        }

        async Task<byte[]> With(TimeStamping stamping, ITimeStampAuthority? stampedBy)
        {
            var rendered = await composer.Render(() => form.Build(source, bilingual, stamping), ct);
            return await signer.ByAll(source, due, by => composer.AtWork(() => ReportSigner.SignForm(source, rendered, by, composer.Fonts, stampedBy, ct), ct), ct);
        }
    }

    private async Task<byte[]> Keep(SignedFormRow row, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.SignedForms.Add(row);
        try
        {
            await db.SaveChangesAsync(ct);
            return row.Bytes;
        }
        catch (DbUpdateException)
        {
            // Two asked at once: the one that was written first is the original.
            if (await Find(row.Procedure, row.Form, row.UpTo, ct) is { } first)
            {
                return first;
            }

            throw;
        }
    }

    private async Task<byte[]?> Find(string procedure, string form, long upTo, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.SignedForms.Where(row => row.Procedure == procedure && row.Form == form && row.UpTo == upTo).Select(row => row.Bytes).SingleOrDefaultAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No time stamp for the form {Form} of {Procedure}; it is signed without trusted time: {Reason}")]
    private static partial void WithoutStamp(ILogger log, string form, string procedure, string reason);
}
