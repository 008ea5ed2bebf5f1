using Bidding.Domain.Evaluations;
using Bidding.Pdf.Fonts;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Browser.Tests;

/// <summary>The page of report and forms while the report waits for a font, and when it is sealed; and the jobs as the administrator sees them.</summary>
public sealed class PapersTests
{
    private static readonly Script Play = DemoScript.Play;

    [BrowserFact(DisplayName = "报告与表单: 等待时说明原因和办法, 完成后本页自动更新; 任务面板在自己的内容安全策略下完整显示")]
    public async Task ThePageSaysWhyItWaitsAndThenOffersEverything()
    {
        var fonts = Directory.CreateTempSubdirectory("bidding-fonts-");
        var font = Path.Combine(fonts.FullName, "later.ttc");
        await using (var host = await RehearsalHost.Start(settings: [("Report:Fonts:0", font), ("Jobs:Dashboard", "true")]))
        {
            await new Theatre(host, Play).Prepare();
            await using var panel = await Panel.Gather(host, Play);
            await panel.PlayTo(Phase.Closed);
            await Work(host);
            await using var browsers = await Browsers.Start();
            var agency = await Sit(browsers, host, Rows.Agency, $"/papers/{Play.Lot}");
            await agency.Look("papers-waiting");
            await agency.Sees("[data-part=report] .note.bad");
            var administrator = await Sit(browsers, host, "administrator", "/");
            await administrator.Look("administrator-home-obstacle");

            await EachStep(host, agency);
            File.Copy(FontChain.Find().Paths[0], font);
            await Work(host);
            await agency.Sees("[data-part=report] .note.good"); // the page renews itself
            await agency.Look("papers-sealed");
            await administrator.Open("/jobs");

            var complaints = new[] { agency, administrator }.SelectMany(person => person.Complaints).ToList();
            Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        }

        fonts.Delete(recursive: true);
    }

    /// <summary>A real report passes through them in a tenth of a second.</summary>
    private static async Task EachStep(RehearsalHost host, Visitor agency)
    {
        var progress = host.Services.GetRequiredService<ReportProgress>();
        foreach (var (step, name) in new (Action<string>, string)[] { (progress.Begun, "rendering"), (progress.Signing, "signing"), (progress.Sealed, "to-be-queued"), (progress.Queued, "queued") })
        {
            step(Play.Evaluation);
            await agency.Open($"/papers/{Play.Lot}");
            await agency.Look("papers-" + name);
        }
    }

    private static async Task Work(RehearsalHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RenderReport>().Run(Play.Evaluation, default);
    }

    private static async Task<Visitor> Sit(Browsers browsers, RehearsalHost host, string account, string address)
    {
        using var person = await Person.SignIn(account, Theatre.Password, host.Address);
        var visitor = Visitor.At(await browsers.SitDown(person), host.Address);
        await visitor.Open(address);
        return visitor;
    }
}
