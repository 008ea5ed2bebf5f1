using Bidding.Data;
using Bidding.Data.Events;
using Bidding.Pdf.Fonts;
using Bidding.Web.Jobs.SelfCheck;
using Bidding.Web.Tests.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Jobs;

public sealed class ReportSelfCheckTests
{
    private const string Switch = "Report:SelfCheck";

    [Fact(DisplayName = "启动时自检: 用样例生成并签名一份报告, 不留下文件、事实和密钥")]
    public async Task AtTheStartOneReportIsMadeAndNothingStaysOfIt()
    {
        await using var evening = await Evening.Begin(settings: [(Switch, "true")]);
        var check = evening.Host.Services.GetRequiredService<ReportSelfCheck>();

        await check.ExecuteTask!;

        Assert.Null(check.Last!.Obstacle);
        await using var db = await evening.Host.Services.GetRequiredService<IDbContextFactory<BiddingContext>>().CreateDbContextAsync();
        Assert.Equal((0, 0), (await db.Reports.CountAsync(), await db.SigningKeys.CountAsync()));
        Assert.DoesNotContain(await evening.Host.Services.GetRequiredService<IEventStore>().Heads(default), head => head.Stream.Contains("SPECIMEN", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "自检发现没有可用字体: 管理员在评审之前即被告知装什么; 装好后自检通过")]
    public async Task AMissingFontIsKnownBeforeAnyEvening()
    {
        using var fonts = new TemporaryFolder();
        var font = Path.Combine(fonts.Path, "later.ttc");
        await using var evening = await Evening.Begin(settings: [("Report:Fonts:0", font)]);
        var check = evening.Host.Services.GetRequiredService<ReportSelfCheck>();

        Assert.NotNull((await check.Check(default)).Obstacle);

        using var administrator = await evening.SignIn("administrator");
        var page = await administrator.Http.GetStringAsync("/");
        Assert.Contains("报告自检未通过", page, StringComparison.Ordinal);
        Assert.Contains("later.ttc", page, StringComparison.Ordinal);

        File.Copy(FontChain.Find().Paths[0], font);
        Assert.Null((await check.Check(default)).Obstacle);
        Assert.DoesNotContain("报告自检未通过", await administrator.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "关闭自检时不假装做过: 状态页写明尚未进行")]
    public async Task WhereItIsOffNobodySaysItWasMade()
    {
        await using var evening = await Evening.Begin(settings: [(Switch, "false")]);
        await evening.Host.Services.GetRequiredService<ReportSelfCheck>().ExecuteTask!;

        using var administrator = await evening.SignIn("administrator");
        Assert.Contains("尚未进行", await administrator.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }
}
