using System.Net;
using System.Text.RegularExpressions;
using Bidding.Domain.Evaluations;
using Bidding.Web.Tenders;
using Bidding.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tests.Tenders;

/// <summary>The clerk sets up a lot step by step; each step saves by itself and what is missing is named.</summary>
public sealed class SetUpTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task A_new_lot_names_everything_that_is_missing()
    {
        using var browser = await host.As("agency");

        using var created = await browser.Send("/tenders/new", null,
            ("_handler", "new-lot"), ("Input.LotId", "DY-2026-0060-01"), ("Input.Name", "档案柜采购"), ("Input.Purchaser", "某市档案馆"),
            ("Input.Regime", "government-procurement"), ("Input.Budget", "500000"), ("Input.Deadline", "2031-01-05T09:30"), ("Input.MainSite", "dongying"));

        Assert.Equal("/lots/DY-2026-0060-01/method", new Uri(host.Address, created.Headers.Location!).AbsolutePath);
        var check = await browser.Read("/lots/DY-2026-0060-01/check");
        Assert.Contains("没有评分项", check, StringComparison.Ordinal);
        Assert.Contains("没有符合性审查项", check, StringComparison.Ordinal);
        Assert.Contains("评审成员 0 人", check, StringComparison.Ordinal);
        var deadline = await host.Ask(db => db.Tenders.Where(row => row.Id == "DY-2026-0060-01").Select(row => row.Deadline).SingleAsync());
        Assert.Equal(new DateTimeOffset(2031, 1, 5, 1, 30, 0, TimeSpan.Zero), deadline);
    }

    [Fact(DisplayName = "政府采购的新标段, 异常低价标准即为法定的 50、50、45, 没有最高限价的以预算为准; 其他采购方式不预设")]
    public async Task Low_price_limits_begin_with_those_of_the_law()
    {
        using var browser = await host.As("agency");
        (string, string)[] basics = [("Input.Name", "档案柜采购"), ("Input.Purchaser", "某市档案馆"), ("Input.Budget", "500000"), ("Input.Deadline", "2031-01-05T09:30")];

        using var procurement = await browser.Send("/tenders/new", null, [.. basics, ("_handler", "new-lot"), ("Input.LotId", "DY-2026-0061-01"), ("Input.Regime", "government-procurement")]);
        using var tendering = await browser.Send("/tenders/new", null, [.. basics, ("_handler", "new-lot"), ("Input.LotId", "DY-2026-0062-01"), ("Input.Regime", "tendering")]);

        Assert.Equal(new(0.50m, 0.50m, 0.45m, 500_000m), await Limits("DY-2026-0061-01"));
        Assert.Null(await Limits("DY-2026-0062-01"));
        Assert.DoesNotContain("异常低价审查标准未设定", await browser.Read("/lots/DY-2026-0061-01/check"), StringComparison.Ordinal);
        Assert.Contains("法定 45, 最高 65", await browser.Read("/lots/DY-2026-0061-01/method"), StringComparison.Ordinal);
        Assert.DoesNotContain("法定 45", await browser.Read("/lots/DY-2026-0062-01/method"), StringComparison.Ordinal);
        using var capped = await browser.Send("/lots/DY-2026-0061-01/basic", null, [.. basics, ("_handler", "basic"), ("Input.Regime", "government-procurement"), ("Input.PriceCap", "450000")]);
        Assert.Equal(450_000m, (await Limits("DY-2026-0061-01"))!.Cap);
        using var regime = await browser.Send("/lots/DY-2026-0062-01/basic", null, [.. basics, ("_handler", "basic"), ("Input.Regime", "government-procurement")]);
        Assert.Equal(0.45m, (await Limits("DY-2026-0062-01"))!.OfCap);
    }

    [Fact(DisplayName = "招标投标的标段, 招标文件允许更正评分的须写明条款; 改为政府采购的, 只有四种情形")]
    public async Task Corrections_beyond_the_four_cases_name_their_clause_and_are_none_of_procurement()
    {
        using var browser = await host.As("agency");
        (string, string)[] basics = [("Input.Name", "检测设备采购"), ("Input.Purchaser", "某市检测中心"), ("Input.Budget", "500000"), ("Input.Deadline", "2031-01-05T09:30")];
        using var created = await browser.Send("/tenders/new", null, [.. basics, ("_handler", "new-lot"), ("Input.LotId", "DY-2026-0063-01"), ("Input.Regime", "tendering")]);
        (string, string)[] form = [("_handler", "method"), ("Input.Candidates", "3"), ("Input.Trimmed", "mean"), ("Input.Corrections", "tender-documents")];

        using var unnamed = await browser.Send(Page, null, form);
        Assert.Equal("请填写", ShownForm.Text(await unnamed.Content.ReadAsStringAsync(), "CorrectionsClause-why"));
        using var hidden = await browser.Send(Page, null, [.. form, ("Input.CorrectionsClause", "第三章\uE123 5.2")]);
        Assert.StartsWith("有控制字符、看不见的符号或者无法印刷的字符", ShownForm.Text(await hidden.Content.ReadAsStringAsync(), "CorrectionsClause-why"), StringComparison.Ordinal);
        using var named = await browser.Send(Page, null, [.. form, ("Input.CorrectionsClause", " 第三章 5.2 ")]);
        Assert.Equal(HttpStatusCode.Redirect, named.StatusCode);
        Assert.Equal((CorrectionPolicy.TenderDocuments, "第三章 5.2"), await Corrections());
        Assert.Contains(("Input.CorrectionsClause", "第三章 5.2"), ShownForm.Of(await browser.Read(Page)));

        using var procurement = await browser.Send("/lots/DY-2026-0063-01/basic", null, [.. basics, ("_handler", "basic"), ("Input.Regime", "government-procurement")]);
        Assert.Equal((CorrectionPolicy.FourCases, null), await Corrections());
        Assert.DoesNotContain("Input.CorrectionsClause", await browser.Read(Page), StringComparison.Ordinal);
        using var forced = await browser.Send(Page, null, [.. form, ("Input.CorrectionsClause", "第三章 5.2"), ("Input.OfMean", "50"), ("Input.OfSecondLowest", "50"), ("Input.OfCap", "45")]);
        Assert.Equal((CorrectionPolicy.FourCases, null), await Corrections());

        async Task<(CorrectionPolicy, string?)> Corrections() => await host.Ask(async db =>
            LotMethod.Of(await db.Lots.Include(row => row.Criteria).SingleAsync(row => row.Id == "DY-2026-0063-01"))) is var method ? (method.Corrections, method.CorrectionsClause) : default;
    }

    private const string Page = "/lots/DY-2026-0063-01/method";

    private Task<Bidding.Domain.Scoring.AbnormallyLowLimits?> Limits(string lot) => host.Ask(async db =>
        Bidding.Web.Tenders.LotMethod.Of(await db.Lots.Include(row => row.Criteria).SingleAsync(row => row.Id == lot)).AbnormallyLow);

    [Theory(DisplayName = "基本信息有误的, 逐栏在旁边写明, 上方列出并可直达; 光标在第一处有误的栏; 不保存, 已填的都在")]
    [InlineData("/tenders/new", "new-lot", "LotId,Name,Purchaser,Budget,PriceCap,LeastPerSite,NoticedOn,BidValidDays,Deadline")]
    [InlineData($"/lots/{DemoHost.Draft}/basic", "basic", "Name,Purchaser,Budget,PriceCap,LeastPerSite,NoticedOn,BidValidDays,Deadline")]
    public async Task Wrong_fields_are_all_named_at_their_place_and_nothing_is_stored(string path, string form, string wrong)
    {
        using var browser = await host.As("agency");
        (string, string)[] typed =
        [
            ("Input.LotId", "a/b"), ("Input.Name", ""), ("Input.Purchaser", ""), ("Input.Budget", "-1"), ("Input.PriceCap", "-2"), ("Input.LeastPerSite", "10"),
            ("Input.NoticedOn", "2001-01-02"), ("Input.BidValidDays", "0"), ("Input.Deadline", "2001-01-01T00:00"),
        ];
        var before = await host.Ask(db => db.Tenders.CountAsync());

        using var response = await browser.Send(path, null, [("_handler", form), .. typed]);

        var page = await response.Content.ReadAsStringAsync();
        var fields = wrong.Split(',');
        Assert.Equal(fields, Regex.Matches(page, $"href=\"{path}#(?<field>[A-Za-z]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["field"].Value));
        Assert.All(fields, field => Assert.NotEmpty(ShownForm.Text(page, $"{field}-why")));
        Assert.All(fields, field => Assert.Contains("aria-invalid=\"true\" aria-describedby=\"" + field + "-why\"", page, StringComparison.Ordinal));
        Assert.Contains($"id=\"{fields[0]}\"", Assert.Single(Regex.Matches(page, "<input [^>]* autofocus[^>]*>", RegexOptions.None, TimeSpan.FromSeconds(1))).Value, StringComparison.Ordinal);
        Assert.Empty(typed[1..].Except(ShownForm.Of(page)));
        Assert.Equal((before, false), (await host.Ask(db => db.Tenders.CountAsync()), await host.Ask(db => db.Lots.AnyAsync(row => row.Name == ""))));
    }

    [Fact(DisplayName = "标段编号已存在的, 在编号旁写明; 无误的表单不抢光标")]
    public async Task A_taken_id_is_said_at_the_id()
    {
        using var browser = await host.As("agency");

        using var response = await browser.Send("/tenders/new", null,
            ("_handler", "new-lot"), ("Input.LotId", DemoHost.Draft), ("Input.Name", "档案柜采购"), ("Input.Purchaser", "某市档案馆"), ("Input.Budget", "500000"), ("Input.Deadline", "2031-01-05T09:30"));

        Assert.Equal("已存在, 请另取", ShownForm.Text(await response.Content.ReadAsStringAsync(), "LotId-why"));
        Assert.DoesNotContain(" autofocus", await browser.Read("/tenders/new"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "预算 1000 万元以上的政府采购, 五人评标委员会: 检查页指明须七人以上及其条款")]
    public async Task A_grand_procurement_names_the_seven_members_it_needs()
    {
        using var browser = await host.As("agency");
        (string, string)[] basics =
        [
            ("_handler", "basic"), ("Input.Name", "数据中心采购"), ("Input.Purchaser", "某市大数据局"), ("Input.Regime", "government-procurement"),
            ("Input.Deadline", "2031-01-05T09:30"), ("Input.MainSite", "dongying"),
        ];

        using var grand = await browser.Send($"/lots/{DemoHost.Draft}/basic", null, [.. basics, ("Input.Budget", "10000000")]);
        using var panel = await browser.Send($"/lots/{DemoHost.Draft}/panel", null, [("_handler", "panel"), .. await Five()]);
        var check = await browser.Read($"/lots/{DemoHost.Draft}/check");
        using var small = await browser.Send($"/lots/{DemoHost.Draft}/basic", null, [.. basics, ("Input.Budget", "9999999.99"), ("Input.LeastPerSite", "3")]);
        var smaller = await browser.Read($"/lots/{DemoHost.Draft}/check");
        using var complex = await browser.Send($"/lots/{DemoHost.Draft}/basic", null, [.. basics, ("Input.Budget", "500000"), ("Input.IsComplex", "true")]);
        var flagged = await browser.Read($"/lots/{DemoHost.Draft}/check");

        Assert.Contains("评审成员 5 人", check, StringComparison.Ordinal);
        Assert.Contains("评标委员会须为七人以上单数。 (87号令 第四十七条)", check, StringComparison.Ordinal);
        Assert.DoesNotContain("七人以上单数。", smaller, StringComparison.Ordinal);
        Assert.Contains("有场地的成员少于规定人数", smaller, StringComparison.Ordinal);
        Assert.Contains("七人以上单数。", flagged, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "政府采购货物的价格分低于总分百分之三十: 评审办法页写明下限, 检查页指明条款; 项目属性未选定的先要求选定")]
    public async Task The_weight_of_the_price_is_asked_before_the_method_is_frozen()
    {
        using var browser = await host.As("agency");
        (string, string)[] basics =
        [
            ("_handler", "basic"), ("Input.Name", "扫描设备采购"), ("Input.Purchaser", "某市档案馆"), ("Input.Regime", "government-procurement"), ("Input.Budget", "500000"),
            ("Input.Deadline", "2031-01-05T09:30"), ("Input.MainSite", "dongying"), ("Input.NoticedOn", "2030-12-01"), ("Input.BidValidDays", "90"),
            ("Input.NoticeMedia", "省政府采购网"), ("Input.OpeningPlace", "东营市公共资源交易中心 开标一厅"),
        ];
        Task<HttpResponseMessage> Method(int price) => browser.Send($"/lots/{DemoHost.Draft}/method", null,
            ("_handler", "method"), ("Input.Paste", $"T1\t总体方案\t技术\t{100 - price}\t主观分\n"), ("Input.Formula", "low-price-first"), ("Input.PriceMax", $"{price}"),
            ("Input.Candidates", "3"), ("Input.Trimmed", "mean"), ("Input.OfMean", "50"), ("Input.OfSecondLowest", "50"), ("Input.OfCap", "45"), ("Input.ReviewItems", "F1 投标文件已签章"));

        using var unchosen = await browser.Send($"/lots/{DemoHost.Draft}/basic", null, basics);
        Assert.Contains("采购项目属性 (货物、服务、工程) 未选定", await browser.Read($"/lots/{DemoHost.Draft}/check"), StringComparison.Ordinal);
        using var goods = await browser.Send($"/lots/{DemoHost.Draft}/basic", null, [.. basics, ("Input.Kind", "goods")]);
        using var light = await Method(29);
        var check = await browser.Read($"/lots/{DemoHost.Draft}/check");
        var page = await browser.Read($"/lots/{DemoHost.Draft}/method");
        using var lawful = await Method(30);
        var after = await browser.Read($"/lots/{DemoHost.Draft}/check");

        Assert.Contains("价格分值占总分值的比重过低: 货物项目不得低于 30%", check, StringComparison.Ordinal);
        Assert.Contains("(87号令 第五十五条) 现在价格分占总分 29 %。", check, StringComparison.Ordinal);
        Assert.Contains("货物: 不低于总分的 30 % (87号令 第五十五条)。现在价格分占总分 29 %。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("比重过低", after, StringComparison.Ordinal);
        Assert.DoesNotContain("采购项目属性", after, StringComparison.Ordinal);
        var row = await host.Ask(db => db.Lots.Where(lot => lot.Id == DemoHost.Draft).Join(db.Tenders, lot => lot.TenderId, tender => tender.Id, (_, tender) => tender).SingleAsync());
        Assert.Equal(("goods", new DateOnly(2030, 12, 1), 90), (row.Kind, row.NoticedOn, row.BidValidDays));
        Assert.Equal(("省政府采购网", "东营市公共资源交易中心 开标一厅"), (row.NoticeMedia, row.OpeningPlace));
    }

    [Fact]
    public async Task Criteria_pasted_from_a_spreadsheet_replace_the_rows()
    {
        using var browser = await host.As("agency");

        using var saved = await browser.Send($"/lots/{DemoHost.Draft}/method", null,
            ("_handler", "method"), ("Input.Paste", "编号\t评分项\t部分\t满分\t性质\t分档\nT1\t总体方案\t技术\t50\t主观分\t0.5\nC1\t业绩\t商务\t20\t客观分\t1\n"),
            ("Input.Formula", "low-price-first"), ("Input.PriceMax", "30"), ("Input.Candidates", "3"), ("Input.Trimmed", "mean"),
            ("Input.DeviationLimit", "30"), ("Input.OfMean", "50"), ("Input.OfSecondLowest", "50"), ("Input.OfCap", "45"),
            ("Input.ReviewItems", "F1 投标文件已签章"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.DoesNotContain("应为 100", await browser.Read($"/lots/{DemoHost.Draft}/check"), StringComparison.Ordinal);
        Assert.Equal(["T1", "C1"], await host.Ask(db => db.Criteria.Where(row => row.LotId == DemoHost.Draft).OrderBy(row => row.Ordinal).Select(row => row.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_mistake_in_a_row_is_named_with_row_and_column()
    {
        using var browser = await host.As("agency");

        using var response = await browser.Send($"/lots/{DemoHost.Draft}/method", null,
            ("_handler", "method"), ("Input.Rows[0].Id", "T1"), ("Input.Rows[0].Name", "方案"), ("Input.Rows[0].Max", "多"), ("Input.Rows[0].Section", "technical"),
            ("Input.Formula", "linear-from-lowest"), ("Input.PriceMax", "30"), ("Input.Candidates", "3"));

        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("第 1 行, 满分: “多”不是大于零的数", page, StringComparison.Ordinal);
        Assert.Contains("政府采购只能采用低价优先法", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_expert_or_one_seat_twice_is_refused()
    {
        using var browser = await host.As("agency");

        using var response = await browser.Send($"/lots/{DemoHost.Draft}/panel", null,
            ("_handler", "panel"), ("Input.Rows[0].Expert", "expert-li"), ("Input.Rows[0].Seat", "dongying-A01"), ("Input.Rows[0].Role", "expert"),
            ("Input.Rows[1].Expert", "expert-li"), ("Input.Rows[1].Seat", "dongying-A01"), ("Input.Rows[1].Role", "expert"));

        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("李秀兰 出现两次", page, StringComparison.Ordinal);
        Assert.Contains("席位 dongying-A01 分配了两次", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frozen_lots_method_no_longer_changes()
    {
        using var browser = await host.As("agency");
        var before = await host.Ask(db => db.Lots.Where(row => row.Id == DemoHost.Lot).Select(row => row.Method).SingleAsync());

        using var basic = await browser.Send($"/lots/{DemoHost.Lot}/basic", null, ("_handler", "basic"), ("Input.Name", "改名"), ("Input.Budget", "1"));
        using var method = await browser.Send($"/lots/{DemoHost.Lot}/check", $"/lots/{DemoHost.Lot}/method", ("_handler", "method"), ("Input.Paste", "X\tX\tX\t100"));

        Assert.Equal(before, await host.Ask(db => db.Lots.Where(row => row.Id == DemoHost.Lot).Select(row => row.Method).SingleAsync()));
        Assert.NotEqual("改名", await host.Ask(db => db.Lots.Where(row => row.Id == DemoHost.Lot).Select(row => row.Name).SingleAsync()));
    }

    /// <summary>Three members in one city, two in another.</summary>
    private Task<(string, string)[]> Five() => host.Ask(async db =>
    {
        var experts = await db.Experts.OrderBy(row => row.Id).Select(row => row.Id).Take(5).ToListAsync();
        var seats = (await db.Seats.OrderBy(row => row.Id).ToListAsync()).GroupBy(seat => seat.SiteId).OrderBy(site => site.Key)
            .SelectMany((site, index) => site.Take(3 - index)).Take(5).Select(seat => seat.Id).ToList();
        return experts.Zip(seats).SelectMany((seated, i) => new[]
        {
            ($"Input.Rows[{i}].Expert", seated.First), ($"Input.Rows[{i}].Seat", seated.Second), ($"Input.Rows[{i}].Role", "expert"),
        }).ToArray();
    });
}
