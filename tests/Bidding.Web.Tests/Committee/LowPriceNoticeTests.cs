using System.Net;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Pdf.Tests.Judges;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Committee;
using Bidding.Web.Tests.Live;
using Microsoft.Extensions.DependencyInjection;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Tests.Committee;

/// <summary>报价合理性书面说明通知书, in the hand of the agency while the time for the explanation runs.</summary>
public sealed class LowPriceNoticeTests
{
    private static readonly ScoreSheet Low = Evening.SheetOf(Evening.Usual) with
    {
        Bids = [new("B1", 450_000m, false, [], []), new("B2", 920_000m, false, [], []), new("B3", 1_050_000m, false, [], [])],
        AbnormallyLow = new(0.50m, 0.50m, 0.45m, 1_200_000m),
    };

    [ToolFact("pdftotext", "qpdf", DisplayName = "审查一经启动, 代理机构即可打印发给供应商的通知书: 有时限与情形, 没有评委、没有其他投标人; 此后打印都是同一份")]
    public async Task TheNoticeIsPrintedWhileTheTimeRuns()
    {
        await using var evening = await Evening.Begin(Script.Of(Low));
        await using var panel = await evening.GatherAt(Phase.Scoring);
        var address = $"/notices/{evening.Script.Lot}/low-price/B1.pdf";
        var people = await Task.WhenAll(
            new[] { Rows.Agency, Rows.Supervisor, Rows.AccountOf("E1"), Rows.Stranger, "foreign-agency", Rows.OperatorOf("binzhou"), "administrator" }.Select(evening.SignIn));
        Task<HttpStatusCode[]> Ask(string of) => Task.WhenAll(people.Select(async person =>
        {
            using var answer = await person.Http.GetAsync(of);
            return answer.StatusCode;
        }));
        Assert.All(await Ask(address), status => Assert.Equal(HttpStatusCode.NotFound, status));

        await panel.Member("E1").Do(evening.Script.Scores("E1", evening.Script.Sheet.Bids[0]));
        await panel.Members[0].Do(new OpenLowPriceReview("B1", 45));
        await panel.Supervisor.Until(state => state.LowPriceReview("B1") is not null);

        Assert.Equal("200 200 404 404 404 404 404", string.Join(' ', (await Ask(address)).Select(status => (int)status)));
        Assert.All(await Ask(address.Replace("B1", "B2", StringComparison.Ordinal)), status => Assert.Equal(HttpStatusCode.NotFound, status));
        var first = await people[0].Http.GetByteArrayAsync(address);
        using var notice = new PdfOnDisk(first);
        var said = notice.Text();
        Assert.Contains("45分钟，至", said, StringComparison.Ordinal);
        Assert.Contains("450,000.00元", said, StringComparison.Ordinal);
        Assert.Contains("低于通过符合性审查供应商次低报价的50%", said, StringComparison.Ordinal);
        Assert.All(new[] { "评委", "920,000", "1,050,000", "806,666", "460,000" }, secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
        Assert.Equal(0, notice.Check().ExitCode);

        await evening.Host.Services.GetRequiredService<CommitteeDesk>().ExplainLowPrice(new Caller(Rows.Agency, Role.Agency), evening.Script.Lot, "B1", "自有产品。", null, default);
        await panel.Supervisor.Until(state => state.LowPriceReview("B1")?.Explanation is not null);
        Assert.Equal(first, await people[1].Http.GetByteArrayAsync(address));
        people.ToList().ForEach(person => person.Dispose());
    }
}
