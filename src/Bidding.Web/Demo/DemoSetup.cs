using Bidding.Data;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Demo;

public static class DemoSetup
{
    public static bool IsEnabled(IConfiguration configuration) => configuration.GetValue("Demo:Enabled", false);

    /// <summary>On the first start of a demo, and only on an empty database.</summary>
    public static async Task SeedDemo(this IServiceProvider services, CancellationToken ct = default)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (!IsEnabled(configuration) || !configuration.GetValue("Demo:Seed", true))
        {
            return;
        }

        await using var db = await services.GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContextAsync(ct);
        if (await db.Users.AnyAsync(ct))
        {
            return;
        }

        var seeder = services.GetRequiredService<Seeder>();
        await seeder.Seed(DemoTender.InPreparation, ct);
        await seeder.Seed(DemoTender.Ready, ct);
        await seeder.Seed(DemoTender.ToDraw, ct);
        DemoRegistry.Add(db, DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
    }
}
