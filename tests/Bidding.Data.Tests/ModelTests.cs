using Bidding.Data.Sqlite;
using Bidding.Data.SqlServer;
using Bidding.Data.Tests.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Data.Tests;

public sealed class ModelTests : IDisposable
{
    private readonly SqliteDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("sqlite")]
    [InlineData("sqlserver")]
    public void TheMigrationsAreUpToDateWithTheModelWhateverTheHostConfiguresForIdentity(string provider)
    {
        using var services = Services(provider);
        using var context = services.GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContext();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.NotNull(context.Model.FindEntityType(typeof(IdentityUserPasskey<string>)));
    }

    [Fact]
    public void AnUnknownProviderIsNamedWithTheKnownOnes()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Services("oracle"));

        Assert.Equal("Database:Provider is 'oracle'; known: sqlite, sqlserver.", refused.Message);
    }

    [Fact]
    public void SqlServerWithoutAConnectionStringIsRefusedAtTheStart() =>
        Assert.Throws<InvalidOperationException>(() => Services("sqlserver", connection: null));

    [Fact]
    public void TheDefaultIsSqliteInTheDataDirectory()
    {
        using var services = Services(provider: null, connection: null);

        var dialect = Assert.IsType<SqliteDialect>(services.GetRequiredService<Dialect>());

        Assert.Equal(Path.GetFullPath(_database.File), dialect.File);
    }

    private ServiceProvider Services(string? provider, string? connection = "Server=.;Database=Bidding")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = provider,
            ["ConnectionStrings:Bidding"] = provider == "sqlserver" ? connection : null,
            ["Data:Directory"] = _database.Folder,
        }).Build();
        return new ServiceCollection()
            .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version1)
            .AddBiddingData(configuration, SqliteDialect.Provider, SqlServerDialect.Provider)
            .BuildServiceProvider();
    }
}
