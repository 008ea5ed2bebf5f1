using System.Net;
using Bidding.Data;
using Bidding.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bidding.Web.Tests.Pages;

/// <summary>The real server on a port of its own and a database that is thrown away; people come to it through browsers without a screen.</summary>
public class PagesHost : IAsyncLifetime
{
    public const string Password = "correct horse";

    private readonly string directory = Directory.CreateTempSubdirectory("bidding-pages-").FullName;
    private WebApplication? app;

    public IServiceProvider Services => app!.Services;

    public Uri Address { get; private set; } = null!;

    protected virtual bool IsDemo => true;

    protected virtual bool IsSeeded => false;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Bidding.Web",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Directory"] = directory,
            ["Report:SelfCheck"] = "false",
            ["Demo:Enabled"] = IsDemo ? "true" : "false",
            ["Demo:Seed"] = IsSeeded ? "true" : "false",
            ["urls"] = "http://127.0.0.1:0",
        });
        builder.Logging.ClearProviders();
        builder.AddBidding();
        Configure(builder);
        app = await builder.Build().UseBidding();
        await app.StartAsync();
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Seed();
    }

    public async Task DisposeAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    public Browser NewBrowser() => new(Address);

    public async Task<Browser> As(string account)
    {
        var browser = NewBrowser();
        if (await Ask(db => db.Users.AnyAsync(user => user.UserName == account && user.PasswordHash != null)))
        {
            using var welcome = await browser.SignIn(account, Password);
            return browser;
        }

        await browser.SignIn(account);
        return browser;
    }

    public async Task<T> Ask<T>(Func<BiddingContext, Task<T>> question)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContextAsync();
        return await question(db);
    }

    protected virtual void Configure(WebApplicationBuilder builder) { }

    protected virtual Task Seed() => Task.CompletedTask;

    public Task AddUser(string account, string displayName, string role, string password = Password) => Ask(async db =>
    {
        var user = new BiddingUser
        {
            UserName = account,
            NormalizedUserName = account.ToUpperInvariant(),
            DisplayName = displayName,
            Role = role,
            SecurityStamp = account,
        };
        user.PasswordHash = new PasswordHasher<BiddingUser>().HashPassword(user, password);
        db.Users.Add(user);
        return await db.SaveChangesAsync();
    });
}

/// <summary>One person's browser: keeps cookies, reads a form's hidden fields before it sends the form.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClientHandler handler = new() { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };

    public Browser(Uri address)
    {
        Http = new HttpClient(handler) { BaseAddress = address };
        Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public HttpClient Http { get; }

    public CookieContainer Cookies => handler.CookieContainer;

    public Task<HttpResponseMessage> Open(string path) => Http.GetAsync(path);

    public async Task<string> Read(string path)
    {
        using var response = await Open(path);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {(int)response.StatusCode} {response.Headers.Location}");
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<string> Token(string page)
    {
        const string Field = "name=\"__RequestVerificationToken\" value=\"";
        var html = await Read(page);
        var start = html.IndexOf(Field, StringComparison.Ordinal);
        Assert.True(start >= 0, "no form on " + page);
        start += Field.Length;
        return html[start..html.IndexOf('"', start)];
    }

    public async Task<HttpResponseMessage> Send(string page, string? action = null, params (string Name, string Value)[] fields)
    {
        var token = await Token(page);
        return await Post(action ?? page, [.. fields, ("__RequestVerificationToken", token)]);
    }

    public async Task<HttpResponseMessage> Post(string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Http.PostAsync(action, form);
    }

    public async Task SignIn(string account)
    {
        using var response = await Send("/sign-in", "/demo/sign-in", ("account", account), ("returnUrl", "/"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    public Task<HttpResponseMessage> SignIn(string account, string password, string returnUrl = "/") =>
        Send("/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl), null, ("_handler", "sign-in"), ("Input.Account", account), ("Input.Password", password));

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }
}
