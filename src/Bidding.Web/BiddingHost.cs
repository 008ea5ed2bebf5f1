using Bidding.Data;
using Bidding.Data.Events;
using Bidding.Data.Sqlite;
using Bidding.Data.SqlServer;
using Bidding.Domain.Sealing;
using Bidding.Web.Access;
using Bidding.Web.Demo;
using Bidding.Web.Jobs;
using Bidding.Web.Live;
using Bidding.Web.Pages;
using Bidding.Web.Presence;
using Bidding.Web.Rules;
using Bidding.Web.Sealing;
using Bidding.Web.Signing;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web;

/// <summary>The whole server as two lists: what it is made of, and in which order a request meets it.</summary>
public static class BiddingHost
{
    public static WebApplicationBuilder AddBidding(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        // On SQLite a table is rebuilt with its foreign keys off, and each time it says that a start broken off there must be mended by hand: on every
        // healthy first start too. A migration that fails throws.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Migrations", LogLevel.Error);
        builder.Services.AddSingleton(TimeProvider.System);
        KeepDataPrivate(DataSettings.From(builder.Configuration).Directory);
        builder.Services.AddBiddingData(builder.Configuration, SqliteDialect.Provider, SqlServerDialect.Provider);
        builder.Services.AddSingleton(OpenKeys);
        builder.Services.AddSingleton<ISheetSeal, AeadSheetSeal>();
        builder.Services.AddSingleton<IFileVault, FileVault>();
        builder.AddAccess();
        builder.AddPages();
        builder.AddLive();
        builder.AddSigning();
        builder.AddJobs();
        builder.Services.AddSingleton<StartUpReconciliation>();
        builder.Services.AddSingleton<PresenceWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<PresenceWatch>());
        return builder;
    }

    /// <summary>Migrates, opens the keys, reads the rules' settings and reconciles; only then does the server listen.</summary>
    public static async Task<WebApplication> UseBidding(this WebApplication app)
    {
        await app.Services.MigrateBiddingData();
        app.Services.GetRequiredService<SealKeys>();
        app.Services.GetRequiredService<RulePacks>();
        await app.Services.GetRequiredService<StartUpReconciliation>().Run(CancellationToken.None);
        await app.Services.GetRequiredService<Draws.SeatingCatchUp>().Run(CancellationToken.None);
        await app.Services.SeedDemo();

        app.UseKnownProxies();
        app.UseOriginCheck();
        app.MapAccess();
        app.MapLive();
        app.MapGet("/healthz", (IEventStore store) => store.Refusing is { } reason
            ? Results.Text($"refusing: {reason}", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("ok")).AllowAnonymous();
        app.MapPages();
        app.MapJobs();
        return app;
    }

    /// <summary>Before anything is written: the database holds the marks of live sign-ins, and other accounts of the machine have no business in it.</summary>
    private static void KeepDataPrivate(string directory)
    {
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static SealKeys OpenKeys(IServiceProvider services)
    {
        using var db = services.GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContext();
        // Once, at start, after the migration and before anything is served.
        return SealKeys.Open(services.GetRequiredService<IConfiguration>(), db, services.GetRequiredService<TimeProvider>()).GetAwaiter().GetResult();
    }
}
