using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;
using Bidding.Web.Sealing;

namespace Bidding.Web.Tenders.Files;

/// <summary>
/// A bid's file, for the panel, the agency and the supervisor, once the bids are open (to the panel: once all have declared). To everybody else, and to all before, it does not exist.
/// </summary>
internal static class BidFileEndpoint
{
    /// <summary>In a frame of our own pages; scripts, forms and other documents have no place in it.</summary>
    private const string Shown = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private const string Saved = "sandbox; default-src 'none'";

    public static void MapBidFiles(this WebApplication app) => app.MapGet("/bids/{lot}/{bid}/{file}", Serve);

    private static async Task<IResult> Serve(
        HttpContext http, string lot, string bid, string file, bool? download, Callers callers, Procedures procedures, IFileVault vault, CancellationToken ct)
    {
        var caller = await callers.Of(http.User, Procedures.OpeningPrefix + lot, ct);
        if (caller is null || !await MayOpen(caller, lot, procedures, ct) || await Find(lot, bid, file, procedures, ct) is not { } found)
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = download == true ? Saved : Shown;
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(
            await vault.OpenRead(found.Id, ct), "application/pdf", download == true ? found.Name : null, enableRangeProcessing: true);
    }

    /// <summary>
    /// A member reads the bids when every member has declared, and one who withdrew over a conflict of interest reads
    /// nothing (招标投标法实施条例 第四十六条).
    /// </summary>
    public static async Task<bool> MayRead(Caller caller, string lot, Procedures procedures, CancellationToken ct) => caller switch
    {
        { Role: Role.Agency or Role.Supervisor } => true,
        { Role: Role.Member, Member: { } member } =>
            await procedures.Evaluation(lot, ct) is { Phase: > Phase.Declaration } evaluation && evaluation.Member(member) is not null && !evaluation.Conflicts.ContainsKey(member),
        _ => false,
    };

    /// <summary>Nobody on the panel opens a bid before he has declared, in this evaluation, that he need not withdraw.</summary>
    private static async Task<bool> MayOpen(Caller caller, string lot, Procedures procedures, CancellationToken ct) =>
        await MayRead(caller, lot, procedures, ct)
        && (caller.Member is not { } member || (await procedures.Evaluation(lot, ct)).NoConflict.Contains(member));

    private static async Task<BidFile?> Find(string lot, string bid, string file, Procedures procedures, CancellationToken ct)
    {
        if ((await procedures.Opening(lot, ct)).Opened?.FirstOrDefault(opened => opened.Bid == bid)?.Files.FirstOrDefault(known => known.Id == file) is { } handedIn)
        {
            return handedIn;
        }

        var evaluation = await procedures.Evaluation(lot, ct);
        return evaluation.Clarifications.Where(asked => asked.Bid == bid).Select(asked => asked.Answer?.File)
            .Append(evaluation.LowPriceReview(bid)?.Explanation?.File)
            .FirstOrDefault(given => given?.Id == file);
    }
}
