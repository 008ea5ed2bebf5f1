using Bidding.Data;
using Bidding.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bidding.Rehearsal.Hosting;

/// <summary>The real server, Kestrel and SQLite and all, on a free port of this process.</summary>
public sealed class RehearsalHost : IServer
{
    private readonly WebApplication app;
    private readonly DataDirectory? own;

    private RehearsalHost(WebApplication app, DataDirectory? own, RehearsalClock clock)
    {
        this.app = app;
        this.own = own;
        Clock = clock;
        var addresses = app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.First());
    }

    public Uri Address { get; }

    public RehearsalClock Clock { get; }

    public IServiceProvider Services => app.Services;

    public WebApplication App => app;

    /// <param name="directory">Where the data stays; without one it is thrown away with the host.</param>
    public static async Task<RehearsalHost> Start(
        DataDirectory? directory = null, Action<WebApplicationBuilder>? configure = null, params (string Key, string Value)[] settings)
    {
        var temporary = directory is null ? new DataDirectory() : null;
        var clock = new RehearsalClock();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Bidding.Web",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Report:SelfCheck", "false")]); // a rehearsal ends in a real report
        builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create<string, string?>("urls", "http://127.0.0.1:0"),
            KeyValuePair.Create<string, string?>("Data:Directory", (directory ?? temporary!).Path),
            .. settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)),
        ]);
        builder.Logging.ClearProviders();
        builder.AddBidding();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        configure?.Invoke(builder);
        var server = await builder.Build().UseBidding();
        await server.StartAsync();
        return new RehearsalHost(server, temporary, clock);
    }

    public async Task<T> Ask<T>(Func<BiddingContext, Task<T>> question)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContextAsync();
        return await question(db);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        own?.Dispose();
    }
}
