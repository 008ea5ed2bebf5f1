using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class RecordHeadsTests
{
    [Fact(DisplayName = "记录链头可直接用于外部核验")]
    public void TheHeadsStandAsTheCheckerTakesThem()
    {
        var source = Sources.Eventful;

        var said = RecordHeads.Write(RecordHeads.From(source)).SelectMany(PlainText.Of).ToList();

        Assert.Contains($"--head evaluation:DY-2026-0042-01={source.Head.Version}:{source.Head.Hash}", said);
        Assert.Contains($"--head opening:DY-2026-0042-01={source.Opening.Head.Version}:{source.Opening.Head.Hash}", said);
        Assert.Contains($"组建评审时开标记录的链头：{source.Opening.Head.Hash}", said);
    }
}
