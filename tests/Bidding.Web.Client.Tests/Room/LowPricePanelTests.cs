using Bidding.Domain.Evaluations;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bunit;

namespace Bidding.Web.Client.Tests.Room;

public class LowPricePanelTests : RoomContext
{
    private static Story InScoring(decimal quote)
        => Story.InScoringOf(Cast.Convocation with { Bids = [Cast.甲 with { Quote = quote }, .. Cast.Bids[1..]] });

    [Fact(DisplayName = "异常低价逐行列出数据: 报价 < 界限 = 比例 × 比较对象")]
    public async Task TheFiguresAreShownLineByLine()
    {
        await Sit(InScoring(450_000m), Cast.李);

        var panel = Show<LowPricePanel>();

        Assert.Contains("450,000.00 < 460,000.00 = 50 % × 920,000.00", panel.Markup.Replace("&lt;", "<"), StringComparison.Ordinal);
        Assert.Contains("450,000.00 < 540,000.00 = 45 % × 1,200,000.00", panel.Markup.Replace("&lt;", "<"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "没有异常低价的, 不占用评分的位置")]
    public async Task NothingLowShowsNothing()
    {
        await Sit(InScoring(980_000m), Cast.李);

        Assert.Empty(Show<LowPricePanel>().FindAll("[data-part=low-price]"));
    }
}
