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
public sealed class SignedForms(ReportComposer composer, ReportSigner signer, TimeStamps stamps, IDbContextFactory<BiddingContext> contexts, TimeProvider time)
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

        var rendered = await composer.Render(() => form.Build(source, bilingual), ct);
        Task<byte[]> Signed(ITimeStampAuthority? authority) => signer.SignForm(source, rendered, due, composer.Fonts, authority, ct);
        byte[] bytes;
        try
        {
            bytes = stamps.Authority is null ? await composer.AtWork(() => Signed(null), ct) : await Signed(stamps.Authority);
        }
        catch (TimeStampUnavailableException)
        {
            bytes = await composer.AtWork(() => Signed(null), ct); // the report says what became of the authority; a form promises no stamp
        }

        return await Keep(new() { Procedure = procedure, Form = name, UpTo = upTo, Bytes = bytes, CreatedAt = time.GetUtcNow() }, ct);
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
}
