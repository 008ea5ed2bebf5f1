using System.Data.Common;
using Bidding.Data.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bidding.Data.Tests.SqlServer;

/// <summary>The writes of EF Core as SQL Server would get them: caught before they leave, then parsed.</summary>
public sealed class WriteTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task InsertsUpdatesAndDeletesParse()
    {
        var capture = new Capture();
        await using var context = SqlServerModel.Context(capture, new NoConnection());
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;

        context.Add(new SiteRow { Id = "dongying", Name = "东营", City = "东营" });
        await Save(context);
        context.Update(new SignInRow { Sid = "s", UserId = "u", SignedInAt = Noon, EndedAt = Noon, Address = "::1" });
        await Save(context);
        context.Remove(new BidFileRow { BidId = "b", Name = "n", Part = "p", SizeBytes = 1, Sha256 = "0", StoredAs = "x" });
        await Save(context);
        await context.SignIns.Where(signIn => signIn.UserId == "u").ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, Noon));
        await context.PanelSeats.Where(seat => seat.LotId == "l").ExecuteDeleteAsync();

        string[] verbs = ["INSERT INTO [Sites]", "UPDATE [SignIns]", "DELETE FROM [BidFiles]", "UPDATE [s]", "DELETE FROM [p]"];
        Assert.Equal(5, capture.Statements.Count);
        Assert.All(capture.Statements.Zip(verbs), pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal));
        Assert.All(capture.Statements, sql => SqlServerModel.Parse(sql));
    }

    private static async Task Save(BiddingContext context)
    {
        try
        {
            await context.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // Nobody answered, so no row was affected.
        }

        context.ChangeTracker.Clear();
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult> ConnectionClosingAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());
    }

    private sealed class Capture : DbCommandInterceptor
    {
        public List<string> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Statements.Add(command.CommandText);
            return new(InterceptionResult<DbDataReader>.SuppressWithResult(new System.Data.DataTable().CreateDataReader()));
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Statements.Add(command.CommandText);
            return new(InterceptionResult<int>.SuppressWithResult(0));
        }
    }
}
