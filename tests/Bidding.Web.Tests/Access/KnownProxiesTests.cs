using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tests.Live;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tests.Access;

public sealed class KnownProxiesTests
{
    [Theory(DisplayName = "来源地址: 只相信指明的代理所说的, 他人自称的不信")]
    [InlineData("127.0.0.1", "203.0.113.7")]
    [InlineData("192.0.2.1", "127.0.0.1")]
    [InlineData(null, "127.0.0.1")]
    public async Task OnlyANamedProxyIsBelieved(string? proxy, string recorded)
    {
        await using var evening = await Evening.Begin(settings: proxy is null ? [] : [("Proxy:Addresses:0", proxy)]);
        using var person = new Person(Rows.Supervisor, evening.Host.Address);
        person.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        using var answer = await person.Send(
            "/sign-in", "/sign-in", default, ("_handler", "sign-in"), ("Input.Account", Rows.Supervisor), ("Input.Password", Theatre.Password));

        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        var addresses = await evening.Host.Ask(db => db.SignIns.Where(row => row.UserId == Rows.Supervisor).Select(row => row.Address).ToListAsync());
        Assert.Contains(recorded, addresses);
        Assert.Equal(recorded == "203.0.113.7", addresses.Contains("203.0.113.7"));
    }
}
