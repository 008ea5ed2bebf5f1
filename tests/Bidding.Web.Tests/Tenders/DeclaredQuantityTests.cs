using System.Net;
using System.Text;
using Bidding.Domain.Openings;
using Bidding.Web.Demo;
using Bidding.Web.Rooms;
using Bidding.Web.Tenders;
using Bidding.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Tenders;

/// <summary>What a formula computes from goes with the bid's form into the envelope, and from the opening record into the evaluation.</summary>
public sealed class DeclaredQuantityTests
{
    [Fact(DisplayName = "登记投标时填写的数值, 经开标记录进入评审; 没有声明的如实为无")]
    public async Task WhatTheBidDeclaresReachesTheRoom()
    {
        var host = new DemoHost();
        await host.InitializeAsync();
        using (var browser = await host.As("agency"))
        {
            Assert.Contains("质保期 (月)", await browser.Read($"/lots/{DemoHost.Lot}/bids"), StringComparison.Ordinal);
            using var wrong = await Register(browser, "91310000MA1FL0011X", "三年");
            Assert.Contains("质保期: 应为数, 不带单位", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var declared = await Register(browser, "91310000MA1FL0011X", "60");
            using var silent = await Register(browser, "91310000MA1FL0012X", "", "质保期 99 月");
            Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (declared.StatusCode, silent.StatusCode));
        }

        await host.Convene();

        var bids = (await host.Services.GetRequiredService<Procedures>().Evaluation(DemoHost.Lot, default)).Convocation!.Bids;
        Assert.Equal([36m, 48m, 60m, 36m, 60m, null], bids.Select(bid => bid.Quantities!.Value.FirstOrDefault()?.Value));
        await host.DisposeAsync();
    }

    [Theory(DisplayName = "唱标内容中的数值: 带单位的照认, 不是数的不算声明")]
    [InlineData("36 月", "36")]
    [InlineData("36月", "36")]
    [InlineData(" 36.5 ", "36.5")]
    [InlineData("36 个月", null)]
    [InlineData("-1", null)]
    [InlineData("三年", null)]
    [InlineData("", null)]
    public void OnlyANumberIsADeclaration(string text, string? value)
    {
        var bid = new OpenedBid("01", "bidder-1", 1m, [], [new("质保期", text)], []);

        var declared = ReadOutForm.Quantities(bid, DemoTender.Ready.Method)!.Value.SingleOrDefault();

        Assert.Equal(value, declared?.Value.ToString());
    }

    [Fact(DisplayName = "没有公式计分的评审办法, 不带任何数值")]
    public void WithoutAFormulaNothingIsAdded() =>
        Assert.Null(ReadOutForm.Quantities(new("01", "bidder-1", 1m, [], [new("质保期", "36 月")], []), DemoTender.Ready.Method with { Criteria = [] }));

    private static async Task<HttpResponseMessage> Register(Browser browser, string code, string quantity, string form = "")
    {
        var path = $"/lots/{DemoHost.Lot}/bids";
        using var content = new MultipartFormDataContent
        {
            { new StringContent(await browser.Token(path)), "__RequestVerificationToken" },
            { new StringContent("bid"), "_handler" },
            { new StringContent("上海戊云科技有限公司"), "Input.Bidder" },
            { new StringContent(code), "Input.CreditCode" },
            { new StringContent("950000.00"), "Input.Price" },
            { new StringContent(quantity), "Input.Quantities[0]" },
            { new StringContent(form), "Input.Form" },
            { new ByteArrayContent(Encoding.Latin1.GetBytes("%PDF-1.7")), "Input.Technical", "x.pdf" },
        };
        return await browser.Http.PostAsync(path, content);
    }
}
