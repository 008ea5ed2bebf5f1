using System.Net;
using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Demo;
using Microsoft.Playwright;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Browser.Tests;

/// <summary>Votes, clarifications, a low price, a price corrected, replacement, correction: each where the person it is for looks for it, in three browsers.</summary>
public sealed class MattersTests
{
    private static readonly Script Play = LawScript.Play;

    [BrowserFact(DisplayName = "表决、澄清、异常低价、报价修正、更换、更正、不同意见: 组长在评标室, 监督与代理机构在评审事务页, 都能完成")]
    public async Task EveryMatterOfTheCommitteeIsWithinReach()
    {
        await using var host = await RehearsalHost.Start();
        await new Theatre(host, Play).Prepare();
        await using var others = await Others(host);
        await using var browsers = await Browsers.Start();
        var chair = await Sit(browsers, host, Rows.AccountOf("E1"), $"/room/{Play.Lot}");
        var supervisor = await Sit(browsers, host, Rows.Supervisor, $"/matters/{Play.Lot}");
        var agency = await Sit(browsers, host, Rows.Agency, $"/matters/{Play.Lot}");

        await ToScoring(new Expert(chair.Page, Play, "E1"), others);
        await Vote(chair, others);
        await Clarify(chair, supervisor, agency);
        await others.Supervisor.Until(state => state.Clarification(1) is { Answer: not null });
        await chair.Look("matters-clarification-answered");
        await LowPrice(chair, agency, others);
        await CorrectPrice(chair, agency, others);
        await Replace(agency, chair);
        await using var successor = await Arrive(host);
        await ToSummary(new Expert(chair.Page, Play, "E1"), others, successor);
        await Correct(chair);
        await agency.Open("/rules");
        await agency.Look("rules");

        var complaints = new[] { chair, supervisor, agency }.SelectMany(person => person.Complaints).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    private static async Task Vote(Visitor chair, Panel others)
    {
        var page = chair.Page;
        await page.Locator("[data-part=propose] summary").PressAsync("Enter");
        await page.Locator("[data-field=matter]").SelectOptionAsync("reject-bid");
        await page.Locator("[data-part=propose] [data-field=bid]").SelectOptionAsync(LawScript.RejectedBid);
        await page.Locator("[data-field=ground]").SelectOptionAsync(nameof(RejectionGround.UnacceptableCondition));
        await page.Locator("[data-field=clause]").FillAsync("招标文件 第二章 3.4");
        await page.Locator("[data-part=propose] [data-field=page]").FillAsync("1");
        await page.Locator("[data-part=propose] [data-field=reason]").FillAsync("投标文件附有采购人不能接受的付款条件。");
        await chair.Look("matters-vote-proposing");
        await chair.Press("propose");
        await chair.Sees("[data-vote='1'] [data-ballot=for]");
        await chair.Look("matters-vote-open");
        await page.Locator("[data-vote='1'] [data-ballot=for]").CheckAsync();
        await chair.Press("vote");
        await chair.Sees("[data-vote='1'] [data-done]");
        await Task.WhenAll(others.Members.Select(line => line.Do(new CastVote(1, line.Caller!.Member != "E2", line.Caller.Member == "E2" ? "可经澄清消除。" : null))));
        await chair.Sees("[data-vote='1'] [data-outcome=carried]");
        await chair.Look("matters-vote-decided");
    }

    private static async Task Clarify(Visitor chair, Visitor supervisor, Visitor agency)
    {
        await chair.Page.Locator("[data-part=ask] summary").PressAsync("Enter");
        await chair.Page.Locator("[data-part=ask] [data-field=bid]").SelectOptionAsync(LawScript.UnclearBid);
        await chair.Page.Locator("[data-field=question]").FillAsync("质保期在第一章写为三年, 在第四章写为五年, 请说明以何者为准。");
        await chair.Press("ask");
        await chair.Sees("[data-clarification='1']");
        await supervisor.Open($"/matters/{Play.Lot}");
        await supervisor.Look("matters-supervisor-release");
        await Submit(supervisor, "release", "[value=true]");
        await agency.Open($"/matters/{Play.Lot}");
        await agency.Page.Locator("[data-part=clarifications] textarea").FillAsync("以第四章所写五年为准, 系第一章笔误。");
        await agency.Page.Locator("[data-part=clarifications] input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "答复.pdf", MimeType = "application/pdf", Buffer = TinyPdf.Write([["Answer", "Five years."]]),
        });
        await agency.Look("matters-agency-answer");
        await Submit(agency, "answer");
    }

    private static async Task LowPrice(Visitor chair, Visitor agency, Panel others)
    {
        var matter = $"[data-low-price='{LawScript.LowBid}']";
        await chair.Look("matters-low-price");
        await chair.Press("open-low-price");
        await chair.Sees(matter + "[data-state=AwaitingExplanation]");
        await others.Supervisor.Until(state => state.LowPriceReview(LawScript.LowBid) is not null);
        await agency.Open($"/matters/{Play.Lot}");
        await agency.Page.Locator("[data-part=low-price] textarea").FillAsync("主要部件自产, 附成本测算和同类合同。");
        await agency.Page.Locator("[data-part=low-price] input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "说明.pdf", MimeType = "application/pdf", Buffer = TinyPdf.Write([["Explanation", "Calculation of costs."]]),
        });
        await agency.Look("matters-agency-low-price");
        await Submit(agency, "low-price");
        await chair.Sees(matter + "[data-state=Explained]");
        await chair.Page.Locator(matter + " [data-field=reason]").FillAsync("对照同类项目和成本测算, 是否不能证明其报价合理性。");
        await chair.Look("matters-low-price-explained");
        await chair.Press("vote-low-price");
        await chair.Page.Locator("[data-vote='2'] [data-ballot=against]").CheckAsync();
        await chair.Press("vote");
        await chair.Sees("[data-vote='2'] [data-done]");
        await Task.WhenAll(others.Members.Select(line => line.Do(new CastVote(2, InFavour: false, "成本测算完整。"))));
        await chair.Sees(matter + "[data-state=Proven]");
        await chair.Look("matters-low-price-decided");
    }

    private static async Task CorrectPrice(Visitor chair, Visitor agency, Panel others)
    {
        var (form, matter) = ("[data-part=price-correction-form]", $"[data-price-correction='{LawScript.UnclearBid}']");
        await chair.Page.Locator(form + " summary").PressAsync("Enter");
        await chair.Page.Locator(form + " [data-field=bid]").SelectOptionAsync(LawScript.UnclearBid);
        await chair.Page.Locator(form + " [data-field=words]").FillAsync("玖拾万元整");
        await chair.Sees(form + " [data-part=corrected]");
        await chair.Look("matters-price-correcting");
        await chair.Press("correct-price");
        await chair.Sees(matter + "[data-state=AwaitingConfirmation]");
        await others.Supervisor.Until(state => state.PriceCorrection(LawScript.UnclearBid) is not null);
        await agency.Open($"/matters/{Play.Lot}");
        await agency.Page.Locator("[data-part=price-correction] select").Nth(1).SelectOptionAsync("true");
        await agency.Page.Locator("[data-part=price-correction] textarea").FillAsync("确认修正后的报价。");
        await agency.Page.Locator("[data-part=price-correction] input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "确认.pdf", MimeType = "application/pdf", Buffer = TinyPdf.Write([["Confirmation", "CNY 900000."]]),
        });
        await agency.Look("matters-agency-price-correction");
        await Submit(agency, "price-correction");
        await chair.Sees(matter + "[data-state=Confirmed]");
        await chair.Look("matters-price-confirmed");
    }

    private static async Task Replace(Visitor agency, Visitor chair)
    {
        var form = agency.Page.Locator("[data-part=replace] form");
        await form.Locator("select").Nth(0).SelectOptionAsync(LawScript.FallsIll);
        await form.Locator("select").Nth(1).SelectOptionAsync(Rows.SpareOf(1));
        await form.Locator("select").Nth(2).SelectOptionAsync("binzhou-01");
        await form.Locator("select").Nth(3).SelectOptionAsync(nameof(ReplacementGround.Health));
        await form.Locator("input[type=text], input:not([type])").FillAsync("评分中突发疾病, 送医。");
        await form.Locator("input[type=checkbox]").CheckAsync();
        await agency.Look("matters-agency-replace");
        await Submit(agency, "replace");
        await chair.Sees("[data-part=successor]");
        await chair.Look("matters-room-replaced");
    }

    private static async Task Correct(Visitor chair)
    {
        var finding = chair.Page.Locator("[data-finding=ObjectiveDiffers]").First;
        await finding.Locator("summary").PressAsync("Enter");
        await finding.Locator("[data-field=to]").FillAsync(LawScript.RightValue.ToString());
        await finding.Locator("[data-field=reason]").FillAsync("漏看一份合同, 业绩应为五项。");
        await chair.Look("matters-correcting");
        await finding.Locator("[data-act=correct]").ClickAsync();
        await chair.Sees("[data-part=corrections]");
        await chair.Look("matters-corrected");
    }

    private static async Task ToScoring(Expert chair, Panel others)
    {
        await Step(Phase.SignIn, chair, chair.SignIn, others, line => line.Do(new SignIn()));
        await Step(Phase.Declaration, chair, chair.Declare, others, line => line.Do(new DeclareNoConflict(Pledge: true)));
        await Step(Phase.ChairElection, chair, () => chair.Vote("评委甲"), others, line => line.Do(new VoteForChair("E1")));
        await Step(Phase.PreliminaryReview, chair, chair.Review, others, async line =>
        {
            foreach (var bid in Play.Sheet.Bids)
            {
                await line.Do(Script.Review(bid));
            }
        });
        await chair.Sees(Phase.Scoring);
    }

    private static async Task Step(Phase phase, Expert chair, Func<Task> act, Panel others, Func<EvaluationLine, Task> also)
    {
        await chair.Sees(phase);
        await act();
        await Task.WhenAll(others.Members.Select(async line =>
        {
            await line.Until(state => state.Phase == phase);
            await also(line);
        }));
    }

    private static async Task ToSummary(Expert chair, Panel others, EvaluationLine successor)
    {
        await successor.Do(new SignIn());
        await successor.Do(new DeclareNoConflict(Pledge: true));
        var left = Play.Sheet.Bids.Where(bid => bid.Id != LawScript.RejectedBid).ToList();
        foreach (var bid in left)
        {
            await successor.Do(Script.Review(bid));
        }

        foreach (var line in others.Members.Where(line => line.Caller!.Member != LawScript.FallsIll).Append(successor))
        {
            await line.Until(state => state.Phase == Phase.Scoring);
            foreach (var bid in left)
            {
                await line.Do(Play.Scores(line == successor ? LawScript.FallsIll : line.Caller!.Member!, bid));
            }
        }

        await chair.Sees(Phase.Scoring);
        foreach (var bid in left)
        {
            await chair.Turn(bid.Id);
            await chair.Fill(bid.Id);
            await chair.Press("seal");
            if (bid != left[^1])
            {
                await Assertions.Expect(chair.Page.Locator("[data-act=next]")).ToBeFocusedAsync(); // till then the page may still scroll to it
            }
        }

        await chair.Sees(Phase.Summary);
    }

    /// <summary>A form of a page that the server renders: sent, and the page has come back.</summary>
    private static async Task Submit(Visitor visitor, string form, string which = "")
    {
        var answered = visitor.Page.WaitForResponseAsync(answer => answer.Request.Method == "POST");
        await visitor.Page.Locator($"form:has(input[name=_handler][value='{form}']) button{which}").ClickAsync();
        Assert.Equal(HttpStatusCode.Found, (HttpStatusCode)(await answered).Status);
        await visitor.Page.WaitForLoadStateAsync();
    }

    private static async Task<Panel> Others(RehearsalHost host)
    {
        var members = new List<EvaluationLine>();
        foreach (var member in new[] { "E2", "E3", "E4", "E5" })
        {
            members.Add(await Panel.Seat(host, Play, Rows.AccountOf(member)));
        }

        return new(Play, [.. members], await Panel.Seat(host, Play, Rows.Supervisor));
    }

    private static Task<EvaluationLine> Arrive(RehearsalHost host) => Panel.Seat(host, Play, Rows.AccountOf(Rows.SpareOf(1)));

    private static async Task<Visitor> Sit(Browsers browsers, RehearsalHost host, string account, string address)
    {
        using var person = await Person.SignIn(account, Theatre.Password, host.Address);
        var visitor = Visitor.At(await browsers.SitDown(person), host.Address);
        await visitor.Open(address);
        return visitor;
    }
}
