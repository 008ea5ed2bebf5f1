using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Bidding.Web.Tests.Live;

/// <summary>Keeps every log line of every category at every level, with its values and errors.</summary>
internal sealed class Eavesdropper : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public IEnumerable<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Ear(categoryName, lines);

    public void Dispose() { }

    private sealed class Ear(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{category} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = new StringBuilder($"{logLevel} {category} {formatter(state, exception)} {exception}");
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
            {
                foreach (var (name, value) in values)
                {
                    line.Append($" {name}={(value is System.Collections.IEnumerable many and not string ? string.Join(',', many.Cast<object?>()) : value)}");
                }
            }

            lines.Enqueue(line.ToString());
        }
    }
}
