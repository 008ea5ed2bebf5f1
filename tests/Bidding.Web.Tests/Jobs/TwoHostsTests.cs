using Bidding.Rehearsal.Hosting;
using Bidding.Web.Rooms;
using Hangfire;
using Hangfire.Common;
using Hangfire.Logging;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Jobs;

/// <summary>Hangfire keeps its activator and its log in statics of the process: a job once ran in another host's services, found nothing to do there, and its report was lost.</summary>
public sealed class TwoHostsTests
{
    [Fact(DisplayName = "同一进程中的两台服务器: 各自的任务只在各自的服务中执行")]
    public async Task AJobRunsInTheServicesOfItsOwnHost()
    {
        using var directory = new DataDirectory();
        await using var first = Built(directory);
        await using var second = Built(directory);
        first.Services.GetRequiredService<IGlobalConfiguration>();
        second.Services.GetRequiredService<IGlobalConfiguration>();

        Assert.All([first, second], host => Assert.Same(host.Services.GetRequiredService<IServiceScopeFactory>(), ScopesAJobSees(host)));
    }

    [Fact(DisplayName = "一台服务器停机后, 另一台的任务仍能记日志并执行")]
    public async Task AHostThatIsGoneTakesNoLogAlong()
    {
        using var directory = new DataDirectory();
        await using var staying = Built(directory);
        staying.Services.GetRequiredService<IGlobalConfiguration>();
        await using (var leaving = Built(directory))
        {
            leaving.Services.GetRequiredService<IGlobalConfiguration>();
        }

        Assert.NotNull(LogProvider.GetLogger("a job of the host that stays"));
    }

    private static WebApplication Built(DataDirectory directory)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Data:Directory", directory.Path)]);
        return builder.AddBidding().Build();
    }

    private static IServiceScopeFactory ScopesAJobSees(WebApplication host)
    {
        using var connection = host.Services.GetRequiredService<JobStorage>().GetConnection();
        var job = new BackgroundJob("1", Job.FromExpression(() => Thread.Yield()), DateTime.UnixEpoch);
        using var scope = host.Services.GetRequiredService<JobActivator>().BeginScope(new JobActivatorContext(connection, job, new JobCancellationToken(canceled: false)));
        return ((IServiceProvider)scope.Resolve(typeof(IServiceProvider))).GetRequiredService<IServiceScopeFactory>();
    }
}
