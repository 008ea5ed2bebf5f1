using System.Net;
using System.Text;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Testing;
using Bidding.Web.Committee;
using Bidding.Web.Presence;
using Bidding.Web.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Draws;

/// <summary>Who was drawn learns at his seat which project it is, and not on the way there: asked of every byte that reaches his machine.</summary>
public sealed class VeilTests : IAsyncLifetime
{
    private static readonly Script Play = LawScript.Drawn;
    private RehearsalHost host = null!;
    private Drawing drawing = null!;
    private Drawn drawn = null!;

    private Procedures Procedures => host.Services.GetRequiredService<Procedures>();

    public async Task InitializeAsync()
    {
        host = await RehearsalHost.Start();
        (drawing, var theatre) = (new Drawing(host, Play), new Theatre(host, Play));
        await theatre.ReceiveBids();
        drawn = await drawing.Draw();
        await theatre.OpenBids();
        await theatre.Convene();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact(DisplayName = "抽取产生的成员签到之前, 到达其机器的任何字节都不含标段、项目、采购人和投标人; 签到之后才进入评标室")]
    [Proves(typeof(TheProjectIsNamedAtTheSeat))]
    public async Task NothingOfTheProjectReachesWhoHasNotSignedIn()
    {
        using var himself = await Person.SignIn(drawn.Accounts["E1"], Theatre.Password, host.Address);
        await using var line = new EvaluationLine(himself, Play.Evaluation);

        var home = await himself.Http.GetStringAsync("/");
        Assert.Equal("unknown-procedure", (await line.Open())?.Code);
        Assert.Equal("unknown-procedure", (await line.Submit(new EvaluationCommand.SignIn())).Refused?.Code);
        await Shut(himself);

        Assert.Contains(drawn.Code, home, StringComparison.Ordinal);
        var heard = string.Concat(himself.Wire.Frames.Concat(line.Wire.Frames).Select(Encoding.UTF8.GetString));
        Assert.All(OfTheProject, word => Assert.DoesNotContain(word, heard, StringComparison.Ordinal));
        Assert.Empty((await Procedures.Evaluation(Play.Lot, default)).Presence);

        await using var seated = await Panel.SeatDrawn(host, Play, himself.Account, drawn.Code);
        Assert.Equal(Play.Lot, seated.State.Convocation?.Lot);
        Assert.Contains(Play.Lot, await himself.Http.GetStringAsync("/"), StringComparison.Ordinal);
        seated.Person.Dispose();
    }

    [Fact(DisplayName = "签到只能本人凭代码在自己的首页进行: 他人的代码、未到场的人、已更换的人均不能")]
    public async Task OnlyHeHimselfSignsIn()
    {
        using var stranger = await Person.SignIn(Rows.Stranger, Theatre.Password, host.Address);
        using var clerk = await Person.SignIn(Rows.Agency, Theatre.Password, host.Address);

        Assert.All(await Task.WhenAll(SignIn(stranger), SignIn(clerk)), Assert.False);
        Assert.Empty((await Procedures.Evaluation(Play.Lot, default)).SignedIn);

        using var leaver = await Person.SignIn(drawn.Accounts["E5"], Theatre.Password, host.Address);
        var successor = await drawing.Successor("E5", ExcuseGround.Health, "途中发病。");
        var replacement = new Substitution("E5", successor.Expert, Seat: "", ReplacementGround.Health, "途中发病, 不能到场。");
        Assert.Null((await host.Services.GetRequiredService<CommitteeDesk>().Replace(new(Rows.Agency, Role.Agency), Play.Lot, replacement, default)).Refused);
        Assert.False(await SignIn(leaver));
        var heard = string.Concat(leaver.Wire.Frames.Select(Encoding.UTF8.GetString));
        Assert.All(OfTheProject, word => Assert.DoesNotContain(word, heard, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "凭代码签到后一直未进入评标室: 超过时限, 已在室内的人看到全体暂停和等谁; 其进入后恢复")]
    public async Task WhoSignsInAndNeverEntersIsNoticed()
    {
        using var himself = await Person.SignIn(drawn.Accounts["E1"], Theatre.Password, host.Address);
        await using var other = await Panel.SeatDrawn(host, Play, drawn.Accounts["E2"], drawn.Code);
        Assert.True(await SignIn(himself));
        var watch = host.Services.GetRequiredService<PresenceWatch>();

        await watch.Look(default);
        Assert.False((await Procedures.Evaluation(Play.Lot, default)).IsSuspended);
        host.Clock.Advance(TimeSpan.FromSeconds(other.State.Convocation!.GraceSeconds + 1));
        await watch.Look(default);
        await other.Until(state => state.IsSuspended && state.Absent.ContainsKey("E1"));

        await using var line = new EvaluationLine(himself, Play.Evaluation);
        Assert.Null(await line.Open());
        await other.Until(state => !state.IsSuspended);
    }

    [Fact(DisplayName = "签到重复提交只记一次, 两处同时提交也只记一次")]
    public async Task SigningInTwiceIsRecordedOnce()
    {
        using var himself = await Person.SignIn(drawn.Accounts["E1"], Theatre.Password, host.Address);

        var answers = await Task.WhenAll(SignIn(himself), SignIn(himself));

        Assert.Contains(true, answers);
        var facts = await Procedures.EvaluationOf(Play.Lot).Facts(default);
        Assert.Single(facts, body => body.Fact is EvaluationFact.MemberSignedIn { Member: "E1" });
        Assert.Equal(("dongying", "E1"), (facts[^1].Site, ((EvaluationFact.MemberSignedIn)facts[^1].Fact).Member));
    }

    /// <summary>Where the panel, once it has signed in, reads or writes.</summary>
    private static async Task Shut(Person himself)
    {
        string[] doors =
        [
            $"/api/procedures/{Play.Evaluation}/card", $"/api/procedures/{Play.Opening}/card", $"/bids/{Play.Lot}/01/none", $"/reports/{Play.Evaluation}", $"/reports/{Play.Evaluation}/document",
            $"/reports/{Play.Evaluation}/scores.xlsx", $"/papers/{Play.Lot}/sign-in.pdf",
        ];
        foreach (var door in doors)
        {
            using var answer = await himself.Http.GetAsync(door);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{door}: {answer.StatusCode}");
        }
    }

    private static IEnumerable<string> OfTheProject =>
    [
        Play.Lot, Play.Tender, "执法办案", "东营市公安局", "黄河口", .. Play.Sheet.Bids.Select((_, index) => Rows.BidderName(index)), "980000", "1050000",
    ];

    private Task<bool> SignIn(Person person) => Panel.SignInBehind(person, Play, drawn.Code);
}
