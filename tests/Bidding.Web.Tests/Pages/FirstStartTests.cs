using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Bidding.Web.Tests.Pages;

/// <summary>Who starts the server for the first time reads its terminal: on a healthy start nothing there alarms him.</summary>
public sealed class FirstStartTests(FirstStartTests.Listened host) : IClassFixture<FirstStartTests.Listened>
{
    [Fact(DisplayName = "首次启动一切正常的, 日志里没有警告; 各人打开首页也没有")]
    public async Task AHealthyStartWarnsOfNothing()
    {
        foreach (var account in new[] { "agency", "supervisor", "operator-dongying", "admin", "zhang" })
        {
            using var browser = await host.As(account);
            await browser.Read("/");
        }

        Assert.Empty(host.Warnings);
    }

    [Theory(DisplayName = "启动完成后写明请打开哪个地址; 监听全部网卡的写本机地址")]
    [InlineData("http://localhost:5080", "http://localhost:5080 ")]
    [InlineData("http://0.0.0.0:5080", "http://localhost:5080 ")]
    [InlineData("http://[::]:5080", "http://localhost:5080 ")]
    [InlineData("http://10.0.0.7:80", "http://10.0.0.7:80 ")]
    public void TheAddressToOpenIsSaid(string url, string said) =>
        Assert.Contains("已就绪, 请用浏览器打开  Ready, open in a browser:  " + said, Assert.Single(Welcome.Lines([url])), StringComparison.Ordinal);

    public sealed class Listened : PagesHost
    {
        private readonly ConcurrentQueue<string> warnings = [];

        public IEnumerable<string> Warnings => warnings;

        protected override bool IsSeeded => true;

        protected override void Configure(WebApplicationBuilder builder) => builder.Logging.AddProvider(new Ear(warnings));
    }

    private sealed class Ear(ConcurrentQueue<string> heard) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning)
            {
                heard.Enqueue($"{eventId} {formatter(state, exception)}");
            }
        }

        public void Dispose() { }
    }
}
