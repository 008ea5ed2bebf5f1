using System.Net;
using System.Text;
using System.Text.Json;
using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Stage;

namespace Bidding.Web.Tests.Live;

public sealed class StrangerTests
{
    [Theory(DisplayName = "与本标段无关的人进不来, 也听不到任何消息")]
    [InlineData(Rows.Stranger)]
    [InlineData("foreign-agency")]
    [InlineData("administrator")]
    public async Task WhoHasNoPartHearsNothing(string account)
    {
        await using var evening = await Evening.Begin();
        using var person = await evening.SignIn(account);
        await using var line = new EvaluationLine(person, evening.Script.Evaluation);
        Assert.Equal("unknown-procedure", (await line.Open())!.Code);
        var heard = line.Wire.Frames.Count;

        await using var panel = await evening.GatherAt(Phase.Declaration);
        Assert.Equal("unknown-procedure", (await line.Submit(new EvaluationCommand.SignIn())).Refused!.Code);
        Assert.Equal("unknown-procedure", (await line.Submit(new EvaluationCommand.Terminate("x"))).Refused!.Code);
        Assert.Empty(await line.OwnSheets());
        await line.Clock();

        Assert.DoesNotContain(line.Wire.Frames.Skip(heard), frame => Encoding.UTF8.GetString(frame).Contains("Happened", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "场地人员只看到席位与线路")]
    public async Task TheSiteOperatorSeesSeatsAndLinesAndNothingOfTheContent()
    {
        await using var evening = await Evening.Begin();
        await using var operations = await evening.Seat(Rows.OperatorOf("binzhou"));
        await using var panel = await evening.GatherAt(Phase.Closed);
        await operations.UntilVersion(panel.Supervisor.Version);

        Assert.Empty(operations.View.Bids);
        Assert.Equal(5, operations.View.Panel.Count(member => member.SignedIn));
        Assert.All(operations.Notices, notice => Assert.Contains(notice.Fact.GetType().Name, AllowedForOperators));
        Assert.False(operations.Wire.Contains("B1"u8));
    }

    [Fact(DisplayName = "知道他人连接令牌的人也不能借其连接说话")]
    public async Task WhoKnowsTheTokenOfAnotherLineCannotSpeakThroughIt()
    {
        await using var evening = await Evening.Begin();
        using var member = await evening.SignIn(Rows.AccountOf("E1"));
        using var stranger = await evening.SignIn(Rows.Stranger);
        using var negotiated = await member.Http.PostAsync("/hubs/evaluation/negotiate?negotiateVersion=1", null);
        var offer = JsonDocument.Parse(await negotiated.Content.ReadAsStringAsync()).RootElement;
        var line = "/hubs/evaluation?id=" + offer.GetProperty("connectionToken").GetString();

        // A line of long polls would be opened by the member and then answer whoever asks.
        using var poll = await member.Http.GetAsync(line);
        using var word = await stranger.Http.PostAsync(line, new StringContent("{\"protocol\":\"json\",\"version\":1}\u001e"));

        Assert.Equal(["WebSockets"], offer.GetProperty("availableTransports").EnumerateArray().Select(one => one.GetProperty("transport").GetString()));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed), (poll.StatusCode, word.StatusCode));
    }

    [Fact(DisplayName = "未登录者得 401")]
    public async Task WithoutSigningInThereIsNoLine()
    {
        await using var evening = await Evening.Begin();
        using var nobody = new Person("nobody", evening.Host.Address);

        using var negotiate = await nobody.Http.PostAsync("/hubs/evaluation/negotiate?negotiateVersion=1", null);

        Assert.Equal(HttpStatusCode.Unauthorized, negotiate.StatusCode);
    }

    [Fact(DisplayName = "评审中退出登录: 连接立即断开, 不能再连")]
    public async Task SigningOutCutsTheLineOfEveryTab()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var line = panel.Member("E3");

        await line.Person.SignOut();

        await line.Closed.WaitAsync(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => line.Hang());
        await panel.Supervisor.Until(state => !state.Presence["E3"].Online);
    }

    private static readonly string[] AllowedForOperators =
    [
        "EvaluationConvened", "PhaseOpened", "MemberConnected", "SeatTakenOver", "MemberDisconnected", "AbsenceNoticed",
        "EvaluationSuspended", "EvaluationResumed", "MemberSignedIn", "NoConflictDeclared", "EvaluationTerminated",
    ];
}
