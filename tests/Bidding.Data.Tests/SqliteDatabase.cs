using Bidding.Data.Events;
using Bidding.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Data.Tests;

/// <summary>A real file in a directory of its own, gone with the test.</summary>
public sealed class SqliteDatabase : IDisposable
{
    private readonly List<ServiceProvider> _opened = [];

    public string Folder { get; }
    public string File => Path.Combine(Folder, "bidding.db");

    public SqliteDatabase(string? folder = null) => Folder = folder ?? Directory.CreateTempSubdirectory("bidding-data-").FullName;

    public DataSettings Settings => new("sqlite", null, Folder, TimeSpan.FromMilliseconds(200));

    public async Task<IServiceProvider> Open(Dialect? dialect = null)
    {
        var services = new ServiceCollection().AddBiddingData(dialect ?? new SqliteDialect(Settings)).BuildServiceProvider();
        _opened.Add(services);
        await services.MigrateBiddingData();
        return services;
    }

    public async Task<IEventStore> OpenStore(Dialect? dialect = null) =>
        (await Open(dialect)).GetRequiredService<IEventStore>();

    /// <summary>What somebody with the file and a shell can do: none of our settings.</summary>
    public SqliteConnection Stranger()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    public void CloseAll()
    {
        _opened.ForEach(services => services.Dispose());
        _opened.Clear();
        SqliteConnection.ClearAllPools();
    }

    public void Dispose()
    {
        CloseAll();
        Directory.Delete(Folder, recursive: true);
    }
}
