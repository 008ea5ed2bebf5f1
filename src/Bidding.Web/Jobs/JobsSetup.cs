using Bidding.Pdf;
using Bidding.Web.Jobs.SelfCheck;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.SqlServer;

namespace Bidding.Web.Jobs;

/// <summary>Every job and its queue, in one list.</summary>
public static class JobsSetup
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        // By injection, not by Hangfire's static current one: two hosts in one process must not take each other's jobs.
        builder.Services.AddSingleton(StorageOf);
        builder.Services.AddSingleton<JobActivator>(services => new AspNetCoreJobActivator(services.GetRequiredService<IServiceScopeFactory>()));
        builder.Services.AddHangfire((services, hangfire) => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseTypeResolver(AllowedTypes.Resolve)
            .UseLogProvider(new JobLog(services.GetRequiredService<ILoggerFactory>())));
        builder.Services.AddHangfireServer(server =>
        {
            server.WorkerCount = 2;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
        });
        builder.Services.AddSingleton<ReportProgress>();
        builder.Services.AddSingleton<ReportDemand>();
        builder.Services.AddSingleton<ReportWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ReportWatch>());
        builder.Services.AddSingleton<IPdfRenderer, ManagedPdfRenderer>();
        builder.Services.AddSingleton<ReportSources>();
        builder.Services.AddSingleton<ReportComposer>();
        builder.Services.AddSingleton<PanelHistory>();
        builder.Services.AddSingleton<ReportFiles>();
        builder.Services.AddTransient<RenderReport>();
        builder.Services.AddSingleton<ReportSelfCheck>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ReportSelfCheck>());
    }

    private static JobStorage StorageOf(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        return "sqlserver".Equals(configuration["Database:Provider"], StringComparison.OrdinalIgnoreCase)
            ? new SqlServerStorage(configuration.GetConnectionString("Bidding"))
            : new InMemoryStorage(new InMemoryStorageOptions());
    }
}
