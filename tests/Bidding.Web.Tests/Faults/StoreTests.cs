using System.Data.Common;
using Bidding.Data;
using Bidding.Data.Sqlite;
using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Scripts;
using Bidding.Web.Tests.Live;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bidding.Web.Tests.Faults;

public sealed class StoreTests
{
    private static readonly EvaluationCommand Declare = new EvaluationCommand.DeclareNoConflict(Pledge: true);

    [Fact(DisplayName = "数据库被占用: 不确认, 说明原因; 之后同一请求入账一次")]
    public async Task ALockedDatabaseAcknowledgesNothingAndSaysWhy()
    {
        await using var evening = await Evening.Begin(settings: ("Database:LockWaitMilliseconds", "200"));
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var (line, id) = (panel.Member("E1"), Guid.NewGuid());
        await using var stranger = new SqliteConnection($"Data Source={evening.Directory.Database};Pooling=False");
        await stranger.OpenAsync();
        Execute(stranger, "BEGIN IMMEDIATE");

        var refused = (await line.Submit(Declare, id)).Refused!;

        Assert.Equal(("not-stored", "locked"), (refused.Code, refused.Data["reason"]));
        Execute(stranger, "ROLLBACK");
        Assert.NotNull((await line.Submit(Declare, id)).Accepted);
        Assert.Single(await evening.Facts(), fact => fact is EvaluationFact.NoConflictDeclared);
    }

    [Fact(DisplayName = "磁盘已满: 不确认, 说明原因; 腾出空间后同一请求入账一次")]
    public async Task AFullDiskAcknowledgesNothingAndSaysWhy()
    {
        Disk disk = null!;
        await using var evening = await Evening.Begin(configure: builder =>
            builder.Services.Replace(ServiceDescriptor.Singleton<Dialect>(disk = new Disk(DataSettings.From(builder.Configuration)))));
        await using var panel = await evening.GatherAt(Phase.PreliminaryReview);
        var (line, id) = (panel.Member("E1"), Guid.NewGuid());
        var review = Script.Review(evening.Script.Sheet.Bids[0]);

        Execute(disk.Writer, "PRAGMA max_page_count = 1"); // SQLite takes the present size: not a page more
        var refused = (await line.Submit(review, id)).Refused!;

        Assert.Equal(("not-stored", "disk-full"), (refused.Code, refused.Data["reason"]));
        // The writer has given up that connection and with it the limit.
        Assert.NotNull((await line.Submit(review, id)).Accepted);
        Assert.Single(await evening.Facts(), fact => fact is EvaluationFact.ReviewSealed);
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Disk(DataSettings settings) : SqliteDialect(settings)
    {
        public DbConnection Writer { get; private set; } = null!;

        public override DbConnection OpenForWriting() => Writer = base.OpenForWriting();
    }
}
