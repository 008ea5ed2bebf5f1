using System.Net;
using Bidding.Web.Tests.Pages;

namespace Bidding.Web.Tests.Tenders;

/// <summary>What the server has to do with the guard of a set-up page: where a saved step goes on, and what came back unsaved. The guard itself: SetUpTests in the browser.</summary>
public sealed class NothingIsLostTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string Page = $"/lots/{DemoHost.Draft}/method";

    [Theory(DisplayName = "离开前保存的, 保存后到所去的页面; 只在本站之内")]
    [InlineData("", $"/lots/{DemoHost.Draft}/panel")]
    [InlineData($"/lots/{DemoHost.Draft}/basic", $"/lots/{DemoHost.Draft}/basic")]
    [InlineData("//elsewhere.example/", "/")]
    public async Task ASavedStepGoesWhereTheClerkWasGoing(string next, string there)
    {
        using var browser = await host.As("agency");

        using var saved = await browser.Send(Page, null, [("_handler", "method"), ("next", next), .. ShownForm.Of(await browser.Read(Page))]);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(new Uri(host.Address, there), new Uri(host.Address, saved.Headers.Location!));
    }

    [Fact(DisplayName = "评审办法页首有保存按钮和满分合计, 与检查页一致; 未能保存的表单退回时标明未保存")]
    public async Task TheHeadOfTheMethodSavesAndAddsUp()
    {
        using var browser = await host.As("agency");
        var page = await browser.Read(Page);

        using var refused = await browser.Send(Page, null, [("_handler", "method"), .. ShownForm.Of(page).With(("Input.Candidates", "none"), ("Input.Rows[0].Max", "22"))]);

        var bar = page[page.IndexOf("class=\"panel points\"", StringComparison.Ordinal)..page.IndexOf("id=\"criteria\"", StringComparison.Ordinal)];
        Assert.Contains("<span data-total>98</span> / 100", bar, StringComparison.Ordinal);
        Assert.Contains("还差 2 分", bar, StringComparison.Ordinal);
        Assert.Contains("保存并继续", bar, StringComparison.Ordinal);
        Assert.DoesNotContain("data-unsaved", page, StringComparison.Ordinal);
        var back = await refused.Content.ReadAsStringAsync();
        Assert.Contains("data-unsaved", back, StringComparison.Ordinal);
        Assert.Contains("<span data-total>100</span> / 100", back, StringComparison.Ordinal);
        Assert.Contains("98", await browser.Read($"/lots/{DemoHost.Draft}/check"), StringComparison.Ordinal); // nothing of it was stored
    }
}
