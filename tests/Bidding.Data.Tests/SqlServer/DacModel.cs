using Microsoft.SqlServer.Dac.Model;

namespace Bidding.Data.Tests.SqlServer;

internal static class DacModel
{
    /// <summary>The schema with each query as a procedure, so that DacFx resolves the queries' table and column names.</summary>
    public static TSqlModel Build(IEnumerable<string> procedures)
    {
        var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var definition in SqlServerModel.Definitions(SqlServerModel.MigrationScript()).Concat(procedures))
        {
            model.AddObjects(definition);
        }

        return model;
    }

    public static IEnumerable<string> Complaints(params string[] procedures)
    {
        using var model = Build(procedures);
        return [.. model.Validate().Select(message => message.ToString())];
    }
}
