using System.Net;
using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tests.Live;

namespace Bidding.Web.Tests.Tenders;

public sealed class DocumentTests
{
    [Fact(DisplayName = "揭示前没有报告页; 揭示后评委与监督可读, 成员以代号显示, 代理机构待报告完成")]
    public async Task ThePageExistsFromTheRevealAndForThoseWhoConfirm()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Scoring);
        using var member = await evening.SignIn(Rows.AccountOf("E1"));
        using var supervisor = await evening.SignIn(Rows.Supervisor);
        using var agency = await evening.SignIn(Rows.Agency);
        var address = $"/reports/{Uri.EscapeDataString(evening.Script.Evaluation)}/document";

        using (var early = await member.Http.GetAsync(address))
        {
            Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        }

        await panel.PlayTo(Phase.Summary);

        using var page = await member.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var text = await page.Content.ReadAsStringAsync();
        Assert.Contains("评审尚未结束", text, StringComparison.Ordinal);
        Assert.Contains("评委甲（组长）", text, StringComparison.Ordinal);
        Assert.Equal(text, await supervisor.Http.GetStringAsync(address));
        using var refused = await agency.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }
}
