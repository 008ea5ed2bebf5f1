using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bidding.Domain.Evaluations;
using Bidding.Web.Tenders.Import;
using Bidding.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tests.Tenders;

public sealed class ImportTests
{
    private static readonly Surroundings Around = new(
        Set("expert-zhang", "expert-li", "expert-wang", "expert-zhao", "expert-qian"),
        Set("dongying", "binzhou"),
        new HashSet<(string, string)> { ("dongying", "A-01"), ("dongying", "A-02"), ("dongying", "A-03"), ("binzhou", "A-01"), ("binzhou", "A-02") },
        Set("DY-2026-0001"),
        Set("DY-2026-0001-01"),
        new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_example_is_read_without_a_mistake()
    {
        var (tender, mistakes) = Read(Example().ToJsonString());

        Assert.Empty(mistakes);
        Assert.Equal(30m, tender!.Lots[0].Method.Price!.Max);
        Assert.Equal(5, tender.Lots[0].Panel.Length);
        Assert.Equal((TenderKind.Goods, TenderKind.Goods), (tender.Kind!.Value, tender.Lots[0].Method.Kind!.Value));
        Assert.Equal((new DateOnly(2030, 11, 29), 90), (tender.NoticedOn!.Value, tender.BidValidDays!.Value));
        Assert.Equal(("中国政府采购网", "东营市公共资源交易中心 开标一厅"), (tender.NoticeMedia, tender.OpeningPlace));
    }

    public static TheoryData<string, string?, string> Mistakes => new()
    {
        { "format", "\"bidding-tender/2\"", "format" },
        { "code", null, "code" },
        { "code", "\"DY 1\"", "code" },
        { "code", "\"DY-2026-0001\"", "code" },
        { "name", "\"\"", "name" },
        { "name", "7", "name" },
        { "regime", "\"private\"", "regime" },
        { "kind", "\"gifts\"", "kind" },
        { "pricesFixedByState", "\"yes\"", "pricesFixedByState" },
        { "noticedOn", "\"2030-12-21\"", "noticedOn" },
        { "noticedOn", "\"29.11.2030\"", "noticedOn" },
        { "noticeMedia", "\"\"", "noticeMedia" },
        { "openingPlace", "7", "openingPlace" },
        { "complex", "\"yes\"", "complex" },
        { "wideEffect", "1", "wideEffect" },
        { "leastPerSite", "0", "leastPerSite" },
        { "leastPerSite", "10", "leastPerSite" },
        { "leastPerSite", "\"2\"", "leastPerSite" },
        { "bidValidDays", "0", "bidValidDays" },
        { "bidValidDays", "\"90\"", "bidValidDays" },
        { "budget", "\"-5\"", "budget" },
        { "budget", "\"1e6\"", "budget" },
        { "budget", "\"0\"", "budget" },
        { "priceCap", "\"1300000\"", "priceCap" },
        { "deadline", "\"2030-12-20T09:30:00\"", "deadline" },
        { "deadline", "\"2020-12-20T09:30:00+08:00\"", "deadline" },
        { "mainSite", "\"jinan\"", "mainSite" },
        { "lots", "[]", "lots" },
        { "lots", "{}", "lots" },
        { "extra", "1", "extra" },
        { "lots[0].id", "\"DY-2026-0001-01\"", "lots[0].id" },
        { "lots[0].id", "\"../x\"", "lots[0].id" },
        { "lots[0].reviewItems", null, "lots[0].reviewItems" },
        { "lots[0].reviewItems[1].id", "\"F1\"", "lots[0].reviewItems[1].id" },
        { "lots[0].reviewItems[0].kind", "\"beauty\"", "lots[0].reviewItems[0].kind" },
        { "lots[0].reviewItems[0].kind", "\"formal\"", "lots[0].reviewItems[0].kind" },
        { "lots[0].reviewItems[0].ground", "\"several-bids-of-one\"", "lots[0].reviewItems[0].ground" },
        { "lots[0].reviewItems[0].ground", "\"ugliness\"", "lots[0].reviewItems[0].ground" },
        { "lots[0].reviewItems[0].clause", "\"\"", "lots[0].reviewItems[0].clause" },
        { "lots[0].criteria[0].max", "\"7O\"", "lots[0].criteria[0].max" },
        { "lots[0].criteria[0].step", "\"0.7\"", "lots[0].criteria[0].step" },
        { "lots[0].criteria[0].mode", "{\"kind\":\"pass-fail\"}", "lots[0].criteria[0].step" },
        { "lots[0].criteria[0].mode", "{\"kind\":\"lottery\"}", "lots[0].criteria[0].mode.kind" },
        { "lots[0].criteria[1].mode.levels", "[{\"name\":\"优\",\"points\":\"10\"}]", "lots[0].criteria[1].mode.levels" },
        { "lots[0].criteria[1].mode.levels[0].points", "\"11\"", "lots[0].criteria[1].mode.levels" },
        { "lots[0].criteria[1].mode.levels[0].colour", "\"red\"", "lots[0].criteria[1].mode.levels[0].colour" },
        { "lots[0].criteria[2].mode.items", "[]", "lots[0].criteria[2].mode.items" },
        { "lots[0].criteria[2].mode.items[0].times", "\"11\"", "lots[0].criteria[2].mode.items[0].times" },
        { "lots[0].criteria[2].mode.items[0].times", "\"1.5\"", "lots[0].criteria[2].mode.items[0].times" },
        { "lots[0].criteria[2].mode.items[1].id", "\"D1\"", "lots[0].criteria[2].mode.items" },
        { "lots[0].criteria[4].mode.to", "\"12\"", "lots[0].criteria[4].mode.to" },
        { "lots[0].criteria[4].mode.quantity", null, "lots[0].criteria[4].mode.quantity" },
        { "lots[0].criteria[4].mode.toPoints", "\"6\"", "lots[0].criteria[4].mode.toPoints" },
        { "lots[0].criteria[4].nature", "\"subjective\"", "lots[0].criteria[4].nature" },
        { "lots[0].criteria[5].mode.points", "\"5\"", "lots[0].criteria[5].mode.points" },
        { "lots[0].criteria[2].id", "\"T1\"", "lots[0].criteria[2].id" },
        { "lots[0].criteria[2].nature", "\"mixed\"", "lots[0].criteria[2].nature" },
        { "lots[0].criteria[2].section", "\"price\"", "lots[0].criteria[2].section" },
        { "lots[0].price.formula", "\"linear-from-lowest\"", "lots[0].price.formula" },
        { "lots[0].price.formula", "\"lottery\"", "lots[0].price.formula" },
        { "lots[0].price.max", "\"-1\"", "lots[0].price.max" },
        { "lots[0].price.surprise", "1", "lots[0].price.surprise" },
        { "lots[0].abnormallyLow.ofMean", null, "lots[0].abnormallyLow.ofMean" },
        { "lots[0].deviationLimit", "\"lots\"", "lots[0].deviationLimit" },
        { "lots[0].weights", "{\"beauty\":\"2\"}", "lots[0].weights.beauty" },
        { "lots[0].ties", "[\"coin\"]", "lots[0].ties[0]" },
        { "lots[0].panel[0].expert", "\"expert-nobody\"", "lots[0].panel[0].expert" },
        { "lots[0].panel[1].expert", "\"expert-zhang\"", "lots[0].panel[1].expert" },
        { "lots[0].panel[1].member", "\"E1\"", "lots[0].panel[1].member" },
        { "lots[0].panel[1].seat", "\"A-01\"", "lots[0].panel[1].seat" },
        { "lots[0].panel[1].seat", "\"Z-99\"", "lots[0].panel[1].seat" },
        { "lots[0].panel[3].site", "\"jinan\"", "lots[0].panel[3].site" },
        { "lots[0].corrections", "\"tender-documents\"", "lots[0].corrections" },
        { "lots[0].corrections", "\"anything\"", "lots[0].corrections" },
        { "lots[0].correctionsClause", "\"第三章 5.2\"", "lots[0].correctionsClause" },
        { "lots[0].advisers", "\"expert-zhang\"", "lots[0].advisers" },
        { "lots[0].advisers", "[\"expert-nobody\"]", "lots[0].advisers[0]" },
        { "lots[0].advisers", "[\"expert-zhang\",\"expert-zhang\"]", "lots[0].advisers[1]" },
        { "lots[0].advisers", "[{}]", "lots[0].advisers[0]" },
        { "lots[0].leastPerSite", "2", "lots[0].leastPerSite" },
    };

    [Fact(DisplayName = "招标投标的标段可以写明招标文件允许更正评分的条款; 写了不写条款的不收")]
    public void In_tendering_the_clause_of_the_tender_documents_comes_with_the_file()
    {
        var json = Example();
        Put(json, "regime", "\"tendering\"");
        Put(json, "lots[0].reviewItems", "[{\"id\":\"F1\",\"name\":\"投标函签字盖章\",\"kind\":\"formal\"}]");
        Put(json, "lots[0].corrections", "\"tender-documents\"");
        Assert.Equal(["lots[0].correctionsClause"], Read(json.ToJsonString()).Mistakes.Select(mistake => mistake.Path));

        Put(json, "lots[0].correctionsClause", "\"第三章 5.2\"");

        var method = Read(json.ToJsonString()).Tender!.Lots[0].Method;
        Assert.Equal((CorrectionPolicy.TenderDocuments, "第三章 5.2"), (method.Corrections, method.CorrectionsClause));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_its_path(string place, string? value, string path)
    {
        var json = Example();
        Put(json, place, value);

        var (tender, mistakes) = Read(json.ToJsonString());

        Assert.Null(tender);
        Assert.Contains(path, mistakes.Select(mistake => mistake.Path));
        Assert.All(mistakes, mistake => Assert.StartsWith(path, mistake.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("deadline")]
    [InlineData("regime")]
    [InlineData("lots[0].criteria[0].max")]
    [InlineData("lots[0].panel[0].expert")]
    public void Half_a_character_is_a_mistake_like_any_other(string place)
    {
        var json = Example();
        Put(json, place, "\"HALF\"");

        var (tender, mistakes) = Read(json.ToJsonString().Replace("HALF", "\\ud800", StringComparison.Ordinal));

        Assert.Null(tender);
        Assert.Equal([place], mistakes.Select(mistake => mistake.Path).Distinct());
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var json = Example();
        Put(json, "budget", "\"x\"");
        Put(json, "lots[0].criteria[0].max", "\"x\"");
        Put(json, "lots[0].price.max", "\"x\"");
        Put(json, "lots[0].deviationLimit", "\"x\"");
        Put(json, "lots[0].panel[4].expert", "\"x\"");

        var (_, mistakes) = Read(json.ToJsonString());

        Assert.Equal(
            ["budget", "lots[0].criteria[0].max", "lots[0].deviationLimit", "lots[0].panel[4].expert", "lots[0].price.max"],
            mistakes.Select(mistake => mistake.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"bidding-tender/1\",\"format\":\"bidding-tender/1\"}")]
    [InlineData("{\"\\ud800\":1}")]
    public void What_is_no_tender_is_refused(string text)
    {
        var (tender, mistakes) = Read(text);

        Assert.Null(tender);
        Assert.NotEmpty(mistakes);
    }

    private static (TenderFile? Tender, IReadOnlyList<Mistake> Mistakes) Read(string text) => TenderReader.Read(Encoding.UTF8.GetBytes(text), Around);

    internal static JsonNode Example() => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tender-example.json")))!;

    private static void Put(JsonNode root, string place, string? value)
    {
        var steps = place.Split('.', '[', ']').Where(step => step.Length > 0).ToList();
        var node = steps.SkipLast(1).Aggregate(root, (at, step) => at is JsonArray list ? list[int.Parse(step)]! : at[step]!);
        if (value is null)
        {
            node.AsObject().Remove(steps[^1]);
        }
        else
        {
            node[steps[^1]] = JsonNode.Parse(value);
        }
    }

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.Ordinal);
}

public sealed class ImportPageTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task A_file_with_mistakes_stores_nothing_and_lists_them()
    {
        using var browser = await host.As("agency");
        var json = ImportTests.Example();
        json["budget"] = "<img onerror=alert(1)>";

        using var response = await Upload(browser, json.ToJsonString());

        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("没有保存任何内容", page, StringComparison.Ordinal);
        Assert.Contains("<code>budget</code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img onerror", page, StringComparison.Ordinal);
        Assert.False(await host.Ask(db => db.Tenders.AnyAsync(tender => tender.Code == "DY-2026-0055")));
    }

    [Fact]
    public async Task A_right_file_is_stored_and_stands_at_the_check()
    {
        using var browser = await host.As("agency");
        var json = ImportTests.Example();
        json["code"] = "DY-2026-0056";
        json["lots"]![0]!["id"] = "DY-2026-0056-01";

        using var response = await Upload(browser, json.ToJsonString());

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("资料齐全", await browser.Read("/lots/DY-2026-0056-01/check"), StringComparison.Ordinal);
        using var frozen = await browser.Send("/lots/DY-2026-0056-01/check", null, ("_handler", "freeze"));
        Assert.Contains("已冻结", await browser.Read("/lots/DY-2026-0056-01/check"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "导入的标记、每个场地的最少人数与论证专家, 与页面填写的一样生效")]
    public async Task What_the_pages_know_the_file_knows()
    {
        using var browser = await host.As("agency");
        var json = ImportTests.Example();
        (json["code"], json["complex"], json["wideEffect"], json["leastPerSite"]) = ("DY-2026-0057", true, true, 2);
        json["lots"]![0]!["id"] = "DY-2026-0057-01";
        json["lots"]![0]!["advisers"] = new JsonArray("expert-li");
        json["lots"]![0]!["abnormallyLow"]!.AsObject().Remove("cap");
        json.AsObject().Remove("priceCap");

        using var response = await Upload(browser, json.ToJsonString());

        var tender = await host.Ask(db => db.Tenders.Include(row => row.Lots).SingleAsync(row => row.Code == "DY-2026-0057"));
        Assert.Equal((true, true, 2), (tender.IsComplex, tender.HasWideEffect, tender.LeastPerSite));
        Assert.Equal(("中国政府采购网", "东营市公共资源交易中心 开标一厅"), (tender.NoticeMedia, tender.OpeningPlace));
        Assert.Equal(["expert-li"], await host.Ask(db => db.Advices.Where(row => row.LotId == "DY-2026-0057-01").Select(row => row.ExpertId).ToListAsync()));
        Assert.Equal(1_200_000m, Bidding.Web.Tenders.LotMethod.Of(tender.Lots[0]).AbnormallyLow!.Cap);
        var check = await browser.Read("/lots/DY-2026-0057-01/check");
        Assert.Contains("第四十七条", check, StringComparison.Ordinal); // seven are wanted, and who advised may not sit
        Assert.Matches("<input(?=[^>]*id=\"IsComplex\")[^>]*checked", await browser.Read("/lots/DY-2026-0057-01/basic"));
    }

    private static async Task<HttpResponseMessage> Upload(Browser browser, string json)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.Token("/tenders/import")), "__RequestVerificationToken" },
            { new StringContent("import"), "_handler" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(json)), "Input.File", "tender.json" },
        };
        return await browser.Http.PostAsync("/tenders/import", form);
    }
}
