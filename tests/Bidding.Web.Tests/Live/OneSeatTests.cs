using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Stage;

namespace Bidding.Web.Tests.Live;

public sealed class OneSeatTests
{
    [Fact(DisplayName = "一人一席: 第二处登录须确认接管, 接管入档, 原处退出")]
    public async Task ASecondConnectionTakesOverOnlyAfterConfirmingAndTheFirstIsDisplaced()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var first = panel.Member("E1");
        using var elsewhere = await evening.SignIn(Rows.AccountOf("E1"));
        await using var second = new Bidding.Rehearsal.People.EvaluationLine(elsewhere, evening.Script.Evaluation);

        var refusal = await second.Open();
        Assert.Equal("seat-taken", refusal!.Code);
        Assert.DoesNotContain(await evening.Facts(), fact => fact is EvaluationFact.SeatTakenOver);

        Assert.Null(await second.Join(takeOver: true));
        await first.Displaced.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Single(await evening.Facts(), fact => fact is EvaluationFact.SeatTakenOver { Member: "E1" });
        var late = await first.Submit(new EvaluationCommand.DeclareNoConflict(Pledge: true));
        Assert.Equal("unknown-procedure", late.Refused!.Code);
        Assert.NotNull((await second.Submit(new EvaluationCommand.DeclareNoConflict(Pledge: true))).Accepted);
    }

    [Fact(DisplayName = "被接管的连接不再收到任何消息")]
    public async Task TheDisplacedConnectionHearsNothingMore()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var first = panel.Member("E1");
        await using var second = new Bidding.Rehearsal.People.EvaluationLine(first.Person, evening.Script.Evaluation);
        await second.Open(takeOver: true);
        await first.Displaced.WaitAsync(TimeSpan.FromSeconds(10));
        await first.Clock();
        var known = first.Version;

        var receipt = await panel.Member("E2").Do(new EvaluationCommand.DeclareNoConflict(Pledge: true));
        await second.UntilVersion(receipt.Version);
        await first.Clock();

        Assert.Equal(known, first.Version);
    }
}
