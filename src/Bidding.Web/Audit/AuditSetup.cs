using Bidding.Web.Access;
using Bidding.Web.Tenders;
using Microsoft.AspNetCore.Authorization;

namespace Bidding.Web.Audit;

public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddSingleton<Records>().AddSingleton<EvidenceExport>();

    public static void MapAudit(this WebApplication app) =>
        app.MapGet("/audit/{lot}/evidence.zip", Export).RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Supervisor });

    private static async Task<IResult> Export(string lot, LotFiles lots, EvidenceExport export, CancellationToken ct) =>
        await lots.Of(lot, ct) is null ? Results.NotFound()
        : await export.Of(lot, ct) is { } zip ? Results.File(zip, "application/zip", $"{lot}-evidence.zip")
        : Results.Conflict();
}
