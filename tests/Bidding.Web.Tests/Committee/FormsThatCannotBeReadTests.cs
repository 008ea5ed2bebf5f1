using System.Net;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tests.Live;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tests.Committee;

/// <summary>An act that cannot be undone follows from what was chosen, never from what a form would have held by default.</summary>
public sealed class FormsThatCannotBeReadTests
{
    [Theory(DisplayName = "事由未选、读不出或者不存在的, 不暂停、不封存、不更换; 什么都没有改变")]
    [InlineData("pause", "Pausing", "Junk")]
    [InlineData("pause", "Pausing", "999")]
    [InlineData("pause", "Pausing", "")]
    [InlineData("seal", "Sealing", "Junk")]
    [InlineData("seal", "Sealing", "999")]
    [InlineData("seal", "Sealing", "")]
    [InlineData("replace", "Replacing", "Junk")]
    [InlineData("replace", "Replacing", "999")]
    [InlineData("replace", "Replacing", "")]
    public async Task NoActFollowsFromADefault(string form, string prefix, string ground)
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Scoring);
        using var clerk = await evening.SignIn(Rows.Agency);
        using var stranger = await evening.SignIn(Rows.Stranger);
        var page = $"/matters/{evening.Script.Lot}";
        var before = evening.Procedures.EvaluationOf(evening.Script.Lot).Version;
        var rows = await evening.Host.Ask(db => db.PanelSeats.CountAsync());

        using var answer = await clerk.Send(
            page, page, default, ("_handler", form), (prefix + ".Ground", ground), (prefix + ".Text", "设备故障"), (prefix + ".Sure", "true"),
            (prefix + ".Leaver", "E5"), (prefix + ".Expert", "stranger"), (prefix + ".Seat", "binzhou-02"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(Refusals.ChoiceMissing.Zh, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var after = await evening.Procedures.Evaluation(evening.Script.Lot, default);
        Assert.Equal((before, null, null), (evening.Procedures.EvaluationOf(evening.Script.Lot).Version, after.Pause, after.Termination));
        Assert.Equal(rows, await evening.Host.Ask(db => db.PanelSeats.CountAsync()));
    }

    [Theory(DisplayName = "理由空白的不办理, 当即说明; 也不作为被拒的操作记入档案")]
    [InlineData("pause", "Pausing", nameof(PauseGround.Network))]
    [InlineData("resume", "Resuming", "")]
    [InlineData("seal", "Sealing", nameof(SealGround.Interference))]
    [InlineData("terminate", "Terminating", "")]
    [InlineData("replace", "Replacing", nameof(ReplacementGround.Health))]
    public async Task AnEmptyBoxLeavesNoTraceInTheRecord(string form, string prefix, string ground)
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Scoring);
        using var clerk = await evening.SignIn(Rows.Agency);
        var page = $"/matters/{evening.Script.Lot}";
        if (form == "resume")
        {
            using var paused = await clerk.Send(page, page, default, ("_handler", "pause"), ("Pausing.Ground", nameof(PauseGround.Network)), ("Pausing.Text", "专线中断"));
            Assert.Equal(HttpStatusCode.Redirect, paused.StatusCode);
        }

        var before = evening.Procedures.EvaluationOf(evening.Script.Lot).Version;

        using var answer = await clerk.Send(
            page, page, default, ("_handler", form), (prefix + ".Ground", ground), (prefix + ".Text", "  "), (prefix + ".Sure", "true"),
            ("Replacing.Leaver", "E5"), ("Replacing.Expert", "stranger"), ("Replacing.Seat", "binzhou-02"));

        Assert.Contains(Refusals.TextMissing.Zh, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, evening.Procedures.EvaluationOf(evening.Script.Lot).Version);
    }

    [Theory(DisplayName = "不能撤销的行为未确认已核对的, 不予办理; 拒绝写在该表单旁")]
    [InlineData("seal", "Sealing", nameof(SealGround.Interference))]
    [InlineData("terminate", "Terminating", "")]
    [InlineData("replace", "Replacing", nameof(ReplacementGround.Health))]
    public async Task WhatCannotBeUndoneIsConfirmedInTheForm(string form, string prefix, string ground)
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Scoring);
        using var clerk = await evening.SignIn(Rows.Agency);
        using var stranger = await evening.SignIn(Rows.Stranger);
        var page = $"/matters/{evening.Script.Lot}";
        (string, string)[] fields =
        [
            ("_handler", form), (prefix + ".Ground", ground), (prefix + ".Text", "经核实, 任务取消"),
            ("Replacing.Leaver", "E5"), ("Replacing.Expert", "stranger"), ("Replacing.Seat", "binzhou-02"),
        ];

        using var unsure = await clerk.Send(page, page, default, fields);
        var shown = await unsure.Content.ReadAsStringAsync();
        var untouched = await evening.Procedures.Evaluation(evening.Script.Lot, default);
        using var sure = await clerk.Send(page, page, default, [.. fields, (prefix + ".Sure", "true")]);

        var part = shown[shown.IndexOf($"id=\"{form}\"", StringComparison.Ordinal)..];
        Assert.Contains(Refusals.ChoiceMissing.Zh, part[..part.IndexOf("</section>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Equal((null, 0), (untouched.Termination, untouched.Replacements.Length));
        Assert.Equal(HttpStatusCode.Redirect, sure.StatusCode);
        var done = await evening.Procedures.Evaluation(evening.Script.Lot, default);
        Assert.True(done.IsEnded || done.Replacements.Length == 1);
    }

    [Fact(DisplayName = "接替者在被更换之前、被更换者在离开之后, 都读不到汇总与报告")]
    public async Task OnlyThePanelOfTheRecordReadsTheResult()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Summary);
        using var clerk = await evening.SignIn(Rows.Agency);
        var document = $"/reports/{evening.Script.Evaluation}/document";
        var leaver = panel.Member("E5").Person;
        Assert.Equal(HttpStatusCode.OK, await Status(leaver, document));
        var page = $"/matters/{evening.Script.Lot}";

        using var answer = await clerk.Send(
            page, page, default, ("_handler", "replace"), ("Replacing.Ground", nameof(ReplacementGround.Health)), ("Replacing.Text", "突发疾病"),
            ("Replacing.Leaver", "E5"), ("Replacing.Expert", "stranger"), ("Replacing.Seat", "binzhou-02"), ("Replacing.Sure", "true"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await Task.WhenAll(panel.Members.Where(line => line.Caller!.Member != "E5").Select(line => line.Until(state => state.HasLeft("E5"))));
        await using var successor = await evening.Seat(Rows.Stranger);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await Status(leaver, document), await Status(successor.Person, document)));
        await successor.Do(new EvaluationCommand.SignIn());
        await successor.Do(new EvaluationCommand.DeclareNoConflict(true));
        foreach (var bid in evening.Script.Sheet.Bids)
        {
            await successor.Do(Rehearsal.Scripts.Script.Review(bid));
        }

        await successor.Until(state => state.Phase == Phase.Scoring);
        foreach (var bid in evening.Script.BidsToScore)
        {
            await successor.Do(evening.Script.Scores("E4", bid));
        }

        await successor.Until(state => state.Phase == Phase.Summary && state.RevealedScores is not null);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await Status(leaver, document), await Status(successor.Person, document)));
    }

    [Fact(DisplayName = "只在名册上有席位、记录中还不是成员的人, 读不到已揭示的评分")]
    public async Task ARowAloneOpensNothing()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Summary);
        using var stranger = await evening.SignIn(Rows.Stranger);
        await evening.Host.Ask(async db =>
        {
            db.PanelSeats.Add(new Data.Tables.PanelSeatRow
            {
                LotId = evening.Script.Lot, MemberId = "E6", ExpertId = "stranger", SiteId = "binzhou", SeatId = null, Role = Bidding.Web.Tenders.PanelRole.Expert,
            });
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, await Status(stranger, $"/reports/{evening.Script.Evaluation}/document"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(stranger, $"/reports/{evening.Script.Evaluation}/scores.xlsx"));
    }

    private static async Task<HttpStatusCode> Status(Person person, string path)
    {
        using var answer = await person.Http.GetAsync(path);
        return answer.StatusCode;
    }
}
