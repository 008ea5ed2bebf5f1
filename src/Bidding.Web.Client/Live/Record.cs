using System.Collections.Immutable;
using Bidding.Domain.Json;
using Bidding.Domain.Wire;

namespace Bidding.Web.Client.Live;

/// <summary>The record as far as this person hears it, folded into the domain's own state, without a gap.</summary>
public sealed class Record<TFact, TState>(TState nothing, Func<TState, TFact, DateTimeOffset, TState> evolve)
    where TFact : class
{
    private readonly TState start = nothing;
    private readonly Queue<(long After, long UpTo, string Notices)> early = new();

    public event Action<Notice<TFact>>? Heard;

    public TState State { get; private set; } = nothing;

    public long Version { get; private set; }

    public void Forget() => (State, Version) = (start, 0);

    public void Fold(ImmutableArray<Notice<TFact>> notices, long upTo)
    {
        foreach (var notice in notices.Where(notice => notice.Version > Version))
        {
            State = evolve(State, notice.Fact, notice.At);
            Heard?.Invoke(notice);
        }

        Version = upTo;
    }

    public void Put(long after, long upTo, string notices) => early.Enqueue((after, upTo, notices));

    /// <returns>False when something is missing before the next message: then the record must be asked for again.</returns>
    public bool Drain()
    {
        while (early.TryDequeue(out var next))
        {
            if (next.After > Version)
            {
                early.Clear();
                return false;
            }

            if (next.UpTo > Version)
            {
                Fold(DomainJson.Read<ImmutableArray<Notice<TFact>>>(next.Notices), next.UpTo);
            }
        }

        return true;
    }
}
