using System.Net;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tests.Live;

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

    /// <summary>As if it came from the machine itself, which is what Hangfire believes of its own accord.</summary>
    private static async Task<HttpStatusCode> Ask(Person person, string path = "/jobs")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", "127.0.0.1");
        using var answer = await person.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
