using Bidding.Domain.Evaluations;
using Bidding.Pdf.Fonts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Client.Wording;
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
        Assert.EndsWith("表“评标委员会成员”第 2 行第 2 格", obstacle.Why.Zh, StringComparison.Ordinal);
        progress.Begun("evaluation:x");
        Assert.Equal((ReportStage.Rendering, 2), (progress.Of("evaluation:x")!.Stage, progress.Of("evaluation:x")!.Attempts));
    }

    [Fact(DisplayName = "报告的每一步: 排队、生成、签章各说正在做什么; 停在哪一步指出哪一步, 再试时写明是第几次和上一次的原因")]
    public void EachStepSaysWhatIsBeingDone()
    {
        var progress = new ReportProgress(TimeProvider.System);
        Pair Now() => ReportProgressWords.Now(progress.Of("evaluation:x"));

        var said = new List<Pair> { Now() };
        foreach (var step in (Action<string>[])[progress.Queued, progress.Begun, progress.Signing])
        {
            step("evaluation:x");
            said.Add(Now());
        }

        Assert.Equal(4, said.Distinct().Count());
        progress.Stopped("evaluation:x", new IOException("disk"));
        Assert.Equal(ReportStage.Signing, progress.Of("evaluation:x")!.StoppedAt);
        progress.Stopped("evaluation:x", new IOException("disk")); // an attempt beside it, which nobody saw begin
        Assert.Equal(ReportStage.Signing, progress.Of("evaluation:x")!.StoppedAt);
        Assert.Contains("IOException", progress.Of("evaluation:x")!.Obstacle!.Next.Zh, StringComparison.Ordinal);
        progress.Begun("evaluation:x");
        Assert.True(progress.Of("evaluation:x") is { Stage: ReportStage.Rendering, StoppedAt: null, Attempts: 2, Obstacle: not null });
    }

    [Fact(DisplayName = "字体的毛病按页面的语言说, 不中英混排")]
    public void AFontsFaultIsToldInOneLanguage()
    {
        var why = ReportProgressWords.Of(new UnusableFontException("fonts/later.ttc", "文件不存在 / no such file")).Why;

        Assert.Equal(("配置的字体不能使用: later.ttc, 文件不存在。", "A configured font cannot be used: later.ttc, no such file."), (why.Zh, why.En));
    }

    /// <summary>As the queue does it, and beside it: twice is harmless.</summary>
    private static async Task Work(Evening evening)
    {
        await using var scope = evening.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RenderReport>().Run(evening.Script.Evaluation, default);
    }
}
