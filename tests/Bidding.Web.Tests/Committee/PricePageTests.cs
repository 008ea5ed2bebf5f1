using System.Net;
using System.Net.Http.Headers;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
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
        var matters = await clerk.Http.GetStringAsync(page);
        Assert.Contains("待组长启动审查", matters, StringComparison.Ordinal);
        Assert.Contains("不接受投标人主动的说明 (87号令 第五十一条)", matters, StringComparison.Ordinal);

        await panel.Members[0].Do(new OpenLowPriceReview("B1", 30));
        await panel.Supervisor.Until(state => state.LowPriceReview("B1") is not null);
        Assert.Contains("送达低价审查通知并提交说明", await clerk.Http.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("送达低价审查通知", await regulator.Http.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains($"/notices/{evening.Script.Lot}/low-price/B1.pdf", await clerk.Http.GetStringAsync(page), StringComparison.Ordinal);
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

    [Fact(DisplayName = "代理机构在页面代投标人确认修正后的报价: 须附签字盖章文件, 评分按修正后的报价揭示")]
    public async Task TheConfirmationEntersThroughThePage()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Scoring);
        using var clerk = await evening.SignIn(Rows.Agency);
        var page = $"/matters/{evening.Script.Lot}";
        await panel.Members[0].Do(new CorrectPrice("B2", new("玖拾万元整", null, []), 30));
        await panel.Supervisor.Until(state => state.PriceCorrection("B2") is not null);
        Assert.Contains("开标报价 920,000.00 → 修正后 900,000.00", await clerk.Http.GetStringAsync(page), StringComparison.Ordinal);
        await Task.WhenAll(panel.Members.SelectMany(line => evening.Script.Sheet.Bids.Select(bid => line.Do(evening.Script.Scores(line.Caller!.Member!, bid)))));
        Assert.Equal(Phase.Scoring, panel.Supervisor.State.Phase);

        using var undecided = await Post(clerk, page, "price-correction", ("Confirming.Bid", "B2"), ("Confirming.Text", "确认"), null, ("Confirming.Confirmed", ""));
        using var unsigned = await Post(clerk, page, "price-correction", ("Confirming.Bid", "B2"), ("Confirming.Text", "确认"), null, ("Confirming.Confirmed", "true"));
        using var entered = await Post(clerk, page, "price-correction", ("Confirming.Bid", "B2"), ("Confirming.Text", "确认"), "Confirming.File", ("Confirming.Confirmed", "true"));

        Assert.Contains("请选择, 未提交", await undecided.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("确认的须附签字盖章的文件, 未提交", await unsigned.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        var revealed = await panel.Supervisor.Until(state => state.Phase == Phase.Summary && state.RevealedScores is not null);
        Assert.Equal(900_000m, EvaluationResult.Of(revealed).Result.Benchmark);
        await panel.Members[3].Until(state => state.Phase == Phase.Summary && state.RevealedScores is not null);
        var (server, own) = await evening.Views(panel.Members[3]);
        Assert.Equal(server, own);
    }

    private static async Task<HttpResponseMessage> Post(Person person, string page, string handler, (string Name, string Value) first, (string Name, string Value) second, string? file, params (string Name, string Value)[] more)
    {
        const string Field = "name=\"__RequestVerificationToken\" value=\"";
        var html = await person.Http.GetStringAsync(page);
        var token = html[(html.IndexOf(Field, StringComparison.Ordinal) + Field.Length)..];
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in (IEnumerable<(string Name, string Value)>)[("_handler", handler), first, second, .. more, ("__RequestVerificationToken", token[..token.IndexOf('"', StringComparison.Ordinal)])])
        {
            form.Add(new StringContent(value), name);
        }

        if (file is null)
        {
            return await person.Http.PostAsync(page, form);
        }

        var content = new ByteArrayContent(TinyPdf.Write([["Signed paper"]]));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(content, file, "x.pdf");
        return await person.Http.PostAsync(page, form);
    }
}
