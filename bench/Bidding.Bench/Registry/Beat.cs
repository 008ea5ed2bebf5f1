using System.Diagnostics;
using Bidding.Data.Events;

namespace Bidding.Bench.Registry;

/// <summary>One append after the other, with ten milliseconds between them, as long as it lives; how long each took.</summary>
internal sealed class Beat : IAsyncDisposable
{
    private const string Stream = "bench:beat";
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private readonly List<double> took = [];
    private readonly Task beating;

    public Beat(IEventStore store) => beating = Task.Run(() => Go(store));

    public int Failed { get; private set; }

    public int Count => Under(all => all.Count);

    public double Median => Under(all => all.Count == 0 ? 0 : Math.Round(all.Order().ElementAt(all.Count / 2), 1));

    public double Longest => Under(all => all.Count == 0 ? 0 : Math.Round(all.Max(), 1));

    public void Forget() => Under(all =>
    {
        all.Clear();
        return 0;
    });

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await beating;
        stop.Dispose();
    }

    private async Task Go(IEventStore store)
    {
        for (var version = 0L; !stop.IsCancellationRequested;)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                var append = new Append(Stream, version, [new("beat", DateTime.UtcNow.Ticks, "bench", [1], new byte[32])], null, null);
                version = await store.Append(append, CancellationToken.None) is AppendOutcome.Committed committed ? committed.Version : version;
            }
            catch (StoreUnavailableException)
            {
                Failed++;
            }

            Under(all =>
            {
                all.Add(watch.Elapsed.TotalMilliseconds);
                return 0;
            });
            await Task.Delay(TimeSpan.FromMilliseconds(10), CancellationToken.None);
        }
    }

    private T Under<T>(Func<List<double>, T> what)
    {
        lock (gate)
        {
            return what(took);
        }
    }
}
