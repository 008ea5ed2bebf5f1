using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bidding.Data.Tables;
using Bidding.Domain.Conflicts;
using Bidding.Web.Registers;
using Bidding.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Registers;

/// <summary>What imports changed of a relation's last day stands on the page of the register, for those who look at it.</summary>
public sealed partial class RelationChangeTests : IAsyncLifetime
{
    private readonly DemoHost host = new();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact(DisplayName = "导入改变关系截止日的, 名册页逐条列出: 何时、何人导入、谁与谁、由何日改为何日, 最近的在前")]
    public async Task EachChangeIsListed()
    {
        await Import(until: null);
        using var supervisor = await host.As("supervisor");
        Assert.Contains("没有导入改变过关系的截止日", await supervisor.Read("/registry"), StringComparison.Ordinal);

        await Import(until: "2026-10-31");
        await Import(until: "2020-01-31");
        await Import(until: "2021-01-31");

        var rows = Rows(await supervisor.Read("/registry"));
        Assert.Equal(3, rows.Count);
        var (newest, shortened, ended) = (rows[0], rows[1], rows[2]);
        Assert.Contains("第 4 次导入 冯磊 某市公共资源交易中心", newest, StringComparison.Ordinal);
        Assert.Contains("2020-01-31 2021-01-31 ▲ 推后", newest, StringComparison.Ordinal);
        Assert.Contains("梁文远 (编号 P-9001) 任职于 某市示例设计院 (编号 91370500EXAMPLE002) 2012-07-01 2026-10-31 2020-01-31 ▼ 提前", shortened, StringComparison.Ordinal);
        Assert.Contains("没有截止日 2026-10-31 ▼ 提前", ended, StringComparison.Ordinal);

        using var switched = await supervisor.Open("/language/en?returnUrl=%2Fregistry");
        var english = Rows(await supervisor.Read("/registry"));
        Assert.Contains("none on record 2026-10-31 ▼ earlier", english[2], StringComparison.Ordinal);
        Assert.Contains("employed by", english[2], StringComparison.Ordinal);
    }

    [Fact(DisplayName = "不得查看名册的人, 页面拒绝, 什么都看不到")]
    public async Task NobodyElseSeesThem()
    {
        await Import(until: null);
        await Import(until: "2020-01-31");

        foreach (var account in new[] { "agency", "zhang" })
        {
            using var browser = await host.As(account);
            using var refused = await browser.Open("/registry");

            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.DoesNotContain("2020-01-31", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("relation-changes", await browser.Read("/"), StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "变更多于一页的, 逐页列出, 每条恰好出现一次")]
    public async Task PagesHoldEachChangeOnce()
    {
        await Import(until: null);
        await Import(until: "2020-01-31");
        await host.Ask(async db =>
        {
            var relations = Enumerable.Range(0, 120).Select(number => new RelationRow { FromId = $"P-{number}", Kind = RelationKind.Employed, ToId = "91370500EXAMPLE001" }).ToList();
            db.Relations.AddRange(relations);
            await db.SaveChangesAsync();
            db.AddRange(relations.Select(row => new RelationChangeRow { Import = 1, RelationId = row.Id, UntilAfter = new(2019, 12, 31) }));
            return await db.SaveChangesAsync();
        });
        using var supervisor = await host.As("supervisor");
        var (seen, address) = (new List<string>(), "/registry");

        for (; address is not null;)
        {
            var page = await supervisor.Read(address);
            Assert.InRange(Rows(page).Count, 1, RelationChangeBook.PageSize);
            seen.AddRange(Rows(page));
            address = Older().Match(page) is { Success: true } link ? WebUtility.HtmlDecode(link.Groups["address"].Value) : null;
        }

        Assert.Equal((121, 121), (seen.Count, seen.Distinct(StringComparer.Ordinal).Count()));
        Assert.Contains("第 2 次导入", seen[0], StringComparison.Ordinal);
        Assert.Equal(RelationChangeBook.PageSize, Rows(await supervisor.Read("/registry?changes=no-mark")).Count);
    }

    /// <summary>梁文远 at the second firm, ended on that day as far as the file knows.</summary>
    private async Task Import(string? until)
    {
        var json = RegistryReaderTests.Example();
        json["relations"]![0]!["until"] = until;
        if (until is null)
        {
            json["relations"]![0]!.AsObject().Remove("until");
        }

        var import = host.Services.GetRequiredService<RegistryImport>();
        var (_, mistakes) = await import.Store(Encoding.UTF8.GetBytes(json.ToJsonString()), "registry.json", (await host.User("admin")).Id, default);
        Assert.Empty(mistakes);
    }

    /// <summary>The words of each row, as one reads them.</summary>
    private static List<string> Rows(string page) =>
        [.. Row().Matches(page).Select(row => Space().Replace(WebUtility.HtmlDecode(Mark().Replace(row.Value, " ")), " ").Trim())];

    [GeneratedRegex("<tr data-import=.*?</tr>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();

    [GeneratedRegex("href=\"(?<address>[^\"#]*changes=[^\"#]*)#relation-changes\" rel=\"next\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Older();
}
