using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Data.Sqlite;

public class SqliteDialect : Dialect
{
    public static readonly DatabaseProvider Provider = new("sqlite", settings => new SqliteDialect(settings));

    private readonly SqliteConnectionStringBuilder _connection;
    private readonly SqliteCheckpoint _checkpoint;

    public SqliteDialect(DataSettings settings) : base(settings)
    {
        _connection = new SqliteConnectionStringBuilder(
            settings.ConnectionString ?? $"Data Source={Path.Combine(settings.Directory, "bidding.db")}")
        {
            ForeignKeys = true,
            RecursiveTriggers = true,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(settings.LockWait.TotalSeconds)),
        };
        _checkpoint = new SqliteCheckpoint(new SqliteConnectionStringBuilder(Unpooled) { Mode = SqliteOpenMode.ReadWrite }.ConnectionString, settings.LockWait);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_connection.DataSource))!);
    }

    private string Unpooled => new SqliteConnectionStringBuilder(_connection.ConnectionString) { Pooling = false }.ConnectionString;

    public string File => Path.GetFullPath(_connection.DataSource);

    /// <summary>BEGIN IMMEDIATE: what is looked up before an insert cannot change until the commit.</summary>
    public override IsolationLevel Isolation => IsolationLevel.Serializable;

    public override string Savepoint => "SAVEPOINT append";
    public override string KeepSavepoint => "RELEASE append";
    public override string UndoSavepoint => "ROLLBACK TO append; RELEASE append";

    /// <summary>With the usual 2 MB, rows all over an index push their pages out and are written again and again.</summary>
    public override (string Before, string After)? ManyRows => ("PRAGMA cache_size = -65536", "PRAGMA cache_size = -2000");

    public override void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(_connection.ConnectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteDialect).Assembly))
        .AddInterceptors(new SqliteConnectionGuard(Settings.LockWait));

    public override DbConnection OpenForWriting()
    {
        var connection = new SqliteConnection(Unpooled);
        try
        {
            connection.Open();
            SqliteConnectionGuard.Assert(connection, Settings.LockWait);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override void Commit(DbTransaction transaction)
    {
        transaction.Commit();
        _checkpoint.Committed();
    }

    /// <summary>BEGIN DEFERRED: in WAL a reader keeps what it saw first; the usual BEGIN IMMEDIATE would take the only writer's place.</summary>
    public override async Task<IAsyncDisposable> Snapshot(BiddingContext context, CancellationToken ct)
    {
        await context.Database.OpenConnectionAsync(ct);
        var transaction = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await context.Database.UseTransactionAsync(transaction, ct);
        return new Reading(context, transaction);
    }

    public override StoreFailure Classify(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: SqliteCode.Busy or SqliteCode.Locked } => StoreFailure.Locked,
        SqliteException { SqliteErrorCode: SqliteCode.Full } => StoreFailure.DiskFull,
        SqliteException { SqliteErrorCode: SqliteCode.Constraint or SqliteCode.TooBig } => StoreFailure.Refused,
        _ => StoreFailure.Io,
    };

    public override Task Migrate(BiddingContext context, CancellationToken ct) => SqliteMigration.Run(context, this, ct);

    private sealed class Reading(BiddingContext context, SqliteTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await context.Database.UseTransactionAsync(null);
            await transaction.DisposeAsync();
            await context.Database.CloseConnectionAsync();
        }
    }

    private static class SqliteCode
    {
        public const int Busy = 5;
        public const int Locked = 6;
        public const int Full = 13;
        public const int TooBig = 18;
        public const int Constraint = 19;
    }
}
