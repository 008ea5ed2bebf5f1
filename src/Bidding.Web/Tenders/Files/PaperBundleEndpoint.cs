using System.IO.Compression;
using Bidding.Data;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Reports;
using Bidding.Reports.Forms;
using Bidding.Web.Jobs;
using Bidding.Web.Rooms;
using Bidding.Web.Signing;

namespace Bidding.Web.Tenders.Files;

/// <summary>
/// Everything an ended evaluation leaves on paper, as one file: the sealed report, every form, the score tables; each the very bytes of its own
/// address. For whom the forms are, and from when the report is sealed: a bundle without it would be taken for the whole.
/// </summary>
internal static class PaperBundleEndpoint
{
    public static void MapPaperBundle(this WebApplication app) => app.MapGet("/papers/{lot}/all.zip", Serve);

    private static async Task<IResult> Serve(
        HttpContext http, string lot, string? lang, Callers callers, Procedures procedures, ReportSources sources, ReportComposer composer, SignedForms forms, BiddingContext db,
        CancellationToken ct)
    {
        if (await callers.Of(http.User, Procedures.EvaluationPrefix + lot, ct) is not { Role: Role.Agency or Role.Supervisor }
            || await procedures.Evaluation(lot, ct) is not { IsEnded: true, Report: { } report } evaluation
            || await ReportEndpoint.Bytes(db, Procedures.EvaluationPrefix + lot, report, ct) is not { } sealedReport)
        {
            return Results.NotFound();
        }

        var (source, bilingual) = (await sources.Ended(lot, ct), lang == "en");
        http.Response.Headers.CacheControl = "private, no-store";
        try
        {
            return Results.File(await Zip(Papers(sealedReport, source, evaluation, composer, forms, bilingual, ct), source.EndedAt, ct), "application/zip", $"{lot}-报告与表单.zip");
        }
        catch (Exception problem) when (ReportProgress.IsForPeople(problem))
        {
            // What is missing stands on the page of the papers.
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>In the order of the page, numbered so that a folder keeps it. Each is made when its turn comes.</summary>
    private static IEnumerable<(string Name, Func<Task<byte[]>> Bytes)> Papers(
        byte[] report, ReportSource source, Evaluation evaluation, ReportComposer composer, SignedForms forms, bool bilingual, CancellationToken ct)
    {
        yield return ("00-评审报告.pdf", () => Task.FromResult(report));
        yield return ("01-开标记录.pdf", async () => (await composer.Render(() => OpeningRecord.Build(source.Opening, bilingual), ct)).Bytes);
        foreach (var (index, form) in FormCatalog.All.Index())
        {
            yield return ($"{index + 2:00}-{form.Title}.pdf", () => forms.Of(source, form, bilingual, ct));
        }

        if (evaluation.RevealedScores is not null)
        {
            yield return ($"{FormCatalog.All.Count + 2:00}-评分表.xlsx", () => Task.FromResult(ScoreWorkbook.Write(source)));
        }
    }

    /// <summary>Whole before any of it goes: where a paper cannot be made, what came before it would be a sound ZIP that somebody keeps for the whole.</summary>
    private static async Task<byte[]> Zip(IEnumerable<(string Name, Func<Task<byte[]>> Bytes)> papers, DateTimeOffset at, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct))
        {
            foreach (var (name, make) in papers)
            {
                var bytes = await make();
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = Bidding.Web.Pages.Clock.Local(at);
                await using var content = await entry.OpenAsync(ct);
                await content.WriteAsync(bytes, ct);
            }
        }

        return file.ToArray();
    }
}
