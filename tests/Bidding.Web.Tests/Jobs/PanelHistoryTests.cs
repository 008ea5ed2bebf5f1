using System.Collections.Immutable;
using System.Text.Json;
using Bidding.Data.Tables;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Committee;
using Bidding.Web.Draws;
using Bidding.Web.Jobs;
using Bidding.Web.Pages;
using Bidding.Web.Registers;
using Bidding.Web.Tests.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Jobs;

/// <summary>What the acquaintance prompts ask, the platform's own panels must answer: nobody imports what happened here.</summary>
public sealed class PanelHistoryTests
{
    [Fact(DisplayName = "评审在本平台结束: 到场专家的履历随之记下, 下一次抽取即提示同一代理机构与共同评审; 再做一次、重新启动均无变化")]
    public async Task AnEvaluationThatEndedHereIsHistoryAtTheNextDraw()
    {
        await using var evening = await Evening.Begin();
        Assert.Empty(await Services(evening.Host));
        await using (var panel = await evening.GatherAt(Phase.Closed))
        {
            await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        }

        var rows = await Services(evening.Host);
        var signedIn = (await evening.Procedures.EvaluationOf(evening.Script.Lot).Facts(default)).First(body => body.Fact is EvaluationFact.MemberSignedIn).At;
        var seats = await evening.Host.Ask(db => db.PanelSeats.Where(seat => seat.LotId == evening.Script.Lot && seat.Role == "expert").Select(seat => seat.ExpertId).ToListAsync());
        Assert.Equal(seats.Order(StringComparer.Ordinal), rows.Select(row => row.ExpertId));
        Assert.All(rows, row => Assert.Equal((evening.Script.Lot, Rows.AgencyId, DateOnly.FromDateTime(Clock.Local(signedIn).DateTime)), (row.LotId, row.AgencyId, row.On)));

        await evening.Host.Services.GetRequiredService<PanelHistory>().Keep(evening.Script.Lot, default);
        Assert.Equal(rows.Select(Line), (await Services(evening.Host)).Select(Line));
        await Prompted(evening, rows);
    }

    [Fact(DisplayName = "履历丢失的, 重新启动时由记录补记; 登记簿导入不改写本平台评审的履历")]
    public async Task TheRecordRestoresItAndNoImportOverwritesIt()
    {
        await using var evening = await Evening.Begin();
        await using (var panel = await evening.GatherAt(Phase.Closed))
        {
            await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        }

        var rows = await Services(evening.Host);
        await evening.Host.Ask(db => db.Services.ExecuteDeleteAsync());
        await evening.Host.Services.GetRequiredService<Bidding.Web.Presence.StartUpReconciliation>().Run(default);
        Assert.Equal(rows.Select(Line), (await Services(evening.Host)).Select(Line));

        var told = JsonSerializer.SerializeToUtf8Bytes(new
        {
            format = RegistryFile.Format, source = "演练登记簿", asOf = $"{rows[0].On.AddYears(-1):yyyy-MM-dd}",
            services = rows.Select(row => new { expert = row.ExpertId, lot = row.LotId, agency = "another-agency", on = $"{row.On.AddYears(-2):yyyy-MM-dd}" }),
        });
        var (number, mistakes) = await evening.Host.Services.GetRequiredService<RegistryImport>().Store(told, "registry.json", "administrator", default);
        Assert.Empty(mistakes);
        Assert.Equal(1, number);
        Assert.Equal(rows.Select(Line), (await Services(evening.Host)).Select(Line));
    }

    [Theory(DisplayName = "评审中途更换成员: 到过场的原成员与接替者都有履历; 未到场即被更换的没有")]
    [InlineData(Phase.Scoring, "E1 E2 E3 E4 E5 stranger")]
    [InlineData(Phase.SignIn, "E1 E2 E3 E4 stranger")]
    public async Task WhoSatHereIsHistoryWhoeverSitsHereAtTheEnd(Phase during, string served)
    {
        await using var evening = await Evening.Begin(WithScoresOfASuccessor);
        await using var before = await evening.GatherAt(during);
        var answer = await evening.Host.Services.GetRequiredService<CommitteeDesk>().Replace(
            new Caller(Rows.Agency, Role.Agency), evening.Script.Lot, new("E5", "stranger", "binzhou-02", ReplacementGround.Health, "突发疾病"), default);
        Assert.Null(answer.Refused);
        await using var successor = await evening.Seat(Rows.Stranger);

        await CatchUp(successor, during);
        var after = new Panel(evening.Script, [.. before.Members.Remove(before.Member("E5")), successor], before.Supervisor);
        await before.Supervisor.Until(state => state.Phase == during && state.Member("E6") is not null);
        await after.PlayTo(Phase.Closed);
        await before.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));

        Assert.Equal(served.Split(' '), (await Services(evening.Host)).Select(row => row.ExpertId));
    }

    [Fact(DisplayName = "采购人代表到场评审, 不计入专家履历")]
    public async Task ARepresentativeOfThePurchaserLeavesNoHistory()
    {
        await using var evening = await Evening.Begin(Evening.Small with { Representative = "E5" });
        await using (var panel = await evening.GatherAt(Phase.Closed))
        {
            await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        }

        Assert.Contains(await evening.Facts(), fact => fact is EvaluationFact.MemberSignedIn { Member: "E5" });
        Assert.Equal(["E1", "E2", "E3", "E4"], (await Services(evening.Host)).Select(row => row.ExpertId));
    }

    /// <summary>E6 scores as E5, whose place he takes, would have.</summary>
    private static Script WithScoresOfASuccessor { get; } = Evening.Small with
    {
        Sheet = Evening.Small.Sheet with
        {
            Scores = [.. Evening.Small.Sheet.Scores, .. Evening.Small.Sheet.Scores.Where(score => score.Member == "E5").Select(score => score with { Member = "E6" })],
        },
    };

    /// <summary>What the others have behind them he has to do for himself.</summary>
    private static async Task CatchUp(EvaluationLine successor, Phase upTo)
    {
        if (upTo == Phase.SignIn)
        {
            return;
        }

        await successor.Do(new EvaluationCommand.SignIn());
        await successor.Do(new EvaluationCommand.DeclareNoConflict(Pledge: true));
        foreach (var bid in WithScoresOfASuccessor.Sheet.Bids)
        {
            await successor.Do(Script.Review(bid));
        }
    }

    /// <summary>What the next draw of the agency asks, of the same rows: more than none is too often, so that one panel suffices.</summary>
    private static async Task Prompted(Evening evening, List<ServiceRow> rows)
    {
        var registry = evening.Host.Services.GetRequiredService<Registry>();
        Matter next = new("NEXT-LOT", Regime.GovernmentProcurement, rows[0].On, [], Rows.AgencyId, AvoidanceTerms.Default with { ServedMost = 0 });
        ImmutableArray<DrawGroup> groups = [new("G1", "dongying", [], 3, 0), new("G2", "binzhou", [], 2, 0)];
        var (pool, around) = await registry.Together(next, groups, default);
        var found = pool.SelectMany(expert => Avoidance.FindingsOf(expert, around)).Where(finding => finding.Rule == ConflictRule.ServedAgency).ToList();
        Assert.Equal(rows.Select(row => row.ExpertId), found.Select(finding => finding.Expert).Order(StringComparer.Ordinal));

        var panel = await registry.WithHistory([.. rows.Select(row => row.ExpertId)], next.On, default);
        Assert.Equal(rows.Count * (rows.Count - 1) / 2, ServedTogetherTooOften.Of(panel, next).Count());
        Assert.Empty(ServedTogetherTooOften.Of(panel, next with { Lot = evening.Script.Lot })); // its own panel is no earlier acquaintance
    }

    private static string Line(ServiceRow row) => $"{row.ExpertId} {row.LotId} {row.AgencyId} {row.On}";

    private static Task<List<ServiceRow>> Services(RehearsalHost host) =>
        host.Ask(async db => (await db.Services.AsNoTracking().ToListAsync()).OrderBy(row => row.ExpertId, StringComparer.Ordinal).ToList());
}
