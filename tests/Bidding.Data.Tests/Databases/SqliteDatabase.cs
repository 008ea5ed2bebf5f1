using Bidding.Data.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bidding.Data.Tests.Databases;

/// <summary>A real file in a directory of its own.</summary>
public sealed class SqliteDatabase(string? folder = null) : TestDatabase
{
    public string Folder { get; } = folder ?? Directory.CreateTempSubdirectory("bidding-data-").FullName;

    public string File => Path.Combine(Folder, "bidding.db");

    public DataSettings Settings => new("sqlite", null, Folder, TimeSpan.FromMilliseconds(200));

    public override Dialect Dialect() => new SqliteDialect(Settings);

    /// <summary>What somebody with the file and a shell gets: none of our settings.</summary>
    public SqliteConnection Stranger()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    public override void CloseAll()
    {
        base.CloseAll();
        SqliteConnection.ClearAllPools();
    }

    protected override void Drop() => Directory.Delete(Folder, recursive: true);
}

internal static class Commands
{
    public static int Execute(this SqliteConnection connection, string sql) => (int)(connection.Command(sql).ExecuteNonQuery());

    public static object? Value(this SqliteConnection connection, string sql) => connection.Command(sql).ExecuteScalar();

    private static SqliteCommand Command(this SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
