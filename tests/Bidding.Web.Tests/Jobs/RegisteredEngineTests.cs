using System.Reflection;
using Bidding.Pdf;
using Bidding.Pdf.Tests;
using Bidding.Rehearsal.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Jobs;

/// <summary>The engines of the host as it registers them, built and not started. The peers of the bench are none: they implement no contract.</summary>
public sealed class RegisteredEngineTests : EngineContract, IAsyncLifetime
{
    private readonly DataDirectory directory = new();
    private readonly WebApplication host;

    public RegisteredEngineTests()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Bidding.Web", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Data:Directory", directory.Path)]);
        host = builder.AddBidding().Build();
        Engines = [.. host.Services.GetServices<IPdfRenderer>()];
    }

    protected override IReadOnlyList<IPdfRenderer> Engines { get; }

    [Fact(DisplayName = "产品的每个程序集中实现的引擎都已登记, 因而都受同一套检验")]
    public void NoEngineIsLeftOut()
    {
        var implemented =
            from file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Bidding.*.dll")
            let name = Path.GetFileNameWithoutExtension(file)
            where !name.EndsWith(".Tests", StringComparison.Ordinal)
            from type in Assembly.Load(name).GetTypes()
            where typeof(IPdfRenderer).IsAssignableFrom(type) && !type.IsAbstract
            orderby type.FullName
            select type;

        Assert.Equal(implemented, Engines.Select(engine => engine.GetType()).Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        directory.Dispose();
    }
}
