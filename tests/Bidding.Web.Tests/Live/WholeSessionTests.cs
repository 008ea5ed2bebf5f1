using System.Net;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Rehearsal.Stage;

namespace Bidding.Web.Tests.Live;

public sealed class WholeSessionTests
{
    [Fact(DisplayName = "两地五名评委同步完成一次评审: 人人所见与档案一致, 结果与评分表演算一致")]
    public async Task TwoCitiesEvaluateTogetherInJsonAndMessagePack()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.Gather();

        await panel.PlayTo(Phase.Closed);

        foreach (var line in panel.Members.Append(panel.Supervisor))
        {
            await line.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
            var (server, own) = await evening.Views(line);
            Assert.Equal(server, own);
            Assert.Equal(line.Notices.Select(notice => notice.Version), line.Notices.Select(notice => notice.Version).Distinct().Order());
        }

        Assert.Equal(
            SheetResultWriter.Write(ScoreArithmetic.Compute(evening.Script.Sheet)),
            SheetResultWriter.Write(EvaluationResult.Of(panel.Supervisor.State).Result));
        await TheAgencySeesWhatIsDue(evening);
    }

    /// <summary>实施条例 第四十三条: two working days from the end, with the day itself; the retention as well.</summary>
    private static async Task TheAgencySeesWhatIsDue(Evening evening)
    {
        using var clerk = await evening.SignIn(Rows.Agency);
        var page = WebUtility.HtmlDecode(await clerk.Http.GetStringAsync("/lots/" + evening.Script.Lot));
        var ended = (await evening.Procedures.EvaluationOf(evening.Script.Lot).Facts(default)).Last(body => body.Fact is EvaluationFact.PhaseOpened).At;

        var due = WorkingCalendar.WeekendsOnly.After(DueDates.Day(ended), 2, PeriodUnit.WorkingDays);
        Assert.Contains("评审之后的法定期限", page, StringComparison.Ordinal);
        Assert.Contains($"最迟 {due:yyyy-MM-dd}", page, StringComparison.Ordinal);
        Assert.Contains("不少于 15 年", page, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "最后一份评分封存的同一次入账中, 评分向两地同时揭示一次")]
    public async Task TheScoresAreRevealedOnceInTheAppendOfTheLastSeal()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Summary);

        var record = await evening.Procedures.EvaluationOf(evening.Script.Lot).Facts(default);

        var reveal = Assert.Single(record, body => body.Fact is EvaluationFact.ScoresRevealed);
        var lastSeal = record.Last(body => body.Fact is EvaluationFact.ScoresSealed);
        Assert.Equal((lastSeal.Version + 1, lastSeal.At, lastSeal.Command), (reveal.Version, reveal.At, reveal.Command));
        Assert.All(panel.Members, line => Assert.Equal(reveal.At, line.Notices.Single(notice => notice.Fact is EvaluationFact.ScoresRevealed).At));
    }
}
