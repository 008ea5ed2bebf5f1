using System.Collections.Immutable;
using System.Net;
using Bidding.Domain.Evaluations;
using Bidding.Web.Tenders;
using Bidding.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tests.Tenders;

/// <summary>Items of the preliminary review are filled in field by field, as criteria are.</summary>
public sealed class ReviewItemsPageTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string Page = $"/lots/{DemoHost.Draft}/method";

    private static readonly (string, string)[] Rest =
    [
        ("_handler", "method"), ("Input.Formula", "low-price-first"), ("Input.PriceMax", "30"), ("Input.Candidates", "3"), ("Input.Trimmed", "mean"),
        ("Input.DeviationLimit", "30"), ("Input.OfMean", "50"), ("Input.OfSecondLowest", "50"), ("Input.OfCap", "45"),
    ];

    [Fact(DisplayName = "初步评审项逐栏填写: 类别、法定情形、条款、证明材料; 页面原样再保存, 内容不变; 检查页列出证明材料, 指明哪一项缺法定情形和条款")]
    public async Task ItemsAreFilledInFieldByField()
    {
        using var browser = await host.As("agency");

        using var saved = await browser.Send(Page, null,
        [
            .. Rest, .. Item(0, "F1", "投标文件已签章", ("Ground", "not-signed-as-required"), ("Clause", "第三章 3.2"), ("Proof", "投标函")), .. Item(1, "F2", "投标有效期 90 日"), .. Item(2, "", ""),
        ]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var before = await Stored();
        using var again = await browser.Send(Page, null, [("_handler", "method"), .. ShownForm.Of(await browser.Read(Page))]);

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(
            [
                new ReviewItem("F1", "投标文件已签章", ReviewKind.Compliance, RejectionGround.NotSignedAsRequired, "第三章 3.2", "投标函"),
                new ReviewItem("F2", "投标有效期 90 日", ReviewKind.Compliance),
            ],
            before.AsEnumerable());
        Assert.Equal(before.AsEnumerable(), await Stored());
        var check = await browser.Read($"/lots/{DemoHost.Draft}/check");
        Assert.Contains("证明材料 投标函", check, StringComparison.Ordinal);
        Assert.Contains("审查项 F2: 须写明不通过属于哪一种法定情形", check, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "审查项有误的栏, 旁边就写明错在哪里; 不保存, 已填的都在")]
    [InlineData("Id", "用字母或数字", "Id=第一", "Name=已签章")]
    [InlineData("Id", "审查项编号 F0 重复", "Id=F0", "Name=又一项")]
    [InlineData("Name", "请填写", "Id=F1")]
    [InlineData("Kind", "类别应为 符合性", "Id=F1", "Name=已签章", "Kind=formal")]
    [InlineData("Ground", "不是本采购方式的法定情形", "Id=F1", "Name=已签章", "Ground=unqualified")]
    public async Task WhatIsWrongStandsBesideItsField(string field, string problem, params string[] filled)
    {
        using var browser = await host.As("agency");
        var before = await Stored();
        (string, string)[] typed = [.. filled.Select(word => word.Split('=')).Select(word => ($"Input.Items[1].{word[0]}", word[1]))];

        using var response = await browser.Send(Page, null, [.. Rest, .. Item(0, "F0", "第一项"), .. typed]);

        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains(problem, ShownForm.Text(page, $"Items-1-{field}-why"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}#Items-1-{field}\"", page, StringComparison.Ordinal);
        Assert.Empty(typed.Where(entry => !entry.Item1.EndsWith(".Kind", StringComparison.Ordinal)).Except(ShownForm.Of(page)));
        Assert.Equal(before.AsEnumerable(), await Stored());
    }

    [Fact(DisplayName = "类别不合本采购方式的, 页面不替人另选: 请选择")]
    public async Task AStrayKindIsNotExchangedSilently()
    {
        using var browser = await host.As("agency");

        using var response = await browser.Send(Page, null, [.. Rest, .. Item(0, "F1", "已签章", ("Kind", "formal"))]);
        var shown = ShownForm.Of(await response.Content.ReadAsStringAsync());
        using var again = await browser.Send(Page, null, [("_handler", "method"), .. shown]);

        Assert.Contains(("Input.Items[0].Kind", "none"), shown);
        Assert.Contains("类别应为 符合性", ShownForm.Text(await again.Content.ReadAsStringAsync(), "Items-0-Kind-why"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "加行、删行、按行填表都不保存; 读不懂的行指明, 上面的表不动")]
    public async Task ButtonsForRowsStoreNothingAndLoseNothing()
    {
        using var browser = await host.As("agency");
        var before = await Stored();
        (string, string)[] typed = [.. Rest, .. Item(0, "F1", "已签章", ("Proof", "投标函")), .. Item(1, "F2", "有效期")];

        var wider = await Press(typed, "reviews");
        var without = await Press(ShownForm.Of(wider), "dropreview-0");
        var filled = await Press(ShownForm.Of(without).With(("Input.ReviewItems", "G1 交货期 | 符合性 | 7 | 第五章 | 承诺书\nG2 质保期")), "lines");
        var wrong = await Press(ShownForm.Of(filled).With(("Input.ReviewItems", "只有内容")), "lines");

        Assert.True(ShownForm.Of(wider).Count(field => field.Name.EndsWith(".Proof", StringComparison.Ordinal)) >= 5);
        Assert.Contains(("Input.Items[0].Id", "F2"), ShownForm.Of(without));
        Assert.Contains(("Input.Items[0].Proof", "承诺书"), ShownForm.Of(filled));
        Assert.Contains(("Input.Items[0].Ground", "other-invalidity"), ShownForm.Of(filled));
        Assert.Contains(("Input.Items[1].Name", "质保期"), ShownForm.Of(filled));
        Assert.Contains("应为 编号 空格 内容", ShownForm.Text(wrong, "ReviewItems-why"), StringComparison.Ordinal);
        Assert.Contains(("Input.Items[0].Id", "G1"), ShownForm.Of(wrong));
        Assert.Equal(before.AsEnumerable(), await Stored());

        async Task<string> Press((string, string)[] fields, string act)
        {
            using var answer = await browser.Send(Page, null, [.. fields.With(("_handler", "method")), ("Input.Act", act)]);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync();
        }
    }

    [Fact(DisplayName = "旧格式的行 (没有证明材料) 照旧可用: 粘贴后直接保存")]
    public async Task LinesOfBeforeAreStillTaken()
    {
        using var browser = await host.As("agency");

        using var saved = await browser.Send(Page, null, [.. Rest, ("Input.ReviewItems", "H1 已签章 | 符合性 | 2 | 第三章 3.2\nH2 有效期")]);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(
            [
                new ReviewItem("H1", "已签章", ReviewKind.Compliance, RejectionGround.NotSignedAsRequired, "第三章 3.2"),
                new ReviewItem("H2", "有效期", ReviewKind.Compliance),
            ],
            (await Stored()).AsEnumerable());
    }

    [Fact(DisplayName = "粘贴而尚未填入的行, 别的按钮不动它: 删去的是看得见的那一行")]
    public async Task WhatIsPastedWaitsForItsOwnButton()
    {
        using var browser = await host.As("agency");
        const string lines = "G1 交货期\nG2 质保期";

        using var answer = await browser.Send(
            Page, null, [.. Rest, .. Item(0, "F1", "已签章"), .. Item(1, "F2", "有效期"), ("Input.ReviewItems", lines), ("Input.Act", "dropreview-0")]);
        var shown = ShownForm.Of(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(("Input.Items[0].Id", "F2"), shown);
        Assert.Contains(("Input.ReviewItems", lines), shown.Select(field => (field.Name, field.Value.Trim('\n').Replace("\r", "", StringComparison.Ordinal))));
    }

    private static (string, string)[] Item(int index, string id, string name, params (string Field, string Value)[] fields) =>
        [.. new[] { ("Id", id), ("Name", name) }.Concat(fields).Select(field => ($"Input.Items[{index}].{field.Item1}", field.Item2))];

    private async Task<ImmutableArray<ReviewItem>> Stored() =>
        LotMethod.Of(await host.Ask(db => db.Lots.Include(row => row.Criteria).SingleAsync(row => row.Id == DemoHost.Draft))).ReviewItems;
}
