using Bidding.Domain.Evaluations;
using Bidding.Web.Presence;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Live;

public sealed class AbsenceTests
{
    [Fact(DisplayName = "评委掉线超过时限, 两地同时暂停; 其返回后恢复")]
    public async Task OfflineBeyondTheGraceSuspendsEverybodyUntilHeIsBack()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var away = panel.Member("E5");

        await away.Cut();
        await panel.Supervisor.Until(state => !state.Presence["E5"].Online);
        evening.Host.Clock.Advance(TimeSpan.FromSeconds(panel.Supervisor.State.Convocation!.GraceSeconds + 1));
        await evening.Host.Services.GetRequiredService<PresenceWatch>().Look(default);

        var others = panel.Members.Where(line => line != away).Append(panel.Supervisor).ToList();
        await Task.WhenAll(others.Select(line => line.Until(state => state.IsSuspended && state.Absent.ContainsKey("E5"))));
        var refused = await panel.Member("E1").Submit(new EvaluationCommand.DeclareNoConflict(Pledge: true));
        Assert.Equal("suspended", refused.Refused!.Code);

        await away.Open();
        await Task.WhenAll(others.Append(away).Select(line => line.Until(state => !state.IsSuspended)));
        await panel.Declare();
    }

    [Fact(DisplayName = "时限之内的掉线不暂停, 也不放行")]
    public async Task ABreakWithinTheGraceSuspendsNothingAndLiftsNothing()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        await panel.Member("E5").Cut();
        await panel.Supervisor.Until(state => !state.Presence["E5"].Online);
        evening.Host.Clock.Advance(TimeSpan.FromSeconds(panel.Supervisor.State.Convocation!.GraceSeconds - 5));

        await evening.Host.Services.GetRequiredService<PresenceWatch>().Look(default);
        foreach (var line in panel.Members.Take(4))
        {
            await line.Do(new EvaluationCommand.DeclareNoConflict(Pledge: true));
        }

        await panel.Member("E1").Until(state => state.NoConflict.Count == 4);
        Assert.DoesNotContain(await evening.Facts(), fact => fact is EvaluationFact.EvaluationSuspended);
        Assert.Equal(["E5"], panel.Member("E1").View.WaitingFor.Select(awaited => awaited.Member));
    }
}
