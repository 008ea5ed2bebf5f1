using Bidding.Data.Events;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Data;

public static class BiddingData
{
    /// <summary>The context (scoped and by factory) and the event store on the database the configuration names. Run time,
    /// design time and tests all come through here, so their models cannot differ.</summary>
    public static IServiceCollection AddBiddingData(
        this IServiceCollection services, IConfiguration configuration, params IReadOnlyList<DatabaseProvider> providers)
    {
        var settings = DataSettings.From(configuration);
        var provider = providers.FirstOrDefault(known => known.Name.Equals(settings.Provider, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException(
                $"Database:Provider is '{settings.Provider}'; known: {string.Join(", ", providers.Select(known => known.Name))}.");
        return services.AddBiddingData(provider.Speak(settings));
    }

    public static IServiceCollection AddBiddingData(this IServiceCollection services, Dialect dialect)
    {
        services.AddOptions();
        services.PostConfigure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddSingleton(dialect);
        services.AddPooledDbContextFactory<BiddingContext>(dialect.Configure);
        services.AddScoped(scope => scope.GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContext());
        services.AddSingleton<IEventStore, EventStore>();
        return services;
    }

    /// <summary>Brings the schema up to date; call once at start, before anything else touches the database.</summary>
    public static async Task MigrateBiddingData(this IServiceProvider services, CancellationToken ct = default)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContextAsync(ct);
        var dialect = services.GetRequiredService<Dialect>();
        if (dialect.Settings.Migrate)
        {
            await dialect.Migrate(context, ct);
        }
        else if ((await context.Database.GetPendingMigrationsAsync(ct)).FirstOrDefault() is { } missing)
        {
            throw new InvalidOperationException($"The database lacks migration {missing}, and Database:Migrate is false.");
        }
    }
}
