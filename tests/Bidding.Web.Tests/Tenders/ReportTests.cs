using System.Net;
using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tests.Live;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tests.Tenders;

public sealed class ReportTests
{
    [Fact(DisplayName = "库中的报告被换掉: 与档案中的 SHA-256 不符, 不予下载")]
    public async Task AReportThatIsNotTheRecordedOneIsNotHandedOut()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Closed);
        await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        using var person = await evening.SignIn(Rows.Supervisor);
        var address = "/reports/" + evening.Script.Evaluation;
        using var before = await person.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        await evening.Host.Ask(db => db.Reports.ExecuteUpdateAsync(set => set.SetProperty(row => row.Bytes, "%PDF-1.7 another winner"u8.ToArray())));

        using var after = await person.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.InternalServerError, after.StatusCode);
        Assert.DoesNotContain("another winner", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
