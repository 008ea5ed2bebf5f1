using System.Net;
using System.Text;
using Bidding.Web.Tests.Pages;

namespace Bidding.Web.Tests.Tenders;

/// <summary>What lies sealed in an envelope cannot be mended: an unlawful deduction is refused when the bid is handed in.</summary>
public sealed class DeductionBoundsTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact(DisplayName = "价格扣除超出规定幅度的投标不予登记, 并写明幅度; 幅度之内的登记")]
    public async Task AnUnlawfulDeductionIsNotSealed()
    {
        using var browser = await host.As("agency");

        Assert.Contains("小微企业 10 % – 20 %, 联合体或者分包 4 % – 6 %", await browser.Read($"/lots/{DemoHost.Lot}/bids"), StringComparison.Ordinal);
        using var wrong = await Register(browser, "91310000MA1FL0021X", "8");
        using var right = await Register(browser, "91310000MA1FL0021X", "20");

        Assert.Contains("价格扣除超出规定", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }

    private static async Task<HttpResponseMessage> Register(Browser browser, string code, string deduction)
    {
        var path = $"/lots/{DemoHost.Lot}/bids";
        using var content = new MultipartFormDataContent
        {
            { new StringContent(await browser.Token(path)), "__RequestVerificationToken" },
            { new StringContent("bid"), "_handler" },
            { new StringContent("上海己云科技有限公司"), "Input.Bidder" },
            { new StringContent(code), "Input.CreditCode" },
            { new StringContent("950000.00"), "Input.Price" },
            { new StringContent(deduction), "Input.Deduction" },
            { new ByteArrayContent(Encoding.Latin1.GetBytes("%PDF-1.7")), "Input.Technical", "x.pdf" },
        };
        return await browser.Http.PostAsync(path, content);
    }
}
