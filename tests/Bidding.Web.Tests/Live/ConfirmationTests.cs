using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;

namespace Bidding.Web.Tests.Live;

public sealed class ConfirmationTests
{
    [Fact(DisplayName = "更正之后已作的确认作废, 对旧结果的确认被拒")]
    public async Task ACorrectionVoidsEveryConfirmation()
    {
        var differing = Script.Of(Evening.SheetOf((member, bid, criterion) => (member, bid, criterion) is (4, 0, "K1") ? 39m : Evening.Usual(member, bid, criterion)));
        await using var evening = await Evening.Begin(differing);
        await using var panel = await evening.GatherAt(Phase.Summary);
        var old = EvaluationResult.Of(panel.Supervisor.State).Digest;
        await Panel.Explain(panel.Member("E5")); // he keeps it, and then thinks better of it
        await Task.WhenAll(panel.Members.Select(line => line.Until(state => OwedAnswers.Of(state).IsEmpty)));
        await panel.Member("E1").Do(new EvaluationCommand.ConfirmResult(old));
        await panel.Member("E4").Do(new EvaluationCommand.ConfirmResult(old));

        var corrected = await panel.Member("E5").Do(
            new EvaluationCommand.CorrectScore("B1", "K1", 40m, CorrectionGround.ObjectiveDiffers, "业绩合同认定与其他评委核对一致"));

        await Task.WhenAll(panel.Members.Select(line => line.UntilVersion(corrected.Version)));
        Assert.All(panel.Members, line => Assert.Empty(line.State.Confirmations));
        Assert.Equal("digest-differs", (await panel.Member("E2").Submit(new EvaluationCommand.ConfirmResult(old))).Refused!.Code);
        await panel.Confirm();
    }
}
