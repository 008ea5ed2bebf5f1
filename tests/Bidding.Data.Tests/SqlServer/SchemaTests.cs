using Bidding.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac.Model;

namespace Bidding.Data.Tests.SqlServer;

public sealed class SchemaTests
{
    /// <summary>As in sys.tables.ledger_type.</summary>
    private const int AppendOnlyLedger = 3;

    /// <summary>To write the file anew after a migration: BIDDING_WRITE_SCHEMA=1 dotnet test …</summary>
    [Fact]
    public void TheSchemaFileIsWhatTheMigrationsGenerate()
    {
        var generated = SqlServerModel.MigrationScript();
        if (Environment.GetEnvironmentVariable("BIDDING_WRITE_SCHEMA") == "1")
        {
            File.WriteAllText(Path.Combine(SqlFiles.Folder, "schema.sqlserver.sql"), generated);
        }

        Assert.Equal(generated, SqlFiles.Read("schema.sqlserver.sql"));
    }

    [Fact]
    public void TheScriptParsesAsTransactSql() =>
        Assert.NotEmpty(SqlServerModel.Parse(SqlServerModel.MigrationScript()).Batches);

    [Fact]
    public void ABatchThatIsNoTransactSqlWouldBeNoticed() =>
        Assert.ThrowsAny<Exception>(() => SqlServerModel.Parse("SELECT Stream FROM Events LIMIT 1"));

    [DacFact]
    public void TheFactsAreAnAppendOnlyLedgerTable()
    {
        using var model = DacModel.Build([]);

        var events = model.GetObject(Table.TypeClass, new ObjectIdentifier("dbo", "Events"), DacQueryScopes.UserDefined);

        Assert.Equal(AppendOnlyLedger, Convert.ToInt32(events.GetProperty(Table.LedgerType)));
    }

    /// <summary>The ledger table is written by hand in the migration; its columns must stay those of the model.</summary>
    [Fact]
    public void TheHandWrittenLedgerTableHasTheColumnsOfTheModel()
    {
        using var context = SqlServerModel.Context();
        var events = SqlServerModel.Definitions(context.Database.GenerateCreateScript())
            .Single(text => text.StartsWith("CREATE TABLE [Events]", StringComparison.Ordinal));

        var written = SqlServerModel.Definitions(SqlServerModel.MigrationScript())
            .Single(text => text.StartsWith("CREATE TABLE [Events]", StringComparison.Ordinal));

        Assert.Equal(
            $"{events.ReplaceLineEndings("\n").TrimEnd(';')}\nWITH (LEDGER = ON (APPEND_ONLY = ON));",
            written.TrimEnd(';') + ";");
    }

    [DacFact]
    public void TheSchemaWithItsTriggersIsAValidModelWithoutAMessage()
    {
        using var model = DacModel.Build([]);

        Assert.Empty(model.Validate().Select(message => message.ToString()));
        Assert.Equal(39, model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass).Count());
        Assert.Equal(2, model.GetObjects(DacQueryScopes.UserDefined, DmlTrigger.TypeClass).Count());
    }

    [Fact]
    public void TheGuardsFileHoldsTheTriggersOfTheMigrationAndARoleThatParses()
    {
        var installed = SqlServerModel.Definitions(SqlServerModel.MigrationScript())
            .Where(text => text.StartsWith("CREATE TRIGGER", StringComparison.Ordinal)).Select(text => text.ReplaceLineEndings("\n") + "\nGO");

        Assert.Equal(
            string.Join("\n\n", installed),
            string.Join("\n\n", SqlFiles.Guards("sqlserver").Split("\n\n").Where(text => text.StartsWith("CREATE", StringComparison.Ordinal))));
        SqlServerModel.Parse(SqlFiles.Guards("sqlserver"));
        SqlServerModel.Parse(SqlFiles.Guards("sqlserver: by the administrator"));
    }
}
