using System.Text;
using Bidding.Reports;
using Bidding.Reports.Html;
using Bidding.Web.Jobs;
using Bidding.Web.Rooms;

namespace Bidding.Web.Tenders.Files;

/// <summary>
/// The report as a page: in the room before the confirmation, afterwards beside the PDF. One content model makes both, so
/// what is confirmed is what is printed.
/// </summary>
internal static class DocumentEndpoint
{
    internal const string Stylesheet = "/css/document.css";

    /// <summary>No script, no form, no other frame: only text, pictures that stand in the page itself, and the one stylesheet, and only inside our own pages.</summary>
    private const string Policy = "default-src 'none'; img-src data:; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public static void MapDocuments(this WebApplication app) => app.MapGet("/reports/{procedure}/document", Serve);

    private static async Task<IResult> Serve(
        HttpContext http, string procedure, Callers callers, Procedures procedures, ReportSources sources, CancellationToken ct)
    {
        var lot = Procedures.LotOf(procedure);
        // Whoever has no part here does not even have a room opened for him.
        if (await callers.Of(http.User, Procedures.EvaluationPrefix + lot, ct) is not { } caller
            || await procedures.Evaluation(lot, ct) is not { } evaluation || !PaperAccess.MayRead(caller, evaluation))
        {
            return Results.NotFound();
        }

        var source = evaluation.IsEnded ? await sources.Ended(lot, ct) : await sources.Now(lot, ct);
        return Page(http, DocumentHtml.Write(EvaluationReport.Build(source), Stylesheet, evaluation.IsEnded ? Unsigned : Unfinished(source)));
    }

    internal static IResult Page(HttpContext http, string html)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Text(html, "text/html", Encoding.UTF8);
    }

    private const string Unsigned = "本页供查阅，不载签名；签名载于封存的评标报告，以其为准。";

    private static string Unfinished(ReportSource source) =>
        $"评审尚未结束：本页依据截至第 {source.Head.Version} 条的记录，与将要打印的报告为同一内容。评审结束前成员以代号显示；其后的确认与签署续入报告，其余内容不变。";
}
