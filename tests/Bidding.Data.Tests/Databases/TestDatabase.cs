using Bidding.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Data.Tests.Databases;

/// <summary>An empty migrated database that is gone with the test. Opened twice, it is served by two nodes.</summary>
public abstract class TestDatabase : IDisposable
{
    private readonly List<ServiceProvider> _opened = [];

    public abstract Dialect Dialect();

    public async Task<IServiceProvider> Open(Dialect? dialect = null)
    {
        var services = new ServiceCollection().AddBiddingData(dialect ?? Dialect()).BuildServiceProvider();
        _opened.Add(services);
        await services.MigrateBiddingData();
        return services;
    }

    public async Task<IEventStore> OpenStore(Dialect? dialect = null) =>
        (await Open(dialect)).GetRequiredService<IEventStore>();

    public async Task<BiddingContext> OpenContext() =>
        await (await Open()).GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContextAsync();

    public virtual void CloseAll()
    {
        _opened.ForEach(services => services.Dispose());
        _opened.Clear();
    }

    public void Dispose()
    {
        CloseAll();
        Drop();
        GC.SuppressFinalize(this);
    }

    protected abstract void Drop();
}
