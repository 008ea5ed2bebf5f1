using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>平台规则 评分 第一条: in tendering the tender documents may allow a correction of their own, by the clause that was frozen.</summary>
public class TenderDocumentsTests : RoomContext
{
    private static Story InSummary(Method method) => Cast.Panel.Aggregate(
        Story.InScoringOf(Cast.Convocation with { Method = method }), (story, member) => Cast.Bids.Aggregate(story, (so, bid) => so.When(member, Story.Scores(bid))));

    [Fact(DisplayName = "招标文件另有规定的: 汇总页写明条款, 填写分值和理由后更正; 更正记录写明情形")]
    public async Task AScoreIsCorrectedAsTheTenderDocumentsAllow()
    {
        await Sit(InSummary(Cast.CorrectableMethod), Cast.李);
        var step = Show<SummaryStep>();
        Assert.Contains("第三章 5.2：漏看证明材料的", step.Find("[data-part=tender-documents] [data-part=clause]").TextContent);

        await step.Find("#documents-to").InputAsync(new() { Value = "13" });
        await step.Find("[data-act=correct-by-documents]").ClickAsync(new());
        Assert.Contains("请写明意见和理由", step.Markup);
        await step.Find("#documents-reason").InputAsync(new() { Value = "漏看技术部分第 12 页" });
        await step.Find("[data-act=correct-by-documents]").ClickAsync(new());

        Assert.Equal(new CorrectScore("B1", "T1", 13m, CorrectionGround.TenderDocuments, "漏看技术部分第 12 页"), Server.Decided.Single());
        Assert.Null(Server.Story.Refusal);
        step.WaitForAssertion(() => Assert.Contains("改为 13.00 (招标文件另有规定)", step.Find("[data-part=corrections]").TextContent));
    }

    [Fact(DisplayName = "只列主观分: 客观分不因招标文件的规定更正")]
    public async Task ObjectiveCriteriaAreNotOffered()
    {
        await Sit(InSummary(Cast.CorrectableMethod), Cast.李);

        var offered = Show<SummaryStep>().FindAll("#documents-criterion option").Select(option => option.GetAttribute("value"));

        Assert.Equal(Cast.CorrectableMethod.Criteria.Where(criterion => criterion.Nature == Nature.Subjective).Select(criterion => criterion.Id), offered);
        Assert.Contains(Cast.CorrectableMethod.Criteria, criterion => criterion.Nature == Nature.Objective);
    }

    [Fact(DisplayName = "评分之前即向全体成员写明招标文件允许更正的条款")]
    public async Task TheClauseIsKnownBeforeAnybodyScores()
    {
        await Sit(Story.InScoringOf(Cast.Convocation with { Method = Cast.CorrectableMethod }), Cast.李);

        Assert.Contains("第三章 5.2", Show<ScoringStep>().Find("[data-part=more-corrections]").TextContent);
    }

    [Fact(DisplayName = "政府采购, 以及招标文件没有另行规定的, 没有这一情形")]
    public async Task WhereTheFourCasesAreAllTheFormIsNotThere()
    {
        foreach (var method in new[] { Cast.TenderingMethod, Cast.CorrectableMethod with { Regime = Regime.GovernmentProcurement, ReviewItems = Cast.Method.ReviewItems } })
        {
            if (Server is null)
            {
                await Sit(InSummary(method), Cast.李);
            }
            else
            {
                Server.Tell(InSummary(method));
                await Enter(Cast.李.Caller());
            }

            Assert.NotEmpty(Show<SummaryStep>().FindAll("[data-part=findings]"));
            Assert.Empty(Show<SummaryStep>().FindAll("[data-part=tender-documents]"));
        }

        Server!.Tell(Story.Ended.At(Story.Ended.State with { Convocation = Story.Ended.State.Convocation! with { Method = Cast.CorrectableMethod with { Regime = Regime.GovernmentProcurement } } }));
        await Enter(Cast.Supervisor);
        Assert.Empty(Show<ReopenForm>().FindAll("[data-ground=TenderDocuments]"));
    }
}
