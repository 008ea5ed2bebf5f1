using Microsoft.Data.Sqlite;

namespace Bidding.Data.Sqlite;

/// <summary>
/// Moves what is committed from the log into the database beside the writer: done by the writer itself, as SQLite would, every
/// commit that happens to meet it waits for megabytes. It never blocks a commit and no commit depends on it: where writing
/// never pauses, the writer's own limit remains and finds little left to move.
/// </summary>
internal sealed class SqliteCheckpoint(string connectionString, TimeSpan lockWait)
{
    private const int CommitsBetween = 64;

    private int commits;
    private int running;

    public void Committed()
    {
        if (++commits >= CommitsBetween && Interlocked.CompareExchange(ref running, 1, 0) == 0)
        {
            commits = 0;
            ThreadPool.UnsafeQueueUserWorkItem(static self => self.Run(), this, preferLocal: false);
        }
    }

    private void Run()
    {
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            SqliteConnectionGuard.Assert(connection, lockWait);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
            command.ExecuteNonQuery();
        }
        catch (Exception error) when (error is SqliteException or InvalidOperationException)
        {
            // The log still holds everything; a disk in trouble is reported by the writer, who needs it.
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }
}
