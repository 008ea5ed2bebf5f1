using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Modes;
using Bidding.Web.Tenders;
using Bidding.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tests.Tenders;

/// <summary>The clerk picks a criterion's mode from a list and fills plain fields; what is wrong stands beside its field, and nothing typed is lost.</summary>
public sealed class MethodPageTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string Page = $"/lots/{DemoHost.Draft}/method";
    private const string Row = "Input.Rows[0].";

    private static readonly (string, string)[] Rest =
    [
        ("_handler", "method"), ("Input.Formula", "low-price-first"), ("Input.PriceMax", "30"), ("Input.Candidates", "3"), ("Input.Trimmed", "mean"),
        ("Input.DeviationLimit", "30"), ("Input.OfMean", "50"), ("Input.OfSecondLowest", "50"), ("Input.OfCap", "45"), ("Input.ReviewItems", "F1 投标文件已签章"),
    ];

    [Fact(DisplayName = "评分项逐栏填写: 六种评分方式各填各的栏, 存下的就是所填的")]
    public async Task EveryModeIsFilledInFieldByField()
    {
        using var browser = await host.As("agency");

        using var saved = await browser.Send(Page, null,
        [
            .. Rest, .. Criterion(0, "T1", "20", "subjective", "bands", ("Levels[0].Name", "优"), ("Levels[0].Points", "20"), ("Levels[1].Name", "良"), ("Levels[1].Points", "12.5"), ("Levels[2].Name", ""), ("Levels[2].Points", "")),
            .. Criterion(1, "T2", "20", "subjective", "deduction", ("Items[0].Name", "图纸缺页 (第三章 3.2)"), ("Items[0].Points", "2"), ("Items[0].Times", "3"), ("Items[1].Name", "未附承诺书"), ("Items[1].Points", "5"), ("Items[1].Times", "")),
            .. Criterion(2, "T3", "10", "subjective", "steps", ("Step", "0.5")),
            .. Criterion(3, "T4", "5", "subjective", "free"),
            .. Criterion(4, "C1", "10", "objective", "formula", ("Quantity", "质保期"), ("Unit", "月"), ("From", "12"), ("FromPoints", "0"), ("To", "36"), ("ToPoints", "10")),
            .. Criterion(5, "C2", "5", "objective", "pass-fail"),
        ]);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var criteria = await Stored();
        Assert.Equal(["T1", "T2", "T3", "T4", "C1", "C2"], criteria.Select(criterion => criterion.Id));
        Assert.Equal([new Band("优", 20), new Band("良", 12.5m)], ((Bands)criteria[0].Mode!).Levels.AsEnumerable());
        Assert.Equal([new DeductionItem("D1", "图纸缺页 (第三章 3.2)", 2, 3), new DeductionItem("D2", "未附承诺书", 5, 1)], ((Deduction)criteria[1].Mode!).Items.AsEnumerable());
        Assert.Equal((0.5m, null), (criteria[2].Step, criteria[2].Mode));
        Assert.Equal((null, null), (criteria[3].Step, criteria[3].Mode));
        Assert.Equal(new LinearFormula("质保期", "月", 12, 0, 36, 10), criteria[4].Mode);
        Assert.IsType<PassFail>(criteria[5].Mode);
    }

    /// <summary>As the clerk pastes them; then as the page shows them, saved again unchanged.</summary>
    [Fact(DisplayName = "从表格粘贴的每种评分方式都填入各栏; 页面原样再保存, 内容不变")]
    public async Task CriteriaOfEveryModeArePastedKeptAndSavedAgain()
    {
        using var browser = await host.As("agency");
        using var pasted = await browser.Send(Page, null, [.. Rest, ("Input.Paste", EveryMode)]);
        Assert.Equal(HttpStatusCode.Redirect, pasted.StatusCode);
        var before = await Stored();

        using var again = await browser.Send(Page, null, [("_handler", "method"), .. ShownForm.Of(await browser.Read(Page))]);

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(["bands", "deduction", "", "formula", "pass-fail"], before.Select(criterion => criterion.Mode is { } mode ? KindOf(mode) : ""));
        Assert.Equal(before.Select(DomainJson.Write), (await Stored()).Select(DomainJson.Write));
        var check = await browser.Read($"/lots/{DemoHost.Draft}/check");
        Assert.DoesNotContain("评分项 ", check, StringComparison.Ordinal);
        Assert.Contains("图纸缺页每次扣 2 分, 至多 3 次", check, StringComparison.Ordinal);

        static string KindOf(ScoringMode mode) => JsonDocument.Parse(DomainJson.Write(mode)).RootElement.GetProperty("kind").GetString()!;
    }

    [Theory(DisplayName = "有误的栏, 旁边就写明错在哪里; 不保存, 已填的都在")]
    [InlineData("bands", "Levels", "等级不得少于两个", "Levels[0].Name=优", "Levels[0].Points=20")]
    [InlineData("bands", "Levels[1].Points", "请填写", "Levels[0].Name=优", "Levels[0].Points=20", "Levels[1].Name=良")]
    [InlineData("bands", "Levels[1].Name", "请填写", "Levels[0].Name=优", "Levels[0].Points=20", "Levels[1].Points=10")]
    [InlineData("bands", "Levels", "等级“优”的分值超出 0–20", "Levels[0].Name=优", "Levels[0].Points=21", "Levels[1].Name=良", "Levels[1].Points=1")]
    [InlineData("formula", "Unit", "请填写", "Quantity=质保期", "From=12", "FromPoints=0", "To=36", "ToPoints=20")]
    [InlineData("formula", "To", "公式的两点不得相同", "Quantity=质保期", "Unit=月", "From=12", "FromPoints=0", "To=12", "ToPoints=20")]
    [InlineData("formula", "ToPoints", "公式的分值超出 0–20", "Quantity=质保期", "Unit=月", "From=12", "FromPoints=0", "To=36", "ToPoints=30")]
    [InlineData("deduction", "Items", "合计不超过 10 次", "Items[0].Name=缺页", "Items[0].Points=2", "Items[0].Times=6", "Items[1].Name=缺章", "Items[1].Points=2", "Items[1].Times=5")]
    [InlineData("deduction", "Items[0].Times", "“11”应为 1 至 10 的整数", "Items[0].Name=缺页", "Items[0].Points=2", "Items[0].Times=11")]
    [InlineData("deduction", "Items[0].Points", "“两”不是大于零的数", "Items[0].Name=缺页", "Items[0].Points=两")]
    [InlineData("deduction", "Items", "没有列出扣分项")]
    [InlineData("steps", "Step", "请填写")]
    [InlineData("steps", "Step", "满分 20 不是 3 的整数倍", "Step=3")]
    [InlineData("magic", "Mode", "请选择评分方式")]
    public async Task WhatIsWrongStandsBesideItsField(string mode, string field, string problem, params string[] filled)
    {
        using var browser = await host.As("agency");
        var before = await Stored();
        var typed = filled.Select(word => word.Split('=')).Select(word => (word[0], word[1])).ToArray();

        using var response = await browser.Send(Page, null, [.. Rest, .. Criterion(0, "T1", "20", "objective", mode, typed)]);

        var page = await response.Content.ReadAsStringAsync();
        var id = "Rows-0-" + field.Replace("[", "-", StringComparison.Ordinal).Replace("].", "-", StringComparison.Ordinal);
        Assert.Contains(problem, ShownForm.Text(page, id + "-why"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}#{id}\"", page, StringComparison.Ordinal);
        Assert.Empty(typed.Select(entry => (Row + entry.Item1, entry.Item2)).Except(ShownForm.Of(page)));
        Assert.Equal(before.Select(DomainJson.Write), (await Stored()).Select(DomainJson.Write));
    }

    [Fact(DisplayName = "某行的公式只能用于客观分: 性质一栏旁写明")]
    public async Task WhatAFormulaComputesIsObjective()
    {
        using var browser = await host.As("agency");

        using var response = await browser.Send(Page, null,
            [.. Rest, .. Criterion(0, "C1", "20", "subjective", "formula", ("Quantity", "质保期"), ("Unit", "月"), ("From", "12"), ("FromPoints", "0"), ("To", "36"), ("ToPoints", "20"))]);

        Assert.Equal("公式计分的因素为客观分", ShownForm.Text(await response.Content.ReadAsStringAsync(), "Rows-0-Nature-why"));
    }

    [Fact(DisplayName = "加行、删行、填表都不保存; 已填的都在, 换了评分方式再换回来也在")]
    public async Task ButtonsForRowsStoreNothingAndLoseNothing()
    {
        using var browser = await host.As("agency");
        var before = await Stored();
        (string, string)[] typed = [.. Rest, .. Criterion(0, "T1", "20", "subjective", "bands", ("Levels[0].Name", "优"), ("Levels[0].Points", "二十"), ("Step", "0.5")), .. Criterion(1, "T2", "10", "subjective", "free")];

        var wider = await Press(typed, "levels-0");
        var other = await Press(ShownForm.Of(wider).With((Row + "Mode", "steps")), "items-1");
        var without = await Press(ShownForm.Of(other), "remove-0");
        var filled = await Press(ShownForm.Of(without).With(("Input.Paste", EveryMode)), "paste");

        var shown = ShownForm.Of(wider);
        Assert.True(shown.Count(field => field.Name.StartsWith(Row + "Levels[", StringComparison.Ordinal)) >= 2 * 6);
        Assert.Contains((Row + "Levels[0].Points", "二十"), shown);
        Assert.Contains((Row + "Levels[0].Points", "二十"), ShownForm.Of(other));
        Assert.Contains((Row + "Step", "0.5"), ShownForm.Of(other));
        Assert.Contains((Row + "Id", "T2"), ShownForm.Of(without));
        Assert.Contains((Row + "Levels[1].Name", "良"), ShownForm.Of(filled));
        Assert.Contains(("Input.Rows[3].Unit", "月"), ShownForm.Of(filled));
        Assert.Equal(before.Select(DomainJson.Write), (await Stored()).Select(DomainJson.Write));

        async Task<string> Press((string, string)[] fields, string act)
        {
            using var answer = await browser.Send(Page, null, [.. fields.With(("_handler", "method")), ("Input.Act", act)]);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync();
        }
    }

    [Theory(DisplayName = "粘贴中读不懂的行, 指明行和列; 上面的表和粘贴的内容都不动")]
    [InlineData("T1\t方案\t技术\t20\t主观分\t等级\t优; 良", "粘贴的第 1 行, 评分规则: “优; 良”不合“等级”的写法")]
    [InlineData("T1\t方案\t技术\t20\t客观分\t公式\t质保期 12-36", "不合“公式”的写法")]
    [InlineData("T1\t方案\t技术\t20\t客观分\t是否得分\t10", "不合“是否得分”的写法")]
    [InlineData("T1\t方案\t技术\t20\t主观\t神秘", "粘贴的第 1 行, 评分方式: “神秘”应为: 区间")]
    [InlineData("T1\t方案\t技术\t20\t半主观", "“半主观”应为主观分或客观分")]
    public async Task APasteThatCannotBeReadChangesNothing(string paste, string problem)
    {
        using var browser = await host.As("agency");

        using var response = await browser.Send(Page, null, [.. Rest, .. Criterion(0, "K1", "20", "subjective", "free"), ("Input.Paste", paste)]);

        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains(problem, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains((Row + "Id", "K1"), ShownForm.Of(page));
        Assert.Contains(("Input.Paste", paste), ShownForm.Of(page).Select(field => (field.Name, field.Value.Trim('\n'))));
    }

    [Fact(DisplayName = "八十个评分项连同每种方式的栏, 加上八十个审查项, 一次都能保存")]
    public async Task ALongListIsSavedWhole()
    {
        using var browser = await host.As("agency");
        var paste = string.Join('\n', Enumerable.Range(1, 80).Select(n => $"T{n}\t第 {n} 项\t技术\t1\t主观分\t等级\t优 1; 良 0.5; 中 0.2"));
        var items = string.Join('\n', Enumerable.Range(1, 80).Select(n => $"F{n} 第 {n} 个审查项 | 符合性 | 2 | 第三章 {n} | 投标函"));
        using var pasted = await browser.Send(Page, null, [.. Rest.With(("Input.ReviewItems", items)), ("Input.Paste", paste)]);
        Assert.Equal(HttpStatusCode.Redirect, pasted.StatusCode);
        var shown = ShownForm.Of(await browser.Read(Page));

        using var again = await browser.Send(Page, null, [("_handler", "method"), .. shown.With(("Input.Rows[79].Name", "末项"), ("Input.Items[79].Proof", "末件"))]);

        Assert.True(shown.Length > 1024);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal((80, "末项"), (await Stored() is var all ? all.Length : 0, all[^1].Name));
        Assert.Equal((80, "末件"), (await StoredItems() is var reviewed ? reviewed.Length : 0, reviewed[^1].Proof));
    }

    private const string EveryMode =
        "T1\t总体方案\t技术\t20\t主观分\t等级\t优 20; 良 15；中 10 分\nT2\t技术资料\t技术\t20\t主观分\t扣分\t图纸缺页 2 x3; 未附承诺书 5\nT3\t服务\t技术\t10\t主观分\t分档\t0.5\n" +
        "C1\t质保期\t商务\t10\t客观分\t公式\t质保期（月）：12 得 0 分；36 得 10 分\nC2\t认证\t商务\t10\t客观分\t是否得分\t\n";

    private static (string, string)[] Criterion(int index, string id, string max, string nature, string mode, params (string Field, string Value)[] fields) =>
    [
        .. new[] { ("Id", id), ("Name", "评审因素" + id), ("Section", "技术"), ("Max", max), ("Nature", nature), ("Mode", mode) }
            .Concat(fields).Select(field => ($"Input.Rows[{index}].{field.Item1}", field.Item2)),
    ];

    private async Task<ImmutableArray<ScoringCriterion>> Stored() => (await StoredMethod()).Criteria;

    private async Task<ImmutableArray<ReviewItem>> StoredItems() => (await StoredMethod()).ReviewItems;

    private async Task<Method> StoredMethod() => LotMethod.Of(await host.Ask(db => db.Lots.Include(row => row.Criteria).SingleAsync(row => row.Id == DemoHost.Draft)));
}
