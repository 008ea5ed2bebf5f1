using System.Net;
using System.Net.WebSockets;
using Bidding.Rehearsal.Hosting;

namespace Bidding.Web.Tests.Live;

public sealed class OriginHost : IAsyncLifetime
{
    internal RehearsalHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await RehearsalHost.Start();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}

public sealed class OriginTests(OriginHost given) : IClassFixture<OriginHost>
{
    private readonly Uri server = given.Host.Address;

    public static TheoryData<string> Foreign => ["https://evil.example", "null", "{server}.evil.example", "{server}0", "https://{host}", "http://x@{host}", "{server}/", "{server} https://evil.example"];

    [Theory(DisplayName = "外来页面 (外域, null, 后缀域) 不得打开连接")]
    [MemberData(nameof(Foreign))]
    public async Task AForeignPageGetsNoLine(string origin)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await Negotiate(origin));
        Assert.Equal(HttpStatusCode.Forbidden, await Shake(origin));
    }

    [Fact(DisplayName = "本站页面照常 (此处未登录, 故 401)")]
    public async Task OurOwnPageIsLetThrough()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await Negotiate("{server}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Shake("{server}"));
    }

    private async Task<HttpStatusCode> Negotiate(string origin)
    {
        using var http = new HttpClient { BaseAddress = server };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hubs/evaluation/negotiate?negotiateVersion=1");
        request.Headers.TryAddWithoutValidation("Origin", Spelled(origin));
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> Shake(string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", Spelled(origin));
        socket.Options.CollectHttpResponseDetails = true;
        var address = new UriBuilder(server) { Scheme = "ws", Path = "/hubs/evaluation" }.Uri;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(address, default));
        return socket.HttpStatusCode;
    }

    private string Spelled(string origin) =>
        origin.Replace("{server}", server.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal).Replace("{host}", server.Authority, StringComparison.Ordinal);
}
