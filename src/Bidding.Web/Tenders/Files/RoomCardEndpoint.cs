using Bidding.Data;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Web.Access;
using Bidding.Web.Demo;
using Bidding.Web.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tenders.Files;

public sealed record CardDocument(string Id, string Name, int Pages);

public sealed record Card(
    string LotName,
    bool Demo,
    IReadOnlyDictionary<string, string> Sites,
    IReadOnlyDictionary<string, string> Bidders,
    IReadOnlyDictionary<string, IReadOnlyList<CardDocument>> Documents,
    string? Purchaser,
    IReadOnlyDictionary<string, string> Staff);

/// <summary>Names for the ids that facts carry, and only those this caller may read now.</summary>
internal static class RoomCardEndpoint
{
    public static void MapRoomCard(this WebApplication app) => app.MapGet("/api/procedures/{procedure}/card", Serve);

    private static async Task<IResult> Serve(
        HttpContext http, string procedure, Callers callers, Procedures procedures, LotFiles lots, BiddingContext db, IConfiguration configuration, CancellationToken ct)
    {
        if (await callers.Of(http.User, procedure, ct) is not { } caller)
        {
            return Results.NotFound();
        }

        var lot = Procedures.LotOf(procedure);
        var opening = await procedures.Opening(lot, ct);
        var evaluation = await procedures.Evaluation(lot, ct);
        return Results.Json(new Card(
            await db.Lots.Where(row => row.Id == lot).Select(row => row.Name).SingleAsync(ct),
            DemoSetup.IsEnabled(configuration),
            await db.Sites.ToDictionaryAsync(row => row.Id, row => row.Name, ct),
            await Bidders(caller, opening, evaluation, db, ct),
            await Documents(caller, lot, opening, procedures, lots, ct),
            KnowsTheParties(caller, evaluation) ? await Purchaser(lot, db, ct) : null,
            caller.Role == Role.Supervisor ? await db.Users.Where(user => user.Role != Roles.Member).ToDictionaryAsync(user => user.Id, user => user.DisplayName, ct) : []));
    }

    private static Task<string> Purchaser(string lot, BiddingContext db, CancellationToken ct) =>
        db.Lots.Where(row => row.Id == lot).Join(db.Tenders, row => row.TenderId, tender => tender.Id, (_, tender) => tender.Purchaser).SingleAsync(ct);

    /// <summary>Agency and supervisor know who takes part; the panel learns it when all have signed in, to declare its conflicts (87号令 第四十五条).</summary>
    private static bool KnowsTheParties(Caller caller, Evaluation evaluation) => caller.Role is Role.Agency or Role.Supervisor
        || (caller is { Role: Role.Member, Member: { } member } && evaluation.Phase >= Phase.Declaration && evaluation.Member(member) is not null);

    private static async Task<Dictionary<string, string>> Bidders(
        Caller caller, Opening opening, Evaluation evaluation, BiddingContext db, CancellationToken ct)
    {
        var ids = opening.Received.Select(bid => bid.Bidder).ToList();
        var names = KnowsTheParties(caller, evaluation) ? await db.Bidders.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, ct) : [];
        return opening.Received.Where(bid => names.ContainsKey(bid.Bidder)).ToDictionary(bid => bid.Bid, bid => names[bid.Bidder]);
    }

    private static async Task<Dictionary<string, IReadOnlyList<CardDocument>>> Documents(
        Caller caller, string lot, Opening opening, Procedures procedures, LotFiles lots, CancellationToken ct)
    {
        if (opening.Opened is not { } opened || !await BidFileEndpoint.MayRead(caller, lot, procedures, ct))
        {
            return [];
        }

        var pages = await lots.Pages(lot, ct);
        return opened.ToDictionary(
            bid => bid.Bid,
            bid => (IReadOnlyList<CardDocument>)[.. bid.Files.Select(file => new CardDocument(file.Id, file.Name, pages.GetValueOrDefault(file.Id)))]);
    }
}
