using Microsoft.EntityFrameworkCore;

namespace Bidding.Data.Sqlite;

internal static class SqliteMigration
{
    /// <summary>EF Core marks a running migration with a row, which a killed process leaves behind and every later start
    /// would wait for, forever. A lock on a file ends with its process: whoever holds it may clear the row.</summary>
    public static async Task Run(BiddingContext context, SqliteDialect dialect, CancellationToken ct)
    {
        await using var only = await Lock(dialect.File + ".migrating", ct);
        await using (dialect.OpenForWriting())
        {
            // Creates the file, or turns a restored one to WAL, before EF Core looks at it read-only.
        }

        if (!(await context.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            return;
        }

        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", ct);
        await context.Database.MigrateAsync(ct);
    }

    private static async Task<FileStream> Lock(string path, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException busy) when (busy is not DirectoryNotFoundException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
            }
        }
    }
}
