using System.Net;
using Bidding.Domain.Rules;
using Bidding.Testing;
using Bidding.Web.Tests.Pages;

namespace Bidding.Web.Tests.Tenders;

/// <summary>What the agency's pages remind of is the law of the lot's own procedure.</summary>
public sealed class OwnLawTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Theory(DisplayName = "编制标段的各页只引本标段所属制度的法规; “条例”写全名")]
    [Proves(typeof(CitedByRegime))]
    [InlineData("government-procurement", "政府采购法实施条例 第三十九条", "87号令 第四十七条")]
    [InlineData("tendering", "招标投标法实施条例 第四十六条", "招标投标法 第三十七条")]
    public async Task EveryPageOfALotCitesItsOwnLaw(string regime, string draw, string secrecy)
    {
        using var browser = await host.As("agency");
        using var saved = await browser.Send($"/lots/{DemoHost.Draft}/basic", null,
            ("_handler", "basic"), ("Input.Name", "档案柜采购"), ("Input.Purchaser", "某市档案馆"), ("Input.Regime", regime), ("Input.Budget", "500000"),
            ("Input.Deadline", "2031-01-05T09:30"), ("Input.MainSite", "dongying"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var panel = await browser.Read($"/lots/{DemoHost.Draft}/panel");
        Assert.Contains($"随机抽取 ({draw})", panel, StringComparison.Ordinal);
        Assert.Contains($"评标室内只用称呼 ({secrecy})", panel, StringComparison.Ordinal);
        if (regime == "government-procurement")
        {
            foreach (var step in new[] { "basic", "method", "panel", "check", "bids" })
            {
                CitesNoTendering(await browser.Read($"/lots/{DemoHost.Draft}/{step}"));
            }
        }
    }

    [Fact(DisplayName = "政府采购标段冻结后: 评审办法不再改变, 依政府采购法实施条例")]
    public async Task AFrozenProcurementCitesProcurement()
    {
        using var browser = await host.As("agency");

        foreach (var step in new[] { "basic", "method" })
        {
            var page = await browser.Read($"/lots/{DemoHost.Lot}/{step}");
            Assert.Contains("不再改变 (政府采购法实施条例 第三十四条)", page, StringComparison.Ordinal);
            CitesNoTendering(page);
        }
    }

    private static void CitesNoTendering(string page)
    {
        var rest = page.Replace("政府采购法实施条例 第", "", StringComparison.Ordinal);
        Assert.All(new[] { "招标投标法 第", "条例 第", "12号令 第", "20号令 第", "26号令 第" }, cited => Assert.DoesNotContain(cited, rest, StringComparison.Ordinal));
    }
}
