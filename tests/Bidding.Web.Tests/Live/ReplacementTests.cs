using System.Text;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Committee;
using Bidding.Web.Tenders;
using Microsoft.Extensions.DependencyInjection;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Tests.Live;

public sealed class ReplacementTests
{
    private const decimal Score = 13.579137m;
    private static readonly byte[] Canary = Encoding.UTF8.GetBytes("13.579137");

    [Fact(DisplayName = "揭示之后更换成员: 离开者的连线即断, 接替者封存本人评分前听不到任何人的分值, 封存后同时揭示")]
    public async Task TheLeaverIsCutOffAndTheSuccessorHearsNoScoreBeforeHisOwnIsSealed()
    {
        var script = Script.Of(Evening.SheetOf((member, bid, criterion) => (member, criterion) is (0, "T1") ? Score : Evening.Usual(member, bid, criterion)));
        await using var evening = await Evening.Begin(script);
        await using var panel = await evening.GatherAt(Phase.Summary);
        var leaver = panel.Member("E5");

        var answer = await evening.Host.Services.GetRequiredService<CommitteeDesk>().Replace(
            new Caller(Rows.Agency, Role.Agency), script.Lot, new("E5", "stranger", "binzhou-02", ReplacementGround.Health, "突发疾病"), default);
        Assert.Null(answer.Refused);
        await Task.WhenAll(panel.Members.Select(line => line.Until(state => state.HasLeft("E5"))));
        Assert.Equal("unknown-procedure", (await leaver.Submit(new ConfirmResult(new string('0', 64)))).Refused?.Code);

        await using var successor = await evening.Seat(Rows.Stranger);
        Assert.Equal("E6", successor.Caller!.Member);
        await successor.Do(new SignIn());
        await successor.Do(new DeclareNoConflict(Pledge: true));
        foreach (var bid in script.Sheet.Bids)
        {
            await successor.Do(Script.Review(bid));
        }

        await successor.Until(state => state.Phase == Phase.Scoring);
        Assert.False(successor.Wire.Contains(Canary), "The successor heard a score before he had sealed his own.");
        var heard = leaver.State.SignedIn.Count;
        foreach (var bid in script.BidsToScore)
        {
            await successor.Do(script.Scores("E4", bid));
        }

        await Task.WhenAll(panel.Members.Where(line => line != leaver).Append(successor).Select(line => line.Until(state => state.Phase == Phase.Summary && state.RevealedScores is not null)));
        Assert.True(successor.Wire.Contains(Canary));
        Assert.Equal((heard, Phase.Summary), (leaver.State.SignedIn.Count, leaver.State.Phase));
        Assert.Equal("you-were-replaced", (await leaver.Open())?.Code);
    }

    [Fact(DisplayName = "澄清答复的文件须为 PDF; 未经要求的说明不留下文件")]
    public async Task AnAnswerIsAPdfAndNothingUnaskedIsKept()
    {
        await using var evening = await Evening.Begin();
        var (desk, agency) = (evening.Host.Services.GetRequiredService<CommitteeDesk>(), new Caller(Rows.Agency, Role.Agency));
        var before = Directory.GetFiles(evening.Directory.Path, "*", SearchOption.AllDirectories).Count(file => file.Contains("bids", StringComparison.Ordinal));

        var noPdf = await desk.AnswerClarification(agency, evening.Script.Lot, 1, "x", ("a.pdf", new MemoryStream("MZ"u8.ToArray())), default);
        var unasked = await desk.AnswerClarification(agency, evening.Script.Lot, 1, "x", ("a.pdf", new MemoryStream("%PDF-1.7 x"u8.ToArray())), default);

        Assert.Equal(("answer-no-pdf", "unsolicited"), (noPdf.Refused?.Code, unasked.Refused?.Code));
        Assert.Equal(before, Directory.GetFiles(evening.Directory.Path, "*", SearchOption.AllDirectories).Count(file => file.Contains("bids", StringComparison.Ordinal)));
    }

    [Fact(DisplayName = "接替人员已在委员会中的, 不留下任何行")]
    public async Task ARefusedReplacementLeavesNoRow()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Declaration);
        var desk = evening.Host.Services.GetRequiredService<CommitteeDesk>();

        var taken = await desk.Replace(new Caller(Rows.Agency, Role.Agency), evening.Script.Lot, new("E5", "E1", "binzhou-02", ReplacementGround.Health, "x"), default);
        var unreasoned = await desk.Replace(new Caller(Rows.Agency, Role.Agency), evening.Script.Lot, new("E5", "stranger", "binzhou-02", ReplacementGround.Health, ""), default);

        Assert.Equal(("successor-unfit", "text-missing"), (taken.Refused?.Code, unreasoned.Refused?.Code));
        Assert.Equal(5, (await evening.Host.Services.GetRequiredService<LotFiles>().Of(evening.Script.Lot, default))!.Panel.Length);
    }
}
