using System.Net;
using Bidding.Web.Access;
using Bidding.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bidding.Web.Tests.Access;

public sealed class WithPeople : PagesHost
{
    protected override async Task Seed()
    {
        await AddUser("wang1", "王伟", Roles.Supervisor);
        await AddUser("wang2", "王伟", Roles.Supervisor);
        await AddUser("qian", "钱敏", Roles.Agency);
    }
}

public sealed class SigningInTests(WithPeople host) : IClassFixture<WithPeople>
{
    [Fact]
    public async Task The_right_password_opens_the_start_page()
    {
        using var browser = host.NewBrowser();

        using var response = await browser.SignIn("wang1", "correct horse");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("王伟", await browser.Read("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_account_and_a_wrong_password_read_the_same()
    {
        using var browser = host.NewBrowser();

        using var wrong = await browser.SignIn("wang1", "wrong");
        using var unknown = await browser.SignIn("nobody", "wrong");

        Assert.Equal(wrong.StatusCode, unknown.StatusCode);
        Assert.Equal(Refusal(await wrong.Content.ReadAsStringAsync()), Refusal(await unknown.Content.ReadAsStringAsync()));
    }

    [Theory(DisplayName = "以不支持的编码发送的表单: 415 并说明怎么办, 不是 500")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=x; charset=utf-7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded; charset=no-such-charset", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded; charset=utf-16", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data", HttpStatusCode.BadRequest)]
    public async Task A_form_nobody_can_read_is_the_senders_mistake(string type, HttpStatusCode expected)
    {
        using var browser = host.NewBrowser();
        using var body = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"_handler\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nsign-in\r\n--x--\r\n"u8.ToArray());
        Assert.True(body.Headers.TryAddWithoutValidation("Content-Type", type));

        using var response = await browser.Http.PostAsync("/sign-in", body);

        Assert.Equal(expected, response.StatusCode);
        Assert.Contains(
            expected == HttpStatusCode.UnsupportedMediaType ? "UTF-8" : "请返回上一页, 刷新后重新提交", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "表单中一段以 utf-7 发送: 同样是 415")]
    public async Task A_part_nobody_can_read_is_the_senders_mistake()
    {
        using var browser = host.NewBrowser();
        using var form = new MultipartFormDataContent { { new StringContent("sign-in"), "_handler" } };
        form.First().Headers.Remove("Content-Type");
        Assert.True(form.First().Headers.TryAddWithoutValidation("Content-Type", "text/plain; charset=utf-7"));

        using var response = await browser.Http.PostAsync("/sign-in", form);

        Assert.True(response.StatusCode is HttpStatusCode.UnsupportedMediaType or HttpStatusCode.BadRequest, response.StatusCode.ToString());
    }

    [Theory]
    [InlineData("Input.Account", "wang1")]
    [InlineData("Input.Account", "")]
    [InlineData("Input.Password", "wrong")]
    public async Task A_field_that_is_not_sent_is_answered_like_a_wrong_password(string field, string value)
    {
        using var browser = host.NewBrowser();

        using var response = await browser.Send("/sign-in", null, ("_handler", "sign-in"), (field, value));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("账号或密码不正确", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demonstration_opens_no_account_that_has_a_password()
    {
        using var browser = host.NewBrowser();

        using var response = await browser.Send("/sign-in", "/demo/sign-in", ("account", "wang1"), ("returnUrl", "/"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Signing_out_on_a_static_page_erases_drafts_from_the_machine()
    {
        using var browser = host.NewBrowser();
        using var welcome = await browser.SignIn("wang1", "correct horse");

        using var response = await browser.Send("/", "/sign-out", ("from", "layout"));

        Assert.Equal("\"storage\"", Assert.Single(response.Headers.GetValues("Clear-Site-Data")));
    }

    [Fact]
    public async Task Names_without_end_are_neither_kept_nor_hashed()
    {
        using var browser = host.NewBrowser();
        var endless = new string('a', 100_000);
        for (var n = 0; n <= AttemptLimit.Allowed; n++)
        {
            using var response = await browser.SignIn(endless, "wrong");
            Assert.Contains("账号或密码不正确", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    public async Task After_signing_in_nobody_is_led_to_a_foreign_address(string returnUrl)
    {
        using var browser = host.NewBrowser();

        using var response = await browser.SignIn("wang1", "correct horse", returnUrl);

        Assert.Equal(host.Address, new Uri(host.Address, response.Headers.Location!));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = host.NewBrowser();

        using var signIn = await browser.Post("/sign-in", ("_handler", "sign-in"), ("Input.Account", "wang1"), ("Input.Password", "correct horse"));
        using var demo = await browser.Post("/demo/sign-in", ("account", "wang1"));
        using var signOut = await browser.Post("/sign-out", ("from", "layout"));

        Assert.All(new[] { signIn, demo, signOut }, response => Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode));
        Assert.Contains("表单已过期", await signIn.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_signing_out_the_old_cookie_is_dead_and_open_lines_hear_of_it()
    {
        using var browser = await host.As("wang1");
        using var thief = host.NewBrowser();
        thief.Cookies.Add(host.Address, browser.Cookies.GetCookies(host.Address)["bidding"]!);
        var ended = new TaskCompletionSource<string>();
        var sessions = host.Services.GetRequiredService<Sessions>();
        sessions.Ended += sid => ended.TrySetResult(sid);

        using var response = await browser.Send("/", "/sign-out", ("from", "layout"));

        Assert.False(sessions.IsLive(await ended.Task.WaitAsync(TimeSpan.FromSeconds(5))));
        using var after = await thief.Open("/");
        Assert.StartsWith("/sign-in", after.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_this_browser_had()
    {
        using var browser = await host.As("wang1");
        using var before = host.NewBrowser();
        before.Cookies.Add(host.Address, browser.Cookies.GetCookies(host.Address)["bidding"]!);

        using var again = await browser.SignIn("qian", PagesHost.Password);

        using var response = await before.Open("/");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("钱敏", await browser.Read("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_of_the_same_name_are_two_people()
    {
        using var first = await host.As("wang1");
        using var second = await host.As("wang2");

        using var _ = await first.Send("/", "/sign-out", ("from", "layout"));

        Assert.Contains("王伟", await second.Read("/"), StringComparison.Ordinal);
        using var gone = await first.Open("/");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
    }

    [Fact]
    public async Task A_changed_role_ends_the_session_at_the_next_request()
    {
        await host.AddUser("sun", "孙丽", Roles.Agency);
        using var browser = await host.As("sun");

        await host.Ask(async db =>
        {
            db.Users.Single(user => user.UserName == "sun").Role = Roles.Supervisor;
            return await db.SaveChangesAsync();
        });

        using var response = await browser.Open("/");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Five_failures_from_one_address_stop_that_pair_only()
    {
        await host.AddUser("zhou", "周强", Roles.Agency);
        using var browser = host.NewBrowser();
        for (var attempt = 0; attempt < AttemptLimit.Allowed; attempt++)
        {
            using var failed = await browser.SignIn("zhou", "wrong");
        }

        using var stopped = await browser.SignIn("zhou", "correct horse");
        using var other = await browser.SignIn("qian", "correct horse");

        Assert.Contains("五分钟", await stopped.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
    }

    [Fact]
    public async Task Programs_are_told_401_and_not_led_to_a_page()
    {
        using var http = new HttpClient { BaseAddress = host.Address };

        using var negotiate = await http.PostAsync("/hubs/evaluation/negotiate?negotiateVersion=1", null);
        using var page = await http.GetAsync("/");

        Assert.Equal(HttpStatusCode.Unauthorized, negotiate.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
    }

    [Fact]
    public async Task Pages_say_what_a_browser_may_do_with_them()
    {
        using var browser = host.NewBrowser();

        using var response = await browser.Open("/sign-in");

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    private static string Refusal(string html)
    {
        var start = html.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        return html[start..html.IndexOf("</p>", start, StringComparison.Ordinal)];
    }
}

public sealed class BrokenMachine : PagesHost
{
    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Services.Replace(ServiceDescriptor.Scoped<ILookupNormalizer>(_ => throw new IOException("no page can say this better")));
}

public sealed class BrokenMachineTests(BrokenMachine host) : IClassFixture<BrokenMachine>
{
    [Fact]
    public async Task A_page_that_breaks_says_so_in_plain_words_and_nothing_of_the_cause()
    {
        using var browser = host.NewBrowser();

        using var response = await browser.Open("/sign-in");

        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("服务器未能办理", page, StringComparison.Ordinal);
        Assert.DoesNotContain("no page can say", page, StringComparison.Ordinal);
    }
}

public sealed class NoDemo : PagesHost
{
    protected override bool IsDemo => false;

    protected override Task Seed() => AddUser("wang1", "王伟", Roles.Supervisor);
}

public sealed class WithoutDemoTests(NoDemo host) : IClassFixture<NoDemo>
{
    [Fact]
    public async Task The_one_click_route_does_not_exist()
    {
        using var browser = host.NewBrowser();

        var page = await browser.Read("/sign-in");
        using var response = await browser.Send("/sign-in", "/demo/sign-in", ("account", "wang1"));

        Assert.DoesNotContain("演示", page, StringComparison.Ordinal);
        Assert.DoesNotContain("王伟", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
