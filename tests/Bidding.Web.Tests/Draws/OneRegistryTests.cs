using System.Data.Common;
using System.Text;
using System.Text.Json.Nodes;
using Bidding.Data;
using Bidding.Data.Sqlite;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Domain.Scoring;
using Bidding.Web.Registers;
using Bidding.Web.Tests.Pages;
using Bidding.Web.Tests.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Registry = Bidding.Web.Draws.Registry;

namespace Bidding.Web.Tests.Draws;

/// <summary>A list is held against one registry, whatever is imported meanwhile; and what an import shortened before it is seen.</summary>
public sealed class OneRegistryTests : IAsyncLifetime
{
    private static readonly Matter Matter = new(
        "DY-1", Regime.GovernmentProcurement, new(2026, 11, 26), [new("91370500EXAMPLE001", "东营示例信息工程有限公司", PartyRole.Bidder)], "agency", AvoidanceTerms.Default);

    private readonly DemoHost host = new();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact(DisplayName = "两路读取各自开始之间导入了文件的, 重新读取, 专家与其关系一并看到")]
    public async Task AnImportBetweenTheTwoInstantsIsSeenByBoth()
    {
        var racing = new Racing(Settings) { BeforeTheSecondInstant = () => Store(RegistryReaderTests.Example()) };

        Assert.Equal((true, true), await Seen(racing));
        Assert.Equal(4, racing.Instants);
    }

    [Fact(DisplayName = "读取之中导入了文件的, 这份名单既不看到新专家, 也不看到新关系")]
    public async Task AnImportWhileReadingIsSeenByNeither()
    {
        var racing = new Racing(Settings) { BeforeAnythingIsRead = new(() => Store(RegistryReaderTests.Example())) };

        Assert.Equal((false, false), await Seen(racing));
        Assert.Equal((true, true), await Seen(new Racing(Settings))); // the next list does
    }

    [Fact(DisplayName = "导入的文件把关系的截止日提前, 使原应回避的专家进入名单的: 提示中附原来的关系; 逐行留有变更之前的截止日")]
    public async Task AShortenedLinkIsShown()
    {
        var registry = Over(new Racing(Settings));
        var worked = RegistryReaderTests.Example();
        worked["relations"]![1]!["since"] = "2012-07-02";
        worked["relations"]![1]!["until"] = "2025-01-31";
        await Store(worked);
        Assert.Contains(await Findings(registry), found => found is { Rule: ConflictRule.Employment, Force: Force.Excludes });

        worked["relations"]![1]!["until"] = "2020-01-31";
        await Store(worked);

        var found = Assert.Single(await Findings(registry), one => one.Rule == ConflictRule.Shortened);
        Assert.Equal((Force.Prompts, "91370500EXAMPLE001"), (found.Force, found.Party));
        Assert.Equal(new DateOnly(2025, 1, 31), found.Evidence.Single().Until);
        var line = Assert.Single(await host.Ask(db => db.RelationChanges.ToListAsync()));
        Assert.Equal((2, new DateOnly(2025, 1, 31), new DateOnly(2020, 1, 31)), (line.Import, line.UntilBefore, line.UntilAfter));
    }

    private DataSettings Settings => host.Services.GetRequiredService<Dialect>().Settings;

    private async Task<(bool Expert, bool Tie)> Seen(Racing racing)
    {
        var (pool, around) = await Over(racing).Together(Matter, [new("G1", "dongying", ["电子工程"], 1, 0)], default);
        return (pool.Any(expert => expert.Id == "expert-9001"), around.TiesOf("P-9001").Count > 0);
    }

    private static async Task<IReadOnlyList<Finding>> Findings(Registry registry)
    {
        var (pool, around) = await registry.Together(Matter, [new("G1", "dongying", ["电子工程"], 1, 0)], default);
        return Avoidance.FindingsOf(pool.Single(expert => expert.Id == "expert-9001"), around);
    }

    private Registry Over(Racing racing) => new(new Contexts(racing, host.Services), racing, host.Services.GetRequiredService<TimeProvider>());

    private async Task Store(JsonNode json)
    {
        var import = host.Services.GetRequiredService<RegistryImport>();
        var (_, mistakes) = await import.Store(Encoding.UTF8.GetBytes(json.ToJsonString()), "registry.json", (await host.User("admin")).Id, default);
        Assert.Empty(mistakes);
    }

    private sealed class Contexts(Dialect dialect, IServiceProvider services) : IDbContextFactory<BiddingContext>
    {
        public BiddingContext CreateDbContext()
        {
            var options = new DbContextOptionsBuilder<BiddingContext>();
            options.UseApplicationServiceProvider(services); // how identity is stored is said there
            dialect.Configure(options);
            return new(options.Options);
        }
    }

    /// <summary>The real dialect, in which something happens at an instant the test chooses.</summary>
    private sealed class Racing(DataSettings settings) : SqliteDialect(settings)
    {
        public Func<Task>? BeforeTheSecondInstant { get; init; }

        public Lazy<Task>? BeforeAnythingIsRead { get; init; }

        public int Instants { get; private set; }

        public override void Configure(DbContextOptionsBuilder options)
        {
            base.Configure(options);
            options.AddInterceptors(new Reading(this));
        }

        public override async Task<IAsyncDisposable> Snapshot(BiddingContext context, CancellationToken ct)
        {
            if (++Instants == 2 && BeforeTheSecondInstant is { } happens)
            {
                await happens();
            }

            return await base.Snapshot(context, ct);
        }

        private sealed class Reading(Racing racing) : DbCommandInterceptor
        {
            public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
                DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
            {
                if (!command.CommandText.Contains("RegistryImports", StringComparison.Ordinal) && racing.BeforeAnythingIsRead is { } happens)
                {
                    await happens.Value;
                }

                return result;
            }
        }
    }
}
