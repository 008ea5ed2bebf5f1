using Bidding.Domain.Evaluations;

namespace Bidding.Web.Tests.Live;

public sealed class ReconnectTests
{
    [Fact(DisplayName = "断线重连后只补发缺少的部分")]
    public async Task WhoComesBackIsToldOnlyWhatHeMissed()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var away = panel.Member("E5");
        await away.UntilVersion(panel.Supervisor.Version);
        var known = away.Version;

        await away.Cut();
        await panel.Member("E1").Do(new EvaluationCommand.DeclareNoConflict(Pledge: true));
        var before = away.Notices.Length;
        await away.Open();

        Assert.All(away.Notices.Skip(before), notice => Assert.True(notice.Version > known));
        Assert.Contains(away.Notices.Skip(before), notice => notice.Fact is EvaluationFact.NoConflictDeclared { Member: "E1" });
        var (server, own) = await evening.Views(away);
        Assert.Equal(server, own);
    }

    [Fact(DisplayName = "漏收一条消息时按编号发现缺口并补齐")]
    public async Task AGapInTheNumbersIsFilledByJoiningAgain()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var line = panel.Member("E4");

        line.Deafen();
        var lost = await panel.Member("E1").Do(new EvaluationCommand.DeclareNoConflict(Pledge: true));
        await line.Clock();
        Assert.True(line.Version < lost.Version);
        line.Listen();
        await panel.Member("E2").Do(new EvaluationCommand.DeclareNoConflict(Pledge: true));

        var state = await line.Until(state => state.NoConflict.Contains("E2"));
        Assert.Contains("E1", state.NoConflict);
    }

    [Fact(DisplayName = "掉线后短时返回同一窗口不视为第二席位")]
    public async Task TheSameTabComingBackIsNoSecondSeat()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        await using var again = new Bidding.Rehearsal.People.EvaluationLine(
            panel.Member("E2").Person, evening.Script.Evaluation, tab: panel.Member("E2").Tab);

        Assert.Null(await again.Open());

        Assert.DoesNotContain(await evening.Facts(), fact => fact is EvaluationFact.SeatTakenOver);
    }
}
