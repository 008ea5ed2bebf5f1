using System.Net;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tests.Live;
using Bidding.Web.Tests.Pages;

namespace Bidding.Web.Tests.Jobs;

public sealed class DashboardTests
{
    [Fact(DisplayName = "任务面板只对系统管理员开放, 只读; 伪造来源地址无效")]
    public async Task OnlyAnAdministratorSeesIt()
    {
        await using var evening = await Evening.Begin(settings: [("Jobs:Dashboard", "true")]);
        using var nobody = new Person("nobody", evening.Host.Address);

        Assert.NotEqual(HttpStatusCode.OK, await Ask(nobody));
        foreach (var account in (string[])[Rows.AccountOf("E1"), Rows.Stranger, Rows.Agency, "foreign-agency", Rows.Supervisor, Rows.OperatorOf("binzhou")])
        {
            using var person = await evening.SignIn(account);
            Assert.Equal(HttpStatusCode.Forbidden, await Ask(person));
            Assert.Equal(HttpStatusCode.Forbidden, await Ask(person, "/jobs/jobs/enqueued"));
        }

        using var administrator = await evening.SignIn("administrator");
        Assert.Equal(HttpStatusCode.OK, await Ask(administrator));
        using var press = await administrator.Http.PostAsync("/jobs/jobs/enqueued/delete", new FormUrlEncodedContent([new("jobs[]", "1")]));
        Assert.False(press.IsSuccessStatusCode);
    }

    [Fact(DisplayName = "未配置时没有任务面板")]
    public async Task WithoutTheSettingThereIsNone()
    {
        await using var evening = await Evening.Begin();
        using var administrator = await evening.SignIn("administrator");

        Assert.Equal(HttpStatusCode.NotFound, await Ask(administrator));
    }

    [Fact(DisplayName = "演示环境中任务面板对演示的系统管理员开放, 首页有入口; 对演示的其他人仍关闭")]
    public async Task InTheDemoItsAdministratorSeesIt()
    {
        var demo = new DemoHost();
        await demo.InitializeAsync();
        try
        {
            using var administrator = await demo.As("admin");
            Assert.Contains("href=\"/jobs\"", await administrator.Read("/"), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, await Status(administrator));
            foreach (var account in (string[])["agency", "supervisor", "zhang"])
            {
                using var other = await demo.As(account);
                Assert.Equal(HttpStatusCode.Forbidden, await Status(other));
            }
        }
        finally
        {
            await demo.DisposeAsync();
        }

        static async Task<HttpStatusCode> Status(Browser browser)
        {
            using var answer = await browser.Open("/jobs");
            return answer.StatusCode;
        }
    }

    /// <summary>As if it came from the machine itself, which is what Hangfire believes of its own accord.</summary>
    private static async Task<HttpStatusCode> Ask(Person person, string path = "/jobs")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", "127.0.0.1");
        using var answer = await person.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
