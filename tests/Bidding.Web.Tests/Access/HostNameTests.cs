using System.Net;
using Bidding.Rehearsal.Hosting;

namespace Bidding.Web.Tests.Access;

/// <summary>The name in a request is its sender's to choose, and links, the policy of a page and the check of origins repeat it.</summary>
public sealed class HostNameTests
{
    [Theory(DisplayName = "配置了站点名称的, 以其他名称来访的请求一律拒绝")]
    [InlineData("pingbiao.example", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("pingbiao.example.evil.example", HttpStatusCode.BadRequest)]
    public async Task OnlyItsOwnNameIsAnswered(string name, HttpStatusCode expected)
    {
        await using var host = await RehearsalHost.Start(settings: ("AllowedHosts", "pingbiao.example"));
        using var http = new HttpClient { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Host = name;

        using var answer = await http.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }
}
