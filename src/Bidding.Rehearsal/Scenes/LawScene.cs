using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Committee;
using Microsoft.Extensions.DependencyInjection;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Rehearsal.Scenes;

/// <summary>
/// One evening with everything the law foresees for an evaluation that does not run smoothly, over the same hub and by the same
/// services as any other, by a panel that was drawn: avoidance, clarification, rejection by vote, a pause, replacement in mid-scoring, a price corrected and confirmed, an abnormally low price,
/// a correction of the four cases, dissent.
/// </summary>
public sealed class LawScene(RehearsalHost host, Script script, Panel panel, Drawing drawing, Action<string> say)
{
    private static readonly Caller Agency = new(Rows.Agency, Role.Agency);

    /// <summary>Who sits now: the successors take the places of those they follow.</summary>
    private readonly Dictionary<string, EvaluationLine> seats = script.Sheet.Members.ToDictionary(member => member.Id, member => panel.Member(member.Id), StringComparer.Ordinal);

    private CommitteeDesk Desk => host.Services.GetRequiredService<CommitteeDesk>();

    private EvaluationLine Chair => seats["E1"];

    /// <param name="speak">Hears one line an act.</param>
    public static async Task<Papers> Play(Action<string> speak, CancellationToken ct = default)
    {
        var script = LawScript.Drawn;
        await using var host = await RehearsalHost.Start();
        var (theatre, drawing) = (new Theatre(host, script), new Drawing(host, script));
        await theatre.ReceiveBids(ct);
        await theatre.OpenBids(ct);
        var drawn = await drawing.Draw(ct);
        var list = (await drawing.Record).Round!.List!;
        speak($"抽取: 候选 {list.Candidates.Sum(group => group.Experts.Length)} 人, 随机抽取五人, 一人谢绝后备选递补 (政府采购法实施条例 第三十九条)");
        host.Clock.Advance(Drawing.UntilTheMeeting); // the panel convenes when it was drawn for
        await theatre.Convene(ct);
        await using var panel = await Panel.Gather(host, script, drawn, ct);
        var scene = new LawScene(host, script, panel, drawing, speak);
        await scene.Play(ct);
        return await Papers.Collect(panel.Supervisor, ct);
    }

    private async Task Play(CancellationToken ct)
    {
        await Reached(Phase.Declaration);
        Later(6);
        await using var second = await Avoidance(ct);
        await All((line, _) => line.Do(new VoteForChair("E1")));
        await Reached(Phase.PreliminaryReview);
        Later(38);
        await Review();
        await RejectionByVote();
        await Standstill();
        await Clarification(ct);
        say(await PriceCorrectionAct.Play(host, script.Lot, Chair, [.. seats.Values], ct));
        await using var third = await ReplacementInMidScoring(ct);
        await LowPrice(ct);
        Later(45);
        await Score();
        Later(9);
        await Correction();
        await Confirm();
        Later(12);
        await SignWithOneDissent();
        var report = (await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1))).Report!;
        say($"评审报告: {report.Pages} 页, sha256 {report.Sha256[..16]}…");
    }

    /// <summary>Who declares a conflict does not go on; the evaluation waits for his successor and for nobody else.</summary>
    private async Task<EvaluationLine> Avoidance(CancellationToken ct)
    {
        await seats[LawScript.Avoids].Do(new DeclareConflicts([new("03", ConflictGround.Employment, "两年前曾任该投标人技术顾问。")]), ct);
        await Task.WhenAll(seats.Where(seat => seat.Key != LawScript.Avoids).Select(seat => seat.Value.Do(new DeclareNoConflict(Pledge: true), ct)));
        var successor = await Replace(LawScript.Avoids, ReplacementGround.Avoidance, ExcuseGround.Avoidance, "本人申明曾任投标人顾问, 依法回避。", ct);
        await successor.Do(new DeclareNoConflict(Pledge: true), ct);
        say($"回避: {LawScript.Avoids} 申明利害关系, 备选已尽, 补抽产生 {successor.Caller!.Member} (87号令 第四十九条)");
        return successor;
    }

    private async Task Review()
    {
        await All(async (line, _) =>
        {
            foreach (var bid in script.Sheet.Bids)
            {
                await line.Do(Script.Review(bid));
            }
        });
        await Reached(Phase.Scoring);
    }

    /// <summary>A fault in one city stops both; what was written before stays as it was.</summary>
    private async Task Standstill()
    {
        await panel.Supervisor.Do(new Pause(PauseGround.Network, "滨州副场网络中断, 两地同时暂停。"));
        await Everybody(state => state.Pause is not null);
        Later(17);
        await panel.Supervisor.Do(new Resume("备用线路已接通, 各席位恢复在线。"));
        await Everybody(state => state.Pause is null);
        say("暂停: 一地网络故障, 各地同时锁定, 排除后恢复 (故障处置 第二条)");
    }

    private async Task RejectionByVote()
    {
        await Chair.Do(new OpenVote(
            new VoteSubject.RejectBid(LawScript.RejectedBid, RejectionGround.UnacceptableCondition, "招标文件 第二章 3.4", 1), "投标文件附有采购人不能接受的付款条件。"));
        await All(async (line, member) =>
        {
            await line.Until(state => state.OpenVote is not null);
            var against = member == LawScript.Dissents;
            await line.Do(new CastVote(1, InFavour: !against, against ? "该条件可经澄清消除。" : null));
        });
        await Everybody(state => state.Rejected.ContainsKey(LawScript.RejectedBid));
        say($"表决: 四比一否决投标 {LawScript.RejectedBid}, 一人反对并记录理由 (87号令 第六十三条)");
    }

    private async Task Clarification(CancellationToken ct)
    {
        await Chair.Do(new AskClarification(LawScript.UnclearBid, "质保期在第一章写为三年, 在第四章写为五年, 请说明以何者为准。", 30), ct);
        await panel.Supervisor.Until(state => state.Clarification(1) is not null);
        await panel.Supervisor.Do(new ReleaseClarification(1), ct);
        using var file = new MemoryStream(TinyAnswer());
        Accept(await Desk.AnswerClarification(Agency, script.Lot, 1, "以第四章所写五年为准, 系第一章笔误。", ("澄清答复.pdf", file), ct), "澄清答复");
        await Everybody(state => state.Clarification(1) is { Answer: not null });
        say($"澄清: 书面提出, 监督放行, 投标人 {LawScript.UnclearBid} 限时答复 (87号令 第五十一条)");
    }

    private async Task<EvaluationLine> ReplacementInMidScoring(CancellationToken ct)
    {
        await seats[LawScript.FallsIll].Do(script.Scores(LawScript.FallsIll, script.Sheet.Bids[0]), ct);
        var successor = await Replace(LawScript.FallsIll, ReplacementGround.Health, ExcuseGround.Health, "评分中突发疾病, 送医。", ct);
        await successor.Do(new DeclareNoConflict(Pledge: true), ct);
        foreach (var bid in script.Sheet.Bids.Where(bid => !successor.State.Rejected.ContainsKey(bid.Id)))
        {
            await successor.Do(Script.Review(bid), ct);
        }

        await Reached(Phase.Scoring);
        say($"更换: {LawScript.FallsIll} 评分中离开, 其意见全部作废, {successor.Caller!.Member} 从头评审 (87号令 第四十九条)");
        return successor;
    }

    /// <summary>The price is so low that the law asks; the panel is satisfied with the answer.</summary>
    private async Task LowPrice(CancellationToken ct)
    {
        var reviewed = await LowPriceAct.Play(host, script.Lot, [.. seats.Values], ct);
        await panel.Supervisor.Until(state => LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matters(state).All(matter => !matter.IsOpen));
        say($"异常低价: 投标 {string.Join(", ", reviewed)} 限时书面说明, 全体表决报价合理 (财库〔2026〕2号)");
    }

    private async Task Score()
    {
        await All(async (line, member) =>
        {
            foreach (var bid in script.BidsToScore.Where(bid => !line.State.Rejected.ContainsKey(bid.Id)))
            {
                await line.Do(script.Scores(member, bid));
            }
        });
        await Reached(Phase.Summary);
        say($"评分: {panel.Supervisor.State.RevealedScores!.Value.Length} 份同时揭示");
    }

    private async Task Correction()
    {
        await seats[LawScript.Misreads].Do(new CorrectScore(
            LawScript.MisreadBid, LawScript.MisreadCriterion, LawScript.RightValue, CorrectionGround.ObjectiveDiffers, "漏看一份合同, 业绩应为五项。"));
        await Everybody(state => state.Corrections.Length == 1);
        say($"更正: {LawScript.Misreads} 客观分与他人不一致, 记录理由与前后分值 (87号令 第六十四条)");
    }

    private async Task Confirm()
    {
        await All(async (line, _) => await Panel.Explain(line));
        await All(async (line, _) =>
        {
            await line.Until(state => OwedAnswers.Of(state).IsEmpty);
            await line.Do(new ConfirmResult(EvaluationResult.Of(line.State).Digest));
        });
        await Reached(Phase.Signing);
        var result = EvaluationResult.Of(panel.Supervisor.State);
        say($"确认: 全体确认同一结果 {result.Digest[..16]}…; 推荐 {string.Join(", ", result.Result.Candidates)}");
    }

    /// <summary>Each draws his name at his seat, but one who has no pen there: his name is set in type.</summary>
    private async Task SignWithOneDissent()
    {
        await All(async (line, member) => await line.Do(new SignReport(
            EvaluationResult.Of(line.State).Digest,
            member == LawScript.Dissents ? $"不同意否决投标 {LawScript.RejectedBid}: 该条件可经澄清消除。" : null,
            member == LawScript.Misreads ? null : await line.Person.HandIn(line.Procedure, Hand.Write(member[^1])))));
        await Reached(Phase.Closed);
        say($"签署: {panel.Supervisor.State.Signatures.Count} 人签署, {LawScript.Dissents} 附不同意见 (87号令 第六十一条)");
    }

    private async Task<EvaluationLine> Replace(string leaver, ReplacementGround ground, ExcuseGround excuse, string reason, CancellationToken ct)
    {
        var successor = (await drawing.Successor(leaver, excuse, reason, ct)).Expert;
        Accept(await Desk.Replace(Agency, script.Lot, new(leaver, successor, Seat: "", ground, reason), ct), "更换 " + leaver);
        return seats[leaver] = await Panel.SeatDrawn(host, script, Rows.AccountOf(successor), (await drawing.Record).Code, ct: ct);
    }

    /// <summary>Everybody who sits now, at the same time; by the name under which the script knows his opinions.</summary>
    private Task All(Func<EvaluationLine, string, Task> act) => Task.WhenAll(seats.Select(seat => act(seat.Value, seat.Key)));

    /// <summary>What takes people their time takes the clock a moment.</summary>
    private void Later(int minutes) => host.Clock.Advance(TimeSpan.FromMinutes(minutes));

    private Task<Evaluation[]> Reached(Phase phase) => Everybody(state => state.Phase >= phase);

    private Task<Evaluation[]> Everybody(Func<Evaluation, bool> so) => Task.WhenAll(seats.Values.Append(panel.Supervisor).Select(line => line.Until(so)));

    private static byte[] TinyAnswer() => Bidding.Web.Demo.TinyPdf.Write([["Clarification", "The warranty is five years."]]);

    private static void Accept(Answer answer, string what)
    {
        if (answer.Refused is { } refusal)
        {
            throw new RefusedException(Rows.Agency, what, refusal);
        }
    }
}
