using System.Net;
using System.Net.Http.Headers;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Demo;
using Bidding.Web.Tests.Live;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Tests.Committee;

/// <summary>What the agency enters for a bidder about his price, through its page; what the supervisor and the room then see.</summary>
public sealed class PricePageTests
{
    private static readonly ScoreSheet Low = Evening.SheetOf(Evening.Usual) with
    {
        Bids = [new("B1", 450_000m, false, [], []), new("B2", 920_000m, false, [], []), new("B3", 1_050_000m, false, [], [])],
        AbnormallyLow = new(0.50m, 0.50m, 0.45m, 1_200_000m),
    };

    [Fact(DisplayName = "代理机构在页面代供应商提交低价说明与文件; 监督可见, 评委可读文件; 表决前评分不揭示")]
    public async Task TheExplanationEntersThroughThePage()
    {
        await using var evening = await Evening.Begin(Script.Of(Low));
        await using var panel = await evening.GatherAt(Phase.Scoring);
        using var clerk = await evening.SignIn(Rows.Agency);
        using var regulator = await evening.SignIn(Rows.Supervisor);
        var page = $"/matters/{evening.Script.Lot}";
        Assert.Contains("待组长启动审查", await clerk.Http.GetStringAsync(page), StringComparison.Ordinal);

        await panel.Members[0].Do(new OpenLowPriceReview("B1", 30));
        await panel.Supervisor.Until(state => state.LowPriceReview("B1") is not null);
        using var entered = await Post(clerk, page, "low-price", ("Explaining.Bid", "B1"), ("Explaining.Text", "自有产品, 附成本测算。"), "Explaining.File");

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        var explained = (await panel.Members[1].Until(state => state.LowPriceReview("B1")?.Explanation is not null)).LowPriceReview("B1")!.Explanation!;
        var watched = await regulator.Http.GetStringAsync(page);
        Assert.Contains("自有产品, 附成本测算。", watched, StringComparison.Ordinal);
        Assert.Contains(explained.File!.Sha256, watched, StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", await panel.Members[1].Person.Http.GetStringAsync($"/bids/{evening.Script.Lot}/B1/{explained.File.Id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await panel.Members[1].Person.Http.GetAsync($"/bids/{evening.Script.Lot}/B2/{explained.File.Id}")).StatusCode);

        await Task.WhenAll(panel.Members.SelectMany(line => evening.Script.Sheet.Bids.Select(bid => line.Do(evening.Script.Scores(line.Caller!.Member!, bid)))));
        Assert.Equal(Phase.Scoring, panel.Supervisor.State.Phase);
        await panel.Members[0].Do(new OpenVote(new VoteSubject.LowPriceUnproven("B1"), "对照同类项目"));
        await Task.WhenAll(panel.Members.Select(async line =>
        {
            await line.Until(state => state.OpenVote is not null);
            await line.Do(new CastVote(1, InFavour: false, null));
        }));
        await panel.Supervisor.Until(state => state.Phase == Phase.Summary);
    }

    private static async Task<HttpResponseMessage> Post(Person person, string page, string handler, (string Name, string Value) first, (string Name, string Value) second, string file)
    {
        const string Field = "name=\"__RequestVerificationToken\" value=\"";
        var html = await person.Http.GetStringAsync(page);
        var token = html[(html.IndexOf(Field, StringComparison.Ordinal) + Field.Length)..];
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in new[] { ("_handler", handler), first, second, ("__RequestVerificationToken", token[..token.IndexOf('"', StringComparison.Ordinal)]) })
        {
            form.Add(new StringContent(value), name);
        }

        var content = new ByteArrayContent(TinyPdf.Write([["Signed paper"]]));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(content, file, "x.pdf");
        return await person.Http.PostAsync(page, form);
    }
}
