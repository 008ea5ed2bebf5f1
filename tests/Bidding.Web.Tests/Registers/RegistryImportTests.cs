using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bidding.Data.Tables;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Domain.Scoring;
using Bidding.Web.Draws;
using Bidding.Web.Registers;
using Bidding.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Registers;

/// <summary>A file goes into the registry by the administrator's page: whole, or not at all.</summary>
public sealed class RegistryImportTests : IAsyncLifetime
{
    private readonly DemoHost host = new();

    private RegistryImport Import => host.Services.GetRequiredService<RegistryImport>();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact(DisplayName = "管理员导入一份文件: 逐类写明新增多少; 何人何时导入了哪份文件, 监督人员可见")]
    public async Task AFileIsTakenInAndKeptOnRecord()
    {
        using var administrator = await host.As("admin");
        using var supervisor = await host.As("supervisor");
        var json = RegistryReaderTests.Example().ToJsonString();

        using var response = await Upload(administrator, json);

        Assert.Equal((HttpStatusCode.Redirect, "/registry/import?done=1"), (response.StatusCode, response.Headers.Location!.OriginalString.Replace(host.Address.ToString().TrimEnd('/'), "", StringComparison.Ordinal)));
        var page = await administrator.Read("/registry/import?done=1");
        Assert.Matches("专家</th><td class=\"figure\">2</td><td class=\"figure\">0</td><td class=\"figure\">0</td>", page);
        Assert.Matches("关系</th><td class=\"figure\">5</td>", page);
        var log = await supervisor.Read("/registry");
        Assert.Contains("sha256 " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))), log, StringComparison.Ordinal);
        Assert.Contains("冯磊", log, StringComparison.Ordinal);
        Assert.Contains("某市公共资源交易中心 (示例", log, StringComparison.Ordinal);
        Assert.Contains("梁文远", await supervisor.Read("/registry?q=梁"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "同一份文件导入两次, 第二次什么都不变")]
    public async Task TheSameFileTwiceChangesNothing()
    {
        var json = RegistryReaderTests.Example();
        Assert.Equal(1, await Store(json));
        var before = await Everything();

        Assert.Equal(2, await Store(json));

        Assert.Equal(before, await Everything());
        Assert.Equal((0, 0, 14), Totals(await Counts(2)));
    }

    [Fact(DisplayName = "变更的变更, 未变的不动, 文件没有提到的不删除; 专家的专业以文件为准")]
    public async Task WhatDiffersIsChangedAndNothingIsTakenAway()
    {
        await Store(RegistryReaderTests.Example());
        var json = RegistryReaderTests.Example();
        foreach (var list in new[] { "organisations", "punishments", "services" })
        {
            json.AsObject().Remove(list);
        }

        json["persons"]![1]!["name"] = "梁小静";
        json["experts"]![0]!["specialities"] = new JsonArray("电子工程", "给排水");
        json["experts"]![0]!.AsObject().Remove("person");
        json["experts"]!.AsArray().RemoveAt(1);
        json["relations"]![0]!["until"] = "2026-10-31";

        await Store(json);

        var counts = await Counts(2);
        Assert.Equal((new Tally(0, 1, 2), new Tally(0, 1, 0), new Tally(0, 1, 4), new Tally(0, 0, 0)), (counts.Persons, counts.Experts, counts.Relations, counts.Organisations));
        var expert = await host.Ask(db => db.Experts.Include(row => row.Specialities).SingleAsync(row => row.Id == "expert-9001"));
        Assert.Equal(["电子工程", "给排水"], expert.Specialities.Select(his => his.Speciality).Order(StringComparer.Ordinal));
        Assert.Equal("P-9001", expert.PersonId); // what one file knew of him the next does not make forgotten
        Assert.Equal("卢海燕", await host.Ask(db => db.Experts.Where(row => row.Id == "expert-9002").Select(row => row.Name).SingleAsync()));
        Assert.Equal(new DateOnly(2026, 10, 31), await host.Ask(db => db.Relations.Where(row => row.FromId == "P-9001" && row.ToId == "91370500EXAMPLE002").Select(row => row.Until).SingleAsync()));
        Assert.Equal(1, await host.Ask(db => db.Punishments.CountAsync(row => row.ExpertId == "expert-9002")));
    }

    [Fact(DisplayName = "有任何一处错误就整份不导入; 文件中没有、名册中也没有的人, 指明在哪一行")]
    public async Task WithAMistakeNothingIsStored()
    {
        using var administrator = await host.As("admin");
        var before = await Everything();
        var json = RegistryReaderTests.Example();
        json["punishments"]![0]!["expert"] = "expert-0";
        json["services"]![0]!["expert"] = "<img/onerror=alert(1)>";

        using var malformed = await Upload(administrator, json.ToJsonString());
        json["services"]![0]!["expert"] = "expert-00";
        json["experts"]![0]!["person"] = "P-0";
        using var unknown = await Upload(administrator, json.ToJsonString());

        var page = await malformed.Content.ReadAsStringAsync();
        Assert.Contains("没有保存任何内容", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img/onerror", page, StringComparison.Ordinal);
        var named = await unknown.Content.ReadAsStringAsync();
        Assert.All(["experts[0].person", "punishments[0].expert", "services[0].expert"], path => Assert.Contains($"<code>{path}</code>", named, StringComparison.Ordinal));
        Assert.Equal(before, await Everything());
        Assert.Empty(await host.Ask(db => db.RegistryImports.ToListAsync()));
    }

    [Fact(DisplayName = "要写入的行太多, 整份不导入: 否则正在评审的评标室要等它写完; 已有的行不计")]
    public async Task AFileThatWouldHoldUpTheRoomsIsRefused()
    {
        var before = await Everything();
        var rows = Enumerable.Range(0, RegistryImport.MostWritten + 1).Select(index => $$"""{"id":"P-{{index}}","name":"某人"}""");
        var json = $$"""{"format":"bidding-registry/1","source":"某市","asOf":"2026-01-01","persons":[{{string.Join(',', rows)}}]}""";
        var administrator = (await host.User("admin")).Id;

        var (number, mistakes) = await Import.Store(Encoding.UTF8.GetBytes(json), "many.json", administrator, default);

        Assert.Null(number);
        Assert.Equal(("(root)", "60001"), (Assert.Single(mistakes).Path, mistakes[0].Value));
        Assert.Equal(before, await Everything());
        await host.Ask(db => db.Database.ExecuteSqlRawAsync("INSERT INTO Persons (Id, Name) VALUES ('P-0', '某人')"));
        Assert.NotNull((await Import.Store(Encoding.UTF8.GetBytes(json), "many.json", administrator, default)).Number);
    }

    [Fact(DisplayName = "写到一半失败, 一行也不留下")]
    public async Task AFailureOnTheWayLeavesNothing()
    {
        var before = await Everything();
        var json = RegistryReaderTests.Example();
        await host.Ask(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER FullDisk BEFORE INSERT ON Services BEGIN SELECT RAISE(ABORT, 'disk full'); END"));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Store(json));

        Assert.Equal(before, await Everything());
        Assert.Empty(await host.Ask(db => db.RegistryImports.ToListAsync()));
    }

    [Fact(DisplayName = "同时导入几份文件, 每份都完整入库, 次序不乱")]
    public async Task ImportsAtOnceAreAllStored()
    {
        var files = Enumerable.Range(0, 3).Select(number =>
        {
            var json = RegistryReaderTests.Example();
            json["experts"]![0]!["id"] = $"expert-at-once-{number}";
            json["services"]![0]!["expert"] = $"expert-at-once-{number}";
            return json;
        }).ToList();

        var numbers = await Task.WhenAll(files.Select(json => Task.Run(() => Store(json))));

        Assert.Equal([1, 2, 3], numbers.Order());
        Assert.Equal(3, await host.Ask(db => db.Experts.CountAsync(row => row.Id.StartsWith("expert-at-once-"))));
        Assert.Equal(5, await host.Ask(db => db.Relations.CountAsync(row => row.FromId.StartsWith("P-900"))));
    }

    [Fact(DisplayName = "导入的专家即可抽取, 导入的关系即用于回避")]
    public async Task WhoIsImportedIsDrawnFromAndHeldAgainstTheBidders()
    {
        await Store(RegistryReaderTests.Example());
        var registry = host.Services.GetRequiredService<Bidding.Web.Draws.Registry>();
        Matter matter = new("DY-1", Regime.GovernmentProcurement, new(2026, 11, 26), [new("91370500EXAMPLE001", "东营示例信息工程有限公司", PartyRole.Bidder)], "agency", AvoidanceTerms.Default);
        DrawGroup group = new("G1", "dongying", ["电子工程"], 1, 0);

        var expert = (await registry.Pool(matter, [group], default)).Single(one => one.Id == "expert-9001");
        var findings = Avoidance.FindingsOf(expert, await registry.Around(matter, default));

        // His sister's husband represents the bidder: two persons away from himself, so it is a prompt and no ground; his own employment there ended long ago.
        Assert.True(group.Takes(expert));
        Assert.DoesNotContain(findings, found => found.Force == Force.Excludes);
        await Store(WorkedThereLastYear());
        var again = Avoidance.FindingsOf(expert, await registry.Around(matter, default));
        Assert.Contains(again, found => found.Rule == ConflictRule.Employment && found.Force == Force.Excludes);
    }

    private static JsonNode WorkedThereLastYear()
    {
        var json = RegistryReaderTests.Example();
        json["relations"]![1]!["until"] = "2025-01-31";
        return json;
    }

    private async Task<int> Store(JsonNode json)
    {
        var (number, mistakes) = await Import.Store(Encoding.UTF8.GetBytes(json.ToJsonString()), "registry.json", (await host.User("admin")).Id, default);
        Assert.Empty(mistakes);
        return number!.Value;
    }

    private async Task<RegistryCounts> Counts(int number) => RegistryCounts.Read(await host.Ask(db => db.RegistryImports.Where(row => row.Number == number).Select(row => row.Counts).SingleAsync()));

    private static (int, int, int) Totals(RegistryCounts counts) => (counts.Total.Added, counts.Total.Changed, counts.Total.Unchanged);

    /// <summary>All rows of the registry as text.</summary>
    private Task<string> Everything() => host.Ask(async db => string.Join('\n',
    [
        .. (await db.Organisations.OrderBy(row => row.Id).ToListAsync()).Select(row => $"{row.Id} {row.Name}"),
        .. (await db.Persons.OrderBy(row => row.Id).ToListAsync()).Select(row => $"{row.Id} {row.Name}"),
        .. (await db.Experts.OrderBy(row => row.Id).ToListAsync()).Select(row => $"{row.Id} {row.Name} {row.Unit} {row.Title} {row.SiteId} {row.PersonId}"),
        .. (await db.ExpertSpecialities.OrderBy(row => row.ExpertId).ThenBy(row => row.Speciality).ToListAsync()).Select(row => $"{row.ExpertId} {row.Speciality}"),
        .. (await db.Relations.OrderBy(row => row.Id).ToListAsync()).Select(row => $"{row.Id} {row.FromId} {row.Kind} {row.ToId} {row.Since} {row.Until} {row.Source}"),
        .. (await db.Punishments.OrderBy(row => row.Decision).ToListAsync()).Select(row => $"{row.ExpertId} {row.Decision} {row.On}"),
        .. (await db.Services.OrderBy(row => row.ExpertId).ThenBy(row => row.LotId).ToListAsync()).Select(row => $"{row.ExpertId} {row.LotId} {row.AgencyId} {row.On}"),
    ]));

    private static async Task<HttpResponseMessage> Upload(Browser browser, string json)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.Token("/registry/import")), "__RequestVerificationToken" },
            { new StringContent("registry-import"), "_handler" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(json)), "Input.File", "registry.json" },
        };
        return await browser.Http.PostAsync("/registry/import", form);
    }
}
