using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Committee;
using Microsoft.Extensions.DependencyInjection;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Tests.Live;

public sealed class ReopeningTests
{
    private static readonly ReopenResult Again = new(CorrectionGround.ObjectiveDiffers, "业绩认定不一致");

    [Fact(DisplayName = "签署后由监督请求重新评审: 在线成员显示在线, 全体重新确认、签署, 另行生成第二份报告, 第一份留在记录")]
    public async Task ASignedResultIsTakenUpAgainOverTheHub()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Closed);
        var first = (await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1))).Report!;
        Assert.Equal("not-yours", (await panel.Member("E1").Submit(Again)).Refused?.Code);

        await panel.Supervisor.Do(Again);

        await Task.WhenAll(panel.Members.Select(line => line.Until(state => state is { Round: 2, Phase: Phase.Summary })));
        await panel.Supervisor.Until(state => state.Panel.All(member => IsHere(state, member.Id)), TimeSpan.FromSeconds(30));
        await panel.Play(Phase.Summary);
        await panel.Play(Phase.Signing);
        var second = (await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1))).Report!;
        Assert.NotEqual(first.Sha256, second.Sha256);
        Assert.Equal([first.Sha256, second.Sha256], (await evening.Facts()).OfType<EvaluationFact.ReportRendered>().Select(report => report.Sha256));
    }

    [Fact(DisplayName = "评审结束后已离开的成员, 重新评审时不显示在线; 回来后照常进入")]
    public async Task WhoHasGoneIsNotShownAsHere()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Closed);
        var gone = panel.Member("E5");
        await gone.Hang();

        await panel.Supervisor.Do(Again);

        await panel.Supervisor.Until(state => panel.Members.Where(line => line != gone).All(line => IsHere(state, line.Caller!.Member!)), TimeSpan.FromSeconds(30));
        await panel.Supervisor.Until(state => !IsHere(state, "E5"));
        Assert.Null(await gone.Open());
        await panel.Supervisor.Until(state => IsHere(state, "E5"), TimeSpan.FromSeconds(30));
    }

    [Fact(DisplayName = "重新评审期间更换成员的, 予以拒绝, 不留下任何行")]
    public async Task TheOriginalCommitteeStays()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Closed);
        await panel.Supervisor.Do(Again);

        var answer = await evening.Host.Services.GetRequiredService<CommitteeDesk>().Replace(
            new Caller(Rows.Agency, Role.Agency), evening.Script.Lot, new("E5", "stranger", "binzhou-02", ReplacementGround.Health, "突发疾病"), default);

        Assert.Equal("original-committee", answer.Refused?.Code);
        Assert.Equal(5, (await evening.Procedures.Evaluation(evening.Script.Lot, default)).Panel.Length);
    }

    private static bool IsHere(Evaluation state, string member) => state.Presence.GetValueOrDefault(member) is { Online: true };
}
