using System.Data;
using Bidding.Data.Events;
using Bidding.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Data.Tests.SqlServer;

/// <summary>Every query of the project as SQL Server would get it, resolved against the schema by DacFx.</summary>
public sealed class QueryTests
{
    [DacFact]
    public void TheQueriesOfTheEventStoreNameOnlyWhatIsThere()
    {
        using var context = SqlServerModel.Context();
        var key = Facts.Key("zhang", 1, "seal");

        Assert.Empty(DacModel.Complaints(
            Procedure(1, EventQueries.After(context, Facts.Lot, 3).ToQueryString()),
            Procedure(2, EventQueries.Answer(context, Facts.Lot, key).ToQueryString()),
            Procedure(3, EventQueries.Streams(context).ToQueryString()),
            Procedure(4, EventQueries.Heads(context).ToQueryString())));
    }

    [DacFact]
    public void TheStatementsOfTheWriterNameOnlyWhatIsThere() =>
        Assert.Empty(DacModel.Complaints([.. WriterSql.All.Select((sql, i) => Procedure(i, Declare(sql) + sql.Text))]));

    [DacFact]
    public void TheInvariantsNameOnlyWhatIsThere() =>
        Assert.Empty(DacModel.Complaints([.. Invariants.Queries().Select((query, i) => Procedure(i, query.Sql))]));

    [DacFact]
    public void EveryTableCanBeQueried()
    {
        using var context = SqlServerModel.Context();
        IQueryable[] tables =
        [
            context.Tenders.Include(tender => tender.Lots).ThenInclude(lot => lot.Criteria), context.Bidders,
            context.Bids.Include(bid => bid.Files), context.Experts, context.Sites.Include(site => site.Seats), context.PanelSeats,
            context.Users.Where(user => user.LockoutEnd > DateTimeOffset.UnixEpoch), context.SignIns.Where(signIn => signIn.EndedAt == null),
            context.Reports.OrderBy(report => report.CreatedAt), context.KeyFingerprints,
        ];

        Assert.Empty(DacModel.Complaints([.. tables.Select((table, i) => Procedure(i, table.ToQueryString()))]));
    }

    [DacFact]
    public void AWrongNameWouldBeNoticed()
    {
        Assert.NotEmpty(DacModel.Complaints(Procedure(1, "SELECT Nonsense FROM Events")));
        Assert.NotEmpty(DacModel.Complaints(Procedure(1, "SELECT Stream FROM Nonsense")));
    }

    [Fact]
    public void TheSavepointsParse()
    {
        var dialect = new Bidding.Data.SqlServer.SqlServerDialect(new("sqlserver", "Server=.", "data", TimeSpan.FromSeconds(2)));

        SqlServerModel.Parse(dialect.Savepoint);
        SqlServerModel.Parse(dialect.UndoSavepoint);
    }

    private static string Procedure(int number, string body) => $"CREATE PROCEDURE [dbo].[query{number}] AS\n{body}";

    private static string Declare(WriterSql sql) =>
        string.Concat(sql.Parameters.Select(column => $"DECLARE @{column.Name} {TypeOf(column)};\n"));

    private static string TypeOf(WriterSql.Column column) => (column.Type, column.Size) switch
    {
        (DbType.Int64, _) => "bigint",
        (DbType.Guid, _) => "uniqueidentifier",
        (DbType.String, -1) => "nvarchar(max)",
        (DbType.String, var size) => $"nvarchar({size})",
        (_, -1) => "varbinary(max)",
        (_, var size) => $"varbinary({size})",
    };
}
