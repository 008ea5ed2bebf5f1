namespace Bidding.Data.Events;

/// <summary>The append-only streams of facts. One stream a procedure, versions count from 1 without a gap.</summary>
public interface IEventStore
{
    /// <summary>Completes only after the durable commit. Cancelling stops the waiting, not an append already taken.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was acknowledged; the same command id may be sent again.</exception>
    Task<AppendOutcome> Append(Append append, CancellationToken ct);

    Task<IReadOnlyList<StoredEvent>> Read(string stream, long after, CancellationToken ct);

    /// <summary>What this caller was told for this command: <see cref="AppendOutcome.AlreadyAnswered"/>,
    /// <see cref="AppendOutcome.CommandIdReused"/>, or null when the command was never answered.</summary>
    Task<AppendOutcome?> AnswerTo(string stream, CommandKey key, CancellationToken ct);

    Task<IReadOnlyList<string>> Streams(CancellationToken ct);

    /// <summary>The last fact of every stream, for the daily anchor.</summary>
    Task<IReadOnlyList<StreamHead>> Heads(CancellationToken ct);

    /// <summary>Set once a commit met an I/O error: what the disk holds is unknown until the store is opened anew,
    /// so every further append is refused. A host should report itself unhealthy and restart.</summary>
    UnavailableReason? Refusing { get; }
}

/// <param name="Answer">JSON text of the answer given to the caller; present exactly when <paramref name="Command"/> is.
/// An append without events records an answer only (a refusal).</param>
public sealed record Append(
    string Stream, long ExpectedVersion, IReadOnlyList<EventToStore> Events, CommandKey? Command, string? Answer);

public sealed record EventToStore(string Type, long AtUtcTicks, string Actor, byte[] Body, byte[] Hash);

/// <param name="Digest">Keyed HMAC of the command's text, 32 bytes.</param>
public sealed record CommandKey(string Caller, Guid Id, byte[] Digest);

public sealed record StoredEvent(
    string Stream, long Version, string Type, long AtUtcTicks, string Actor, byte[] Body, byte[] Hash);

public sealed record StreamHead(string Stream, long Version, byte[] Hash);

public abstract record AppendOutcome
{
    private AppendOutcome() { }

    public sealed record Committed(long Version) : AppendOutcome;

    public sealed record Conflict(long ActualVersion) : AppendOutcome;

    public sealed record AlreadyAnswered(string Answer) : AppendOutcome;

    /// <summary>The same caller used the same command id for another content.</summary>
    public sealed record CommandIdReused : AppendOutcome;
}
