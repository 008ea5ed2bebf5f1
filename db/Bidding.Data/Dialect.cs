using System.Data;
using System.Data.Common;
using Bidding.Data.Events;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Data;

/// <summary>A database product by its configuration name.</summary>
public sealed record DatabaseProvider(string Name, Func<DataSettings, Dialect> Speak);

/// <summary>Everything in which the database products differ; the append code itself is one for all.</summary>
public abstract class Dialect(DataSettings settings)
{
    public DataSettings Settings { get; } = settings;

    public abstract IsolationLevel Isolation { get; }
    public abstract string Savepoint { get; }
    public abstract string? KeepSavepoint { get; }
    public abstract string UndoSavepoint { get; }

    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>A connection for the writer alone, opened and asserted, never back to a pool.</summary>
    public abstract DbConnection OpenForWriting();

    public abstract StoreFailure Classify(Exception exception);

    public virtual void Declare(DbParameter parameter, DbType type, int size) => parameter.DbType = type;

    /// <summary>Returns when the commit is on the disk.</summary>
    public virtual void Commit(DbTransaction transaction) => transaction.Commit();

    /// <summary>
    /// Until it is disposed everything read through <paramref name="context"/> is of one instant, that of the first thing read; nobody who writes
    /// facts waits for it, and it waits for none of them.
    /// </summary>
    public abstract Task<IAsyncDisposable> Snapshot(BiddingContext context, CancellationToken ct);

    /// <summary>What a connection is told before it writes many rows, and after; null where it needs telling nothing.</summary>
    public virtual (string Before, string After)? ManyRows => null;

    public virtual Task Migrate(BiddingContext context, CancellationToken ct) => context.Database.MigrateAsync(ct);
}

public enum StoreFailure
{
    /// <summary>A rule of the schema refused this row; the transaction lives.</summary>
    Refused,

    /// <summary>Chosen as a deadlock victim; the batch may be tried again.</summary>
    Deadlock,
    DiskFull,
    Locked,
    Io,
    Unreachable,
}

internal static class StoreFailures
{
    public static UnavailableReason Reason(this StoreFailure failure) => failure switch
    {
        StoreFailure.DiskFull => UnavailableReason.DiskFull,
        StoreFailure.Locked or StoreFailure.Deadlock => UnavailableReason.Locked,
        StoreFailure.Unreachable => UnavailableReason.Unreachable,
        _ => UnavailableReason.Io,
    };
}
