using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Microsoft.Playwright;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Browser.Tests;

/// <summary>From the revealed result to the signed report: two members at browsers, one in agreement and by hand, one with a dissent; afterwards whoever looks at it.</summary>
public sealed class SigningTests
{
    private const string Agrees = "E1";
    private const string Dissents = "E2";
    private static readonly Script Play = DemoScript.Play;

    [BrowserFact(DisplayName = "确认结果、手写签名、附不同意见签名: 报告在评标室可取, 监督核验每个签名都成立")]
    public async Task TheResultIsConfirmedSignedByHandAndJudgedByTheSupervisor()
    {
        await using var host = await RehearsalHost.Start();
        await new Theatre(host, Play).Prepare();
        await using var panel = await Panel.Gather(host, Play);
        await panel.PlayTo(Phase.Summary);
        await Task.WhenAll(panel.Members.Select(Panel.Explain));
        await using var browsers = await Browsers.Start();
        var agreeing = await TakeOver(browsers, host, panel.Member(Agrees));
        var dissenting = await TakeOver(browsers, host, panel.Member(Dissents));
        var others = panel.Members.Where(line => line.Caller!.Member is not (Agrees or Dissents)).ToList();

        await Confirm(agreeing, dissenting, others);
        await Sign(agreeing, dissenting, others);
        await agreeing.Sees("[data-part=report] a");
        await agreeing.Look("signing-closed-with-report");
        await agreeing.Open("/my-certificate");
        await agreeing.Look("signing-my-certificate");

        var signatures = (await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1))).Signatures;
        Assert.NotNull(signatures[Agrees].Handwriting);
        Assert.Equal("评分细则第二项的尺度, 本人意见不同。", signatures[Dissents].Text);
        var supervisor = Visitor.At(await browsers.SitDown(panel.Supervisor.Person), host.Address);
        await supervisor.Open($"/audit/{Play.Lot}");
        await supervisor.Page.Locator("[data-part=signatures] form button").ClickAsync();
        await supervisor.Sees("[data-part=signatures] .note.good");
        await supervisor.Look("signing-audit-judged");

        var complaints = new[] { agreeing, dissenting, supervisor }.SelectMany(person => person.Complaints).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    private static async Task Confirm(Visitor agreeing, Visitor dissenting, IReadOnlyList<EvaluationLine> others)
    {
        await agreeing.Sees("[data-act=confirm]");
        await agreeing.Look("signing-summary");
        await ReadsOn(dissenting.Page, () => agreeing.Press("confirm"));
        await dissenting.Press("confirm");
        foreach (var line in others)
        {
            await line.Do(new ConfirmResult(EvaluationResult.Of(line.State).Digest));
        }
    }

    /// <summary>What somebody else does meanwhile comes into the report before his eyes, and he is left at the line where he reads.</summary>
    private static async Task ReadsOn(IPage page, Func<Task> meanwhile)
    {
        var report = await (await page.Locator("[data-part=report-reader] iframe").ElementHandleAsync())!.ContentFrameAsync();
        await report!.WaitForLoadStateAsync();
        await page.EvaluateAsync("() => document.querySelector('[data-part=report-reader] iframe').contentWindow.scrollTo(0, 700)");
        const string Standing = "() => { const { document: page, scrollY } = document.querySelector('[data-part=report-reader] iframe').contentWindow; return [/第 (\\d+) 条的记录/.exec(page.body?.textContent)?.[1] ?? '', String(scrollY)]; }";
        var before = await page.EvaluateAsync<string[]>(Standing);
        Assert.NotEqual("", before[0]);
        Assert.Equal("700", before[1]);

        await meanwhile();

        await page.WaitForFunctionAsync($"([before]) => {{ const [now, top] = ({Standing})(); return Number(now) > Number(before) && top === '700'; }}", before);
    }

    private static async Task Sign(Visitor agreeing, Visitor dissenting, IReadOnlyList<EvaluationLine> others)
    {
        await agreeing.Sees("[data-part=sign] [data-part=hand]");
        await agreeing.Page.Locator("[data-part=sign] [data-choice=sign]").CheckAsync();
        await Expert.Write(agreeing.Page, Pointer.Touch);
        await agreeing.Look("signing-by-hand");
        await agreeing.Press("sign");
        await agreeing.Sees("[data-part=sign] [data-done]");
        await agreeing.Look("signing-waits-for-others");

        await dissenting.Page.Locator("[data-part=sign] [data-choice=dissent]").CheckAsync();
        await dissenting.Page.Locator("#sign-text").FillAsync("评分细则第二项的尺度, 本人意见不同。");
        await Expert.Write(dissenting.Page, Pointer.Pen);
        await dissenting.Look("signing-dissent");
        await dissenting.Press("sign");
        await dissenting.Sees("[data-part=sign] [data-done]");
        foreach (var line in others)
        {
            await line.Until(state => state.Phase == Phase.Signing);
            await line.Do(new SignReport(EvaluationResult.Of(line.State).Digest, Dissent: null));
        }
    }

    /// <summary>The same sign-in goes on in a browser.</summary>
    private static async Task<Visitor> TakeOver(Browsers browsers, RehearsalHost host, EvaluationLine line)
    {
        await line.DisposeAsync();
        var visitor = Visitor.At(await browsers.SitDown(line.Person), host.Address);
        await visitor.Open($"/room/{Play.Lot}");
        await Assertions.Expect(visitor.Page.Locator(".room")).ToHaveAttributeAsync("data-phase", nameof(Phase.Summary), new() { Timeout = 60_000 });
        return visitor;
    }
}
