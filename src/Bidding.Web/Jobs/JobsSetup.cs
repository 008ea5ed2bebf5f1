using Bidding.Pdf;
using Hangfire;
using Hangfire.InMemory;

namespace Bidding.Web.Jobs;

/// <summary>Every job and its queue, in one list. No dashboard is mapped: there is none to guard.</summary>
public static class JobsSetup
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var provider = builder.Configuration["Database:Provider"] ?? "sqlite";
        builder.Services.AddHangfire(hangfire =>
        {
            hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings().UseTypeResolver(AllowedTypes.Resolve);
            if (provider.Equals("sqlserver", StringComparison.OrdinalIgnoreCase))
            {
                hangfire.UseSqlServerStorage(builder.Configuration.GetConnectionString("Bidding"));
            }
            else
            {
                hangfire.UseInMemoryStorage(new InMemoryStorageOptions());
            }
        });
        builder.Services.AddHangfireServer(server =>
        {
            server.WorkerCount = 2;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
        });
        builder.Services.AddSingleton<ReportDemand>();
        builder.Services.AddSingleton<IPdfRenderer, ManagedPdfRenderer>();
        builder.Services.AddSingleton<ReportComposer>();
        builder.Services.AddTransient<RenderReport>();
    }
}
