using Bidding.Data.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Bidding.Data.Tests.SqlServer;

/// <summary>What can be known of the SQL Server side without a server: the text, its syntax, its names.</summary>
internal static class SqlServerModel
{
    public static BiddingContext Context(params IInterceptor[] interceptors)
    {
        var services = new ServiceCollection().AddBiddingData(new Offline(interceptors)).BuildServiceProvider();
        return services.GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContext();
    }

    public static string MigrationScript()
    {
        using var context = Context();
        return context.GetService<IMigrator>().GenerateScript().ReplaceLineEndings("\n");
    }

    public static TSqlScript Parse(string sql)
    {
        using var text = new StringReader(sql);
        var tree = new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}\n{sql}"));
        return (TSqlScript)tree;
    }

    /// <summary>The tables, indexes and triggers of the script, each as a statement of its own.</summary>
    public static IReadOnlyList<string> Definitions(string script)
    {
        var found = new DefinitionCollector(script);
        Parse(script).Accept(found);
        return found.Definitions;
    }

    private sealed class Offline(IInterceptor[] interceptors) : Dialect(Nowhere)
    {
        private static readonly DataSettings Nowhere = new("sqlserver", "Server=.;Database=Bidding", "data", TimeSpan.FromSeconds(2));
        private readonly SqlServerDialect _server = new(Nowhere);

        public override System.Data.IsolationLevel Isolation => _server.Isolation;
        public override string Savepoint => _server.Savepoint;
        public override string? KeepSavepoint => _server.KeepSavepoint;
        public override string UndoSavepoint => _server.UndoSavepoint;

        public override void Configure(DbContextOptionsBuilder options)
        {
            _server.Configure(options);
            options.AddInterceptors(interceptors);
        }

        public override System.Data.Common.DbConnection OpenForWriting() => throw new InvalidOperationException("there is no server");

        public override StoreFailure Classify(Exception exception) => _server.Classify(exception);
    }

    private sealed class DefinitionCollector(string script) : TSqlFragmentVisitor
    {
        public List<string> Definitions { get; } = [];

        public override void Visit(CreateTableStatement node) => Add(node);

        public override void Visit(CreateIndexStatement node) => Add(node);

        /// <summary>DacFx takes no statement that adds a column later: it goes into the table, as the server would have it.</summary>
        public override void Visit(AlterTableAddTableElementStatement node)
        {
            if (node.Definition.ColumnDefinitions.Count == 0)
            {
                Add(node);
                return;
            }

            var name = $"CREATE TABLE [{node.SchemaObjectName.BaseIdentifier.Value}] (";
            var at = Definitions.FindIndex(text => text.StartsWith(name, StringComparison.Ordinal));
            var columns = node.Definition.ColumnDefinitions.Select(column => string.Concat(script.AsSpan(column.StartOffset, column.FragmentLength), ",\n"));
            Definitions[at] = Definitions[at].Insert(name.Length, "\n    " + string.Concat(columns));
        }

        /// <summary>A trigger must open its batch, so the migration wraps it in EXEC.</summary>
        public override void Visit(ExecutableStringList node) => Definitions.Add(node.Strings.Cast<StringLiteral>().Single().Value);

        private void Add(TSqlFragment node) => Definitions.Add(script.Substring(node.StartOffset, node.FragmentLength));
    }
}
