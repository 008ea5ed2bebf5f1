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

        public override Task<IAsyncDisposable> Snapshot(BiddingContext context, CancellationToken ct) => _server.Snapshot(context, ct);

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

            var (at, open) = Table(node);
            var columns = node.Definition.ColumnDefinitions.Select(column => string.Concat(script.AsSpan(column.StartOffset, column.FragmentLength), ",\n"));
            Definitions[at] = Definitions[at].Insert(open, "\n    " + string.Concat(columns));
        }

        /// <summary>Nor one that alters or drops a column, or drops an index: the definition becomes what it is afterwards.</summary>
        public override void Visit(AlterTableAlterColumnStatement node) => Rewrite(
            node, node.ColumnIdentifier, script[node.ColumnIdentifier.StartOffset..(node.StartOffset + node.FragmentLength)].TrimEnd(';') + ",");

        public override void Visit(AlterTableDropTableElementStatement node)
        {
            foreach (var column in node.AlterTableDropTableElements.Where(element => element.TableElementType == TableElementType.Column))
            {
                Rewrite(node, column.Name, "");
            }
        }

        public override void Visit(DropIndexStatement node)
        {
            foreach (var index in node.DropIndexClauses.OfType<DropIndexClause>())
            {
                Assert.Equal(1, Definitions.RemoveAll(text => text.Contains($" INDEX [{index.Index.Value}] ON ", StringComparison.Ordinal)));
            }
        }

        /// <summary>A trigger must open its batch, so the migration wraps it in EXEC.</summary>
        public override void Visit(ExecutableStringList node)
        {
            // What is put together with a variable drops a constraint of a column whose name only the server knows.
            if (node.Strings is [StringLiteral literal])
            {
                Definitions.Add(literal.Value);
            }
        }

        /// <returns>Which definition it is, and how far its opening bracket reaches.</returns>
        private (int At, int Open) Table(AlterTableStatement node)
        {
            var name = $"CREATE TABLE [{node.SchemaObjectName.BaseIdentifier.Value}] (";
            return (Definitions.FindIndex(text => text.StartsWith(name, StringComparison.Ordinal)), name.Length);
        }

        private void Rewrite(AlterTableStatement node, Identifier column, string line)
        {
            var at = Table(node).At;
            var lines = Definitions[at].Split('\n').ToList();
            var place = lines.FindIndex(text => text.TrimStart().StartsWith($"[{column.Value}] ", StringComparison.Ordinal));
            lines.RemoveAt(place);
            if (line.Length > 0)
            {
                lines.Insert(place, "    " + line);
            }

            Definitions[at] = string.Join('\n', lines);
        }

        private void Add(TSqlFragment node) => Definitions.Add(script.Substring(node.StartOffset, node.FragmentLength));
    }
}
