using System.Net;
using System.Text.RegularExpressions;
using Bidding.Data.Tables;
using Bidding.Web.Registers;
using Bidding.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Registers;

/// <summary>Supervisor and administrator look experts up; nobody else does.</summary>
public sealed partial class RegistryPageTests(RegistryPageTests.Full host) : IClassFixture<RegistryPageTests.Full>
{
    private const int Crowd = 120;

    private RegistryBook Book => host.Services.GetRequiredService<RegistryBook>();

    [Fact(DisplayName = "监督人员按编号或姓名的开头查找专家, 看到其专业、场地、单位")]
    public async Task AnExpertIsFoundByTheBeginningOfIdOrName()
    {
        using var supervisor = await host.As("supervisor");

        Assert.Equal(["expert-101", "expert-113"], Ids(await supervisor.Read("/registry?q=" + Uri.EscapeDataString("韩"))));
        Assert.Equal(["expert-113"], Ids(await supervisor.Read("/registry?q=" + Uri.EscapeDataString("韩晓"))));
        Assert.Equal(["expert-120", "expert-121", "expert-122", "expert-123", "expert-124"], Ids(await supervisor.Read("/registry?q=expert-12")));
        Assert.Equal(["latin-1"], Ids(await supervisor.Read("/registry?q=Smi")));
        Assert.Contains("信息化、电子工程", await supervisor.Read("/registry?q=expert-105"), StringComparison.Ordinal);
        Assert.Empty(Ids(await supervisor.Read("/registry?q=" + Uri.EscapeDataString("晓燕"))));
        Assert.Contains("没有编号或姓名以“%”开头的专家", await supervisor.Read("/registry?q=%25"), StringComparison.Ordinal);
    }

    [Theory(DisplayName = "名册分页显示, 每名专家恰好出现一次")]
    [InlineData(null)]
    [InlineData("crowd-")]
    [InlineData("众")]
    [InlineData("众人")]
    public async Task PagesHoldEverybodyOnce(string? words)
    {
        var (seen, after) = (new List<string>(), (string?)null);
        do
        {
            var page = await Book.Find(words, after, default);
            Assert.InRange(page.Lines.Length, 1, RegistryBook.PageSize);
            seen.AddRange(page.Lines.Select(line => line.Id));
            after = page.Next;
        }
        while (after is not null);

        var expected = await host.Ask(db => db.Experts.Where(row => words == null || row.Id.StartsWith("crowd-")).Select(row => row.Id).ToListAsync());
        Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact(DisplayName = "查找走索引: 不逐人读取名册")]
    public async Task LookingUpReadsNoMoreThanItShows()
    {
        var plans = await host.Ask(async db =>
        {
            var found = new List<string>();
            foreach (var query in new[] { RegistryBook.ById(db, "crowd-", "crowd-050"), RegistryBook.ById(db, "", null), await RegistryBook.ByName(db, "众", "crowd-050", default) })
            {
                await db.Database.OpenConnectionAsync();
                await using var command = query.Take(RegistryBook.PageSize).CreateDbCommand();
                command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    found.Add(reader.GetString(3));
                }
            }

            return found;
        });

        Assert.NotEmpty(plans);
        Assert.All(plans, line => Assert.StartsWith("SEARCH ", line, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "一名专家的页面: 本人的关系与再外一步的关系, 期间与来源俱全, 处罚与履历也在")]
    public async Task OneExpertsPageShowsWhatARuleWouldFind()
    {
        using var supervisor = await host.As("supervisor");

        var employed = await supervisor.Read("/registry/experts/expert-101");
        Assert.Contains("任职于", employed, StringComparison.Ordinal);
        Assert.Contains("2016-03-01 – 2025-06-30", employed, StringComparison.Ordinal);
        Assert.Contains("登记信息", employed, StringComparison.Ordinal);
        var married = await supervisor.Read("/registry/experts/expert-102");
        Assert.Contains("丁启明 (编号 P-principal)", married, StringComparison.Ordinal);
        Assert.Contains("任法定代表人", married, StringComparison.Ordinal); // of the spouse, one step further
        Assert.Contains("2018-01-01 起", married, StringComparison.Ordinal);
        Assert.Contains("本人申报", await supervisor.Read("/registry/experts/expert-105"), StringComparison.Ordinal);
        Assert.Contains("鲁财罚〔2021〕7号", await supervisor.Read("/registry/experts/expert-107"), StringComparison.Ordinal);
        Assert.Contains("DY-EARLIER-1", await supervisor.Read("/registry/experts/expert-109"), StringComparison.Ordinal);
        using var nobody = await supervisor.Open("/registry/experts/expert-0");
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact(DisplayName = "同一单位的同事不列在再外一步的关系中")]
    public async Task ColleaguesAreNotListed()
    {
        var file = await Book.Of("expert-104", default);

        Assert.Equal(["P-104"], file!.Own.Select(relation => relation.From));
        Assert.Equal(["91370500DEMO000001"], file.Further.Select(relation => relation.From)); // the bidder that controls his employer
    }

    private static List<string> Ids(string page) => [.. Row().Matches(page).Select(match => match.Groups["id"].Value)];

    [GeneratedRegex("<tr data-expert=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    /// <summary>The demonstration, with a crowd whose names are alike beside it.</summary>
    public sealed class Full : DemoHost
    {
        protected override Task Seed() => Ask(async db =>
        {
            db.Experts.Add(new() { Id = "latin-1", Name = "Smith", Unit = "某市大学", Title = "教授", SiteId = "dongying" });
            db.Experts.AddRange(Enumerable.Range(0, Crowd).Select(number => new ExpertRow
            {
                Id = $"crowd-{number:000}", Name = number % 3 == 0 ? "众人甲" : "众人乙", Unit = "某市大学", Title = "教授", SiteId = "binzhou",
            }));
            db.Relations.Add(new() { FromId = "P-colleague", Kind = Domain.Conflicts.RelationKind.Employed, ToId = "91370500DEMOSUB01" });
            return await db.SaveChangesAsync();
        });
    }
}
