using System.Net;
using System.Text;
using Bidding.Data.Events;
using Bidding.Domain.Audit;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tests.Live;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Faults;

/// <summary>Somebody with full rights to the database laid hands on one entry, and the server was started again.</summary>
public sealed class BrokenRecordTests
{
    private static readonly Script Play = Evening.Small;

    [Theory(DisplayName = "库中一条记录被毁或被改: 该程序停止受理, 人人的首页照常, 监督人员看得到哪一条")]
    [InlineData("unreadable")]
    [InlineData("changed")]
    [InlineData("changed and hashed again")]
    public async Task AnEntryThatDoesNotHoldShutsItsOwnProcedureAndNothingElse(string how)
    {
        using var directory = new DataDirectory();
        await using (var first = await RehearsalHost.Start(directory))
        {
            await new Theatre(first, Play).Prepare();
            var body = (await first.Services.GetRequiredService<IEventStore>().Read(Play.Evaluation, 0, default))[0].Body;
            LayHandsOn(directory, Spoil(how, body), isHashed: how.EndsWith("again", StringComparison.Ordinal));
        }

        await using var host = await RehearsalHost.Start(directory);
        using var supervisor = await SignIn(host, Rows.Supervisor);

        foreach (var account in new[] { Rows.Agency, Rows.AccountOf("E1"), Rows.OperatorOf("binzhou") })
        {
            using var person = await SignIn(host, account);
            Assert.Equal((account, HttpStatusCode.OK), (account, (await person.Http.GetAsync("/")).StatusCode));
        }

        Assert.Contains("档案异常", await supervisor.Http.GetStringAsync("/"), StringComparison.Ordinal);
        using var verdict = await supervisor.Send("/audit/" + Play.Lot, "/audit/" + Play.Lot, default, ("_handler", "check"));
        Assert.Contains($"事实链断裂: {Play.Evaluation} 第 {(how.EndsWith("again", StringComparison.Ordinal) ? 2 : 1)} 条", await verdict.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var evidence = await supervisor.Http.GetAsync($"/audit/{Play.Lot}/evidence.zip");
        Assert.Equal(HttpStatusCode.OK, evidence.StatusCode);
    }

    [Fact(DisplayName = "档案不符的评审: 不得进入, 不得更改")]
    public async Task NobodyGoesOnWorkingOnARecordThatDoesNotHold()
    {
        using var directory = new DataDirectory();
        await using (var first = await RehearsalHost.Start(directory))
        {
            await new Theatre(first, Play).Prepare();
            var body = (await first.Services.GetRequiredService<IEventStore>().Read(Play.Evaluation, 0, default))[0].Body;
            LayHandsOn(directory, Spoil("changed", body), isHashed: false);
        }

        await using var host = await RehearsalHost.Start(directory);
        foreach (var account in new[] { Rows.AccountOf("E1"), Rows.Supervisor })
        {
            using var person = await SignIn(host, account);
            await using var line = new EvaluationLine(person, Play.Evaluation);
            Assert.Equal((account, "record-broken"), (account, (await line.Open())?.Code));
        }

        using var agency = await SignIn(host, Rows.Agency);
        Assert.Contains("档案异常", await agency.Http.GetStringAsync("/lots/" + Play.Lot), StringComparison.Ordinal);
        using var panel = await agency.Http.GetAsync($"/lots/{Play.Lot}/panel");
        Assert.Equal("/lots/" + Play.Lot, new Uri(host.Address, panel.Headers.Location!).AbsolutePath);
    }

    private static byte[] Spoil(string how, byte[] body) => how == "unreadable"
        ? body[..^1]
        : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("\"E1\"", "\"E9\"", StringComparison.Ordinal));

    private static void LayHandsOn(DataDirectory directory, byte[] body, bool isHashed)
    {
        using var dba = new SqliteConnection($"Data Source={directory.Database};Pooling=False");
        dba.Open();
        using var command = dba.CreateCommand();
        command.CommandText = $"""
            DROP TRIGGER Events_no_update;
            UPDATE Events SET Body = $body{(isHashed ? ", Hash = $hash" : "")} WHERE Stream = $stream AND Version = 1;
            """;
        command.Parameters.AddWithValue("$body", body);
        command.Parameters.AddWithValue("$hash", HashChain.Hash(body));
        command.Parameters.AddWithValue("$stream", Play.Evaluation);
        command.ExecuteNonQuery();
    }

    private static Task<Person> SignIn(RehearsalHost host, string account) => Person.SignIn(account, Theatre.Password, host.Address);
}
