using Bidding.Data.SqlServer;
using Microsoft.Data.SqlClient;

namespace Bidding.Data.Tests.Databases;

/// <summary>A database of its own on the server that BIDDING_TEST_SQLSERVER names.</summary>
public sealed class SqlServerDatabase : TestDatabase
{
    public const string Variable = "BIDDING_TEST_SQLSERVER";

    private readonly string _name = $"bidding_test_{Guid.NewGuid():N}";

    public static string? Server => Environment.GetEnvironmentVariable(Variable);

    public static string? Missing => string.IsNullOrEmpty(Server) ? $"{Variable} holds no connection string" : null;

    public string ConnectionString => new SqlConnectionStringBuilder(Server) { InitialCatalog = _name }.ConnectionString;

    public override Dialect Dialect() =>
        new SqlServerDialect(new DataSettings("sqlserver", ConnectionString, "data", TimeSpan.FromSeconds(2)));

    protected override void Drop()
    {
        SqlConnection.ClearAllPools();
        using var connection = new SqlConnection(Server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"IF DB_ID('{_name}') IS NOT NULL ALTER DATABASE [{_name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE;"
            + $"DROP DATABASE IF EXISTS [{_name}]";
        command.ExecuteNonQuery();
    }
}
