using System.Security.Cryptography;
using Bidding.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Data.Events;

/// <summary>Writes go through one <see cref="EventWriter"/>; reads never wait for it.</summary>
public sealed class EventStore(IDbContextFactory<BiddingContext> contexts, Dialect dialect) : IEventStore, IDisposable
{
    private readonly EventWriter _writer = new(dialect);

    public UnavailableReason? Refusing => _writer.Refusing;

    public Task<AppendOutcome> Append(Append append, CancellationToken ct)
    {
        Limits.Check(append);
        return _writer.Enqueue(append, ct);
    }

    public async Task<IReadOnlyList<StoredEvent>> Read(string stream, long after, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await EventQueries.After(context, stream, after).ToListAsync(ct);
    }

    public async Task<AppendOutcome?> AnswerTo(string stream, CommandKey key, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await EventQueries.Answer(context, stream, key).FirstOrDefaultAsync(ct) is { } row
            ? Earlier(row.Digest, row.Answer, key)
            : null;
    }

    public async Task<IReadOnlyList<string>> Streams(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await EventQueries.Streams(context).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<StreamHead>> Heads(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await EventQueries.Heads(context).ToListAsync(ct);
    }

    public void Dispose() => _writer.Dispose();

    internal static AppendOutcome Earlier(byte[] digest, string answer, CommandKey key) =>
        CryptographicOperations.FixedTimeEquals(digest, key.Digest)
            ? new AppendOutcome.AlreadyAnswered(answer)
            : new AppendOutcome.CommandIdReused();
}

internal static class EventQueries
{
    public static IQueryable<StoredEvent> After(BiddingContext context, string stream, long after) =>
        from fact in context.Events.AsNoTracking()
        where fact.Stream == stream && fact.Version > after
        orderby fact.Version
        select new StoredEvent(fact.Stream, fact.Version, fact.Type, fact.AtUtcTicks, fact.Actor, fact.Body, fact.Hash);

    public static IQueryable<CommandAnswerRow> Answer(BiddingContext context, string stream, CommandKey key) =>
        context.CommandAnswers.AsNoTracking()
            .Where(row => row.Stream == stream && row.Caller == key.Caller && row.CommandId == key.Id);

    public static IQueryable<string> Streams(BiddingContext context) =>
        context.Events.Select(fact => fact.Stream).Distinct().OrderBy(stream => stream);

    public static IQueryable<StreamHead> Heads(BiddingContext context) =>
        from fact in context.Events.AsNoTracking()
        where fact.Version == context.Events.Where(other => other.Stream == fact.Stream).Max(other => other.Version)
        orderby fact.Stream
        select new StreamHead(fact.Stream, fact.Version, fact.Hash);
}
