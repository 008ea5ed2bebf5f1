using Bidding.Web.Live;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bidding.Web.Tests.Live;

public sealed class QuietLogsTests
{
    private const string Dispatcher = "Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher";

    [Theory(DisplayName = "任何日志设置都不能让 SignalR 打印请求内容")]
    [InlineData("LogLevel:Default", "Trace")]
    [InlineData("LogLevel:Microsoft.AspNetCore.SignalR", "Trace")]
    [InlineData("LogLevel:Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", "Debug")]
    [InlineData("LogLevel:Microsoft.AspNetCore.*DefaultHubDispatcher", "Trace")]
    [InlineData("LogLevel:*.AspNetCore.SignalR.Internal.DefaultHubDispatcher", "Trace")]
    [InlineData("Ear:LogLevel:*SignalR.Internal.DefaultHubDispatcher", "Debug")]
    [InlineData("Ear:LogLevel:Default", "Trace")]
    public void NoSettingMakesSignalRPrintArguments(string key, string level)
    {
        var ear = new Ear();
        using var services = new ServiceCollection()
            .AddLogging(logging => logging
                .AddConfiguration(new ConfigurationBuilder().AddInMemoryCollection([new(key, level)]).Build())
                .AddProvider(ear))
            .AlsoQuiet()
            .BuildServiceProvider();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(Dispatcher);

        log.LogTrace("arguments");
        log.LogDebug("arguments");
        log.LogInformation("heard");

        Assert.Equal(["heard"], ear.Lines);
    }

    [ProviderAlias("Ear")]
    private sealed class Ear : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));

        public void Dispose() { }
    }
}

file static class Quiet
{
    public static IServiceCollection AlsoQuiet(this IServiceCollection services)
    {
        services.KeepArgumentsOutOfLogs();
        return services;
    }
}
