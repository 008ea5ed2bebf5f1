using Bidding.Data;
using Bidding.Data.Events;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Web.Access;
using Bidding.Web.Live;
using Bidding.Web.Presence;
using Bidding.Web.Tests.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bidding.Web.Tests.Faults;

/// <summary>Nobody sits, hears or stays online in the record who is not there, whatever comes between.</summary>
public sealed class GhostTests
{
    private GatedStore store = null!;

    [Fact(DisplayName = "进入评标室途中退出登录: 线路仍被切断")]
    public async Task WhoSignsOutWhileHeIsBeingLetInIsCutOff()
    {
        await using var evening = await Evening.Begin(configure: Gate);
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var line = panel.Member("E3");
        await line.Cut();
        await line.Hang();
        await line.Clock();

        var sid = await evening.Host.Ask(db => db.SignIns.Join(
            db.Users.Where(user => user.UserName == line.Person.Account), row => row.UserId, user => user.Id, (row, _) => row.Sid).SingleAsync());

        var waiting = store.Shut();
        var join = line.Join();
        await waiting;
        await evening.Host.Services.GetRequiredService<Sessions>().End(sid, default); // no page would answer while the room waits for the store
        store.Unlock();

        await line.Closed.WaitAsync(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAnyAsync<Exception>(() => join);
        await panel.Supervisor.Until(state => !state.Presence["E3"].Online);
    }

    [Fact(DisplayName = "掉线时数据库不可用: 恢复后补记掉线")]
    public async Task AFarewellTheStoreCouldNotTakeIsRecordedLater()
    {
        await using var evening = await Evening.Begin(configure: Gate);
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var seats = evening.Host.Services.GetRequiredService<LiveSeats>();
        store.IsFull = true;
        await panel.Member("E5").Cut();
        while (seats.OfMember(evening.Script.Evaluation, "E5") is not null)
        {
            await panel.Supervisor.Clock();
        }

        store.IsFull = false;
        await evening.Host.Services.GetRequiredService<PresenceWatch>().Look(default);

        await panel.Supervisor.Until(state => !state.Presence["E5"].Online);
    }

    [Fact(DisplayName = "两处同时接管同一席位: 名册与记录认同一处")]
    public async Task OfTwoTakeoversAtOnceRecordAndSeatsBelieveTheSame()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var seats = evening.Host.Services.GetRequiredService<LiveSeats>();
        for (var round = 0; round < 10; round++)
        {
            await using var one = new EvaluationLine(panel.Member("E1").Person, evening.Script.Evaluation);
            await using var other = new EvaluationLine(panel.Member("E1").Person, evening.Script.Evaluation);
            await Task.WhenAll(one.Open(takeOver: true), other.Open(takeOver: true));

            var recorded = (await evening.Procedures.Evaluation(evening.Script.Lot, default)).Presence["E1"];
            Assert.Equal(recorded.Session, seats.OfMember(evening.Script.Evaluation, "E1")?.Session);
        }
    }

    [Fact(DisplayName = "岗位被改变的账号: 已建立的线路随即切断")]
    public async Task AnAccountThatIsNoLongerWhatItWasHearsNothingMore()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var account = panel.Supervisor.Person.Account;

        await evening.Host.Ask(db => db.Users.Where(user => user.UserName == account).ExecuteUpdateAsync(set => set.SetProperty(user => user.Role, "operator")));
        await evening.Host.Services.GetRequiredService<Sessions>().CatchUp(default);

        await panel.Supervisor.Closed.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact(DisplayName = "一条记录被毁, 服务器照常启动, 其余评审照常")]
    public async Task OneUnreadableRecordDoesNotKeepTheServerShut()
    {
        using var directory = new DataDirectory();
        await using (var first = await RehearsalHost.Start(directory))
        {
            var body = "{\"stream\":\"evaluation:BROKEN\"}"u8.ToArray();
            await first.Services.GetRequiredService<IEventStore>().Append(
                new("evaluation:BROKEN", 0, [new("EvaluationConvened", 1, "dba", body, HashChain.Hash(body))], null, null), default);
        }

        await using var second = await RehearsalHost.Start(directory);

        using var http = new HttpClient { BaseAddress = second.Address };
        Assert.Equal("ok", await http.GetStringAsync("/healthz"));
    }

    private void Gate(WebApplicationBuilder builder) => builder.Services.Replace(ServiceDescriptor.Singleton<IEventStore>(services => store = new GatedStore(
        new EventStore(services.GetRequiredService<IDbContextFactory<BiddingContext>>(), services.GetRequiredService<Dialect>()))));
}
