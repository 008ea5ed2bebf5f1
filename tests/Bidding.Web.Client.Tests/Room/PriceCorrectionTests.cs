using Bidding.Domain.Evaluations;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bunit;

namespace Bidding.Web.Client.Tests.Room;

public class PriceCorrectionTests : RoomContext
{
    [Fact(DisplayName = "组长填写不一致之处时即见按规则得出的报价, 发出后等待投标人确认")]
    public async Task TheChairSeesWhatFollowsBeforeHeSendsIt()
    {
        await Sit(Story.InScoring, Cast.张);
        var matters = Show<MattersPanel>();
        await matters.Find("[data-part=price-correction-form] [data-field=bid]").ChangeAsync(new() { Value = "B2" });
        await matters.Find("[data-field=words]").InputAsync(new() { Value = "玖拾万" });
        Assert.Contains("不是金额", matters.Find("[data-part=price-correction-form] [role=alert]").TextContent, StringComparison.Ordinal);

        await matters.Find("[data-field=words]").InputAsync(new() { Value = "玖拾万元整" });
        Assert.Contains("920,000.00 → 修正后 900,000.00", matters.Find("[data-part=corrected]").TextContent, StringComparison.Ordinal);
        await matters.Find("[data-act=correct-price]").ClickAsync(new());
        await Until(() => Room.State.PriceCorrection("B2") is not null);

        Assert.Equal("AwaitingConfirmation", matters.Find("[data-price-correction=B2]").GetAttribute("data-state"));
        Assert.Equal(900_000m, Room.State.PriceCorrection("B2")!.Price);
    }

    [Fact(DisplayName = "单价明细逐行粘贴, 读不懂的行指明第几行")]
    public async Task UnitPricesArePastedLineByLine()
    {
        await Sit(Story.InScoring, Cast.张);
        var matters = Show<MattersPanel>();

        await matters.Find("[data-field=lines]").InputAsync(new() { Value = "服务器, 10, 90000\n交换机, 多, 1000" });
        Assert.Contains("第 2 行", matters.Find("[data-part=price-correction-form] [role=alert]").TextContent, StringComparison.Ordinal);
        await matters.Find("[data-field=lines]").InputAsync(new() { Value = "服务器, 10, 90000\n交换机, 8, 1000" });

        Assert.Contains("908,000.00", matters.Find("[data-part=corrected]").TextContent, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "其他成员没有修正的按钮; 待确认时看到期限")]
    public async Task OnlyTheChairCorrects()
    {
        await Sit(Story.PriceCorrected, Cast.李);
        var matters = Show<MattersPanel>();

        Assert.Empty(matters.FindAll("[data-part=price-correction-form]"));
        Assert.Contains("待投标人确认", matters.Find("[data-price-correction=B2]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(Show<BarrierPanel>().Find("[data-part=price-open]"));
    }
}
