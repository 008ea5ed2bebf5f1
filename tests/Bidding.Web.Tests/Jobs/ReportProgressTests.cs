using Bidding.Domain.Evaluations;
using Bidding.Pdf.Fonts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Jobs;
using Bidding.Web.Tests.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Jobs;

public sealed class ReportProgressTests
{
    [Fact(DisplayName = "没有可用字体: 报告等待, 页面告知代理机构与监督装什么; 装好后自动继续, 无须重启")]
    public async Task WithoutAFontTheReportWaitsAndSaysWhatToInstall()
    {
        using var fonts = new TemporaryFolder();
        var font = Path.Combine(fonts.Path, "later.ttc");
        await using var evening = await Evening.Begin(settings: [("Report:Fonts:0", font)]);
        await using var panel = await evening.GatherAt(Phase.Closed);
        var progress = evening.Host.Services.GetRequiredService<ReportProgress>();
        await Work(evening);

        foreach (var account in (string[])[Rows.Agency, Rows.Supervisor])
        {
            using var person = await evening.SignIn(account);
            var page = await person.Http.GetStringAsync($"/papers/{evening.Script.Lot}");
            Assert.Contains("later.ttc", page, StringComparison.Ordinal);
            Assert.Contains("自动继续", page, StringComparison.Ordinal);
        }

        File.Copy(FontChain.Find().Paths[0], font);
        var watch = evening.Host.Services.GetRequiredService<ReportWatch>();
        watch.Look();
        Assert.Contains(evening.Script.Evaluation, watch.Look());
        await Work(evening);
        Assert.NotNull((await evening.Procedures.Evaluation(evening.Script.Lot, default)).Report);
        Assert.Null(progress.Of(evening.Script.Evaluation));
    }

    [Fact(DisplayName = "字体中没有的字符: 指出字符和所在的位置")]
    public void AMissingCharacterIsNamedWithItsPlace()
    {
        var progress = new ReportProgress(TimeProvider.System);
        progress.Queued("evaluation:x");
        progress.Begun("evaluation:x");

        progress.Stopped("evaluation:x", new MissingGlyphException([new(0x20164, "blocks[7] table “评标委员会成员” row 2 cell 2")]));

        var obstacle = Assert.Single(progress.Obstructed).Value.Obstacle!;
        Assert.Contains("U+20164", obstacle.Why.Zh, StringComparison.Ordinal);
        Assert.Contains("评标委员会成员", obstacle.Why.Zh, StringComparison.Ordinal);
        progress.Begun("evaluation:x");
        Assert.Equal((ReportStage.Rendering, 2), (progress.Of("evaluation:x")!.Stage, progress.Of("evaluation:x")!.Attempts));
    }

    /// <summary>As the queue does it, and beside it: twice is harmless.</summary>
    private static async Task Work(Evening evening)
    {
        await using var scope = evening.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RenderReport>().Run(evening.Script.Evaluation, default);
    }
}
