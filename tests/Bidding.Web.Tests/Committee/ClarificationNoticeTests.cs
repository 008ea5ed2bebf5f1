using System.Net;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Pdf.Tests.Judges;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Committee;
using Bidding.Web.Tests.Live;
using Microsoft.Extensions.DependencyInjection;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Tests.Committee;

/// <summary>问题澄清通知, in the hand of the agency from the release of the question on.</summary>
public sealed class ClarificationNoticeTests
{
    [ToolFact("pdftotext", "qpdf", DisplayName = "监督放行之后, 代理机构和监督即可打印发给投标人的问题澄清通知; 放行之前和对其他人, 没有; 答复之后打印仍是同一份")]
    public async Task TheNoticeIsPrintedFromItsReleaseOn()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Scoring);
        var (lot, address) = (evening.Script.Lot, $"/notices/{evening.Script.Lot}/clarification/1.pdf");
        var people = await Task.WhenAll(
            new[] { Rows.Agency, Rows.Supervisor, Rows.AccountOf("E1"), Rows.Stranger, "foreign-agency", Rows.OperatorOf("binzhou"), "administrator" }.Select(evening.SignIn));
        Task<HttpStatusCode[]> Ask() => Task.WhenAll(people.Select(async person =>
        {
            using var answer = await person.Http.GetAsync(address);
            return answer.StatusCode;
        }));
        await panel.Members[0].Do(new AskClarification("B1", "请说明质保期的起算时间。", 45));
        Assert.All(await Ask(), status => Assert.Equal(HttpStatusCode.NotFound, status));

        await panel.Supervisor.Do(new ReleaseClarification(1));
        await panel.Supervisor.Until(state => state.Clarification(1)?.Deadline is not null);

        Assert.Equal("200 200 404 404 404 404 404", string.Join(' ', (await Ask()).Select(status => (int)status)));
        var first = await people[0].Http.GetByteArrayAsync(address);
        using var notice = new PdfOnDisk(first);
        var said = notice.Text();
        Assert.All(new[] { "第1号", "请说明质保期的起算时间", "45分钟，至", "答复方式", "手工签名" }, part => Assert.Contains(part, said, StringComparison.Ordinal));
        Assert.DoesNotContain("评委", said, StringComparison.Ordinal);
        Assert.Equal(0, notice.Check().ExitCode);
        Assert.Contains(address, await people[0].Http.GetStringAsync($"/matters/{lot}"), StringComparison.Ordinal);

        await evening.Host.Services.GetRequiredService<CommitteeDesk>().AnswerClarification(new Caller(Rows.Agency, Role.Agency), lot, 1, "自验收合格之日起算。", null, default);
        await panel.Supervisor.Until(state => state.Clarification(1)?.Answer is not null);
        Assert.Equal(first, await people[1].Http.GetByteArrayAsync(address));
        people.ToList().ForEach(person => person.Dispose());
    }
}
