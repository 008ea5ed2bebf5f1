using System.Net;
using Bidding.Domain.Json;
using Bidding.Domain.Wire;
using Bidding.Web.Live;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Rehearsal.People;

public enum Protocol { Json, MessagePack }

/// <summary>Somebody at a machine: signs in as everybody does, keeps the cookie, and opens lines with it.</summary>
public sealed class Person : IDisposable
{
    private readonly HttpClientHandler handler = new() { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
    private readonly HttpClient http;

    public Person(string account, Uri server)
    {
        Account = account;
        Server = server;
        http = new HttpClient(new Listening(handler, Wire)) { BaseAddress = server };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public string Account { get; }

    public Uri Server { get; }

    /// <summary>Every byte this machine received.</summary>
    public Wire Wire { get; } = new();

    public CookieContainer Cookies => handler.CookieContainer;

    public HttpClient Http => http;

    public static async Task<Person> SignIn(string account, string password, Uri server, CancellationToken ct = default)
    {
        var person = new Person(account, server);
        using var answer = await person.Send(
            "/sign-in", "/sign-in", ct, ("_handler", "sign-in"), ("Input.Account", account), ("Input.Password", password));
        return answer.StatusCode == HttpStatusCode.Redirect
            ? person
            : throw new InvalidOperationException($"{account} could not sign in: {(int)answer.StatusCode}.");
    }

    /// <summary>Fills in the form on a page and sends it, with the page's own token.</summary>
    public async Task<HttpResponseMessage> Send(string page, string action, CancellationToken ct, params (string Name, string Value)[] fields)
    {
        var token = Token(await http.GetStringAsync(page, ct));
        using var form = new FormUrlEncodedContent(
            [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        return await http.PostAsync(action, form, ct);
    }

    /// <summary>Hands in what its owner drew to sign with, as the room's canvas does.</summary>
    /// <returns>The SHA-256 a signature may then name.</returns>
    public async Task<string> HandIn(string procedure, byte[] png, CancellationToken ct = default)
    {
        using var body = new ByteArrayContent(png);
        body.Headers.ContentType = new("image/png");
        using var answer = await http.PostAsync("/handwriting/" + procedure, body, ct);
        var (sha256, refused) = DomainJson.Read<HandwritingAnswer>(await answer.Content.ReadAsStringAsync(ct));
        return sha256 ?? throw new RefusedException(Account, "handwriting", refused!);
    }

    public Task SignOut(CancellationToken ct = default) => Send("/", "/sign-out", ct, ("from", "layout"));

    public HubConnection Connect(Protocol protocol = Protocol.Json, Wire? wire = null, string? origin = null)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(Server, LiveSetup.HubPath), options =>
        {
            options.Cookies = Cookies;
            options.Transports = HttpTransportType.WebSockets;
            options.HttpMessageHandlerFactory = inner => new Listening(inner, Wire);
            options.WebSocketFactory = (context, ct) => ListeningSocket.Open(context.Uri, Cookies, origin, wire ?? Wire, ct);
            if (origin is not null)
            {
                options.Headers["Origin"] = origin;
            }
        });
        // The server gives a silent line up after 15 s; a busy machine must not look like one.
        builder.WithKeepAliveInterval(TimeSpan.FromSeconds(3)).WithServerTimeout(TimeSpan.FromSeconds(30));
        return (protocol == Protocol.MessagePack ? builder.AddMessagePackProtocol() : builder).Build();
    }

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    private static string Token(string html)
    {
        const string Field = "name=\"__RequestVerificationToken\" value=\"";
        var start = html.IndexOf(Field, StringComparison.Ordinal);
        return start < 0
            ? throw new InvalidOperationException("The page has no form.")
            : html[(start + Field.Length)..html.IndexOf('"', start + Field.Length)];
    }

    private sealed class Listening(HttpMessageHandler inner, Wire wire) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Content.Headers.ContentType is not { MediaType: "text/event-stream" })
            {
                wire.Heard(System.Text.Encoding.UTF8.GetBytes(answer.Headers.ToString()));
                wire.Heard(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
            }

            return answer;
        }
    }
}
