using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Testing;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>What is confirmed and signed is what is read: the framed report follows the record.</summary>
public class ReportReaderTests : RoomContext
{
    [Fact(DisplayName = "评分说明不改变结果但写入报告: 页内报告随记录更新; 断线时不更新, 恢复后补上")]
    public async Task TheReportFollowsTheRecordAndNotTheDigest()
    {
        await Sit(Story.WithOutlier, Cast.张);
        var renewed = JSInterop.SetupModule(Hands.Module).SetupVoid("renew", _ => true).SetVoidResult();
        var reader = Show<ReportReader>();
        var digest = Room.View!.Summary!.Digest;
        Assert.Empty(renewed.Invocations);

        await Meanwhile(story => story.When(Cast.李, new ExplainScore("B3", FindingKind.Deviation, "方案与现场条件不符")));

        reader.WaitForAssertion(() => Assert.Single(renewed.Invocations));
        Assert.Equal(digest, Room.View!.Summary!.Digest);

        await Renderer.Dispatcher.InvokeAsync(Line.Cut);
        await Meanwhile(story => story.When(Cast.钱, new CallForHelp(HelpKind.Device)));
        Assert.Single(renewed.Invocations);

        await Renderer.Dispatcher.InvokeAsync(Line.Mend);
        reader.WaitForAssertion(() => Assert.Equal(2, renewed.Invocations.Count));
    }

    [Fact(DisplayName = "签署页可以通读将要签署的报告: 链接通向页内报告")]
    public async Task WhatIsSignedCanBeReadWhereItIsSigned()
    {
        await Sit(Story.InSigning, Cast.张);

        var stage = Show<Client.Room.Stage>();

        var target = stage.Find("[data-act=read-report]").GetAttribute("href")!.Split('#')[1];
        Assert.Equal("report-reader", stage.Find("#" + target).GetAttribute("data-part"));
        Assert.Equal($"reports/{Cast.Convocation.Lot}/document", stage.Find("#" + target + " iframe").GetAttribute("src"));
        Assert.Contains("签署的就是这一份报告", stage.Find("#" + target).TextContent, StringComparison.Ordinal);
    }
}
