using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Data.SqlServer;

public sealed class SqlServerDialect : Dialect
{
    public static readonly DatabaseProvider Provider = new("sqlserver", settings => new SqlServerDialect(settings));

    private const string DelayedDurability = "SELECT delayed_durability_desc FROM sys.databases WHERE database_id = DB_ID()";

    private readonly string _connectionString;

    public SqlServerDialect(DataSettings settings) : base(settings) =>
        _connectionString = settings.ConnectionString
            ?? throw new InvalidOperationException("Database:Provider sqlserver needs ConnectionStrings:Bidding.");

    /// <summary>Several nodes may write: the primary key decides a race, not the look before the insert.</summary>
    public override IsolationLevel Isolation => IsolationLevel.ReadCommitted;

    public override string Savepoint => "SAVE TRANSACTION append";
    public override string? KeepSavepoint => null;
    public override string UndoSavepoint => "ROLLBACK TRANSACTION append";

    public override void Configure(DbContextOptionsBuilder options) => options.UseSqlServer(
        _connectionString, server => server.MigrationsAssembly(typeof(SqlServerDialect).Assembly));

    public override DbConnection OpenForWriting()
    {
        var connection = new SqlConnection(
            new SqlConnectionStringBuilder(_connectionString) { Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            Assert(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override void Declare(DbParameter parameter, DbType type, int size)
    {
        parameter.DbType = type;
        parameter.Size = size;
    }

    /// <summary>Serializable and not snapshot: that must be allowed for the whole database first. It holds up an import, which touches these tables alone.</summary>
    public override async Task<IAsyncDisposable> Snapshot(BiddingContext context, CancellationToken ct) =>
        await context.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);

    public override StoreFailure Classify(Exception exception) => exception is SqlException server
        ? ClassifyNumber(server.Number)
        : exception is InvalidOperationException or TimeoutException ? StoreFailure.Unreachable : StoreFailure.Io;

    internal static StoreFailure ClassifyNumber(int number) => number switch
    {
        2601 or 2627 or 547 or 515 or 2628 or 8152 => StoreFailure.Refused,
        1205 => StoreFailure.Deadlock,
        1222 or -2 => StoreFailure.Locked,
        1101 or 1105 or 9002 => StoreFailure.DiskFull,
        823 or 824 or 825 or 832 or 9001 => StoreFailure.Io,
        _ => StoreFailure.Unreachable,
    };

    private void Assert(SqlConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SET LOCK_TIMEOUT {(int)Settings.LockWait.TotalMilliseconds}; {DelayedDurability}";
        if (command.ExecuteScalar() is "FORCED")
        {
            throw new InvalidOperationException(
                "The database forces delayed durability: it would acknowledge before the log is on the disk.");
        }
    }
}
