using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>An empty box is told at the box and not sent: what is refused stands in the report by full name.</summary>
public class RequiredTextsTests : RoomContext
{
    private static Story Explained => Story.LowPriced.When(Cast.Agency, new ExplainLowPrice("B1", "自有产品, 附成本测算。", null));

    public static TheoryData<string, string, string> Boxes => new()
    {
        { "澄清", "[data-part=ask] [data-field=question]", "ask" },
        { "低价", "[data-part=low-price-form] [data-field=reason]", "take-up-price" },
        { "低价已说明", "[data-low-price=B1] [data-field=reason]", "vote-low-price" },
        { "签署", "[data-field=note]", "note" },
        { "招标", "[data-field=text]", "note-contract-matters" },
    };

    [Theory(DisplayName = "应当写明的栏目空着时, 在该栏说明, 不送出; 写明之后送出")]
    [MemberData(nameof(Boxes))]
    public async Task AnEmptyBoxIsNotSent(string scene, string box, string act)
    {
        await Sit(
            scene switch { "签署" => Story.InSigning, "招标" => Story.TenderingInSummary, "低价已说明" => Explained, _ => Story.InScoring }, Cast.张);
        var matters = Show<MattersPanel>();
        await matters.Find(box).InputAsync(new() { Value = "  " });

        await matters.Find($"[data-act={act}]").ClickAsync(new());

        Assert.Empty(Server.Decided);
        Assert.Contains("请写明", matters.Find("[data-part=missing]").TextContent);
        Assert.Equal("true", matters.Find(box).GetAttribute("aria-invalid"));
        await matters.Find(box).InputAsync(new() { Value = "请见第 12 页" });
        await matters.Find($"[data-act={act}]").ClickAsync(new());
        Assert.Single(Server.Decided);
        Assert.NotEqual(Refusals.TextMissing.Code, Server.Story.Refusal?.Code);
    }

    [Fact(DisplayName = "提请否决投标: 理由、条款空着或者页码超出该投标文件的, 当即说明, 不送出")]
    public async Task AVoteIsPutWithReasonClauseAndAPageThatExists()
    {
        var bids = Cast.Bids.SetItem(3, Cast.丁 with { Documents = [new("投标文件.pdf", 12)] });
        await Sit(Story.InScoringOf(Cast.Convocation with { Bids = bids }), Cast.李);
        var matters = Show<MattersPanel>();
        await matters.Find("[data-field=matter]").ChangeAsync(new() { Value = "reject-bid" });
        await matters.Find("[data-part=propose] [data-field=bid]").ChangeAsync(new() { Value = "B4" });
        await matters.Find("[data-field=ground]").ChangeAsync(new() { Value = nameof(RejectionGround.UnacceptableCondition) });
        await matters.Find("[data-part=propose] [data-field=page]").ChangeAsync(new() { Value = "17" });

        await matters.Find("[data-act=propose]").ClickAsync(new());
        Assert.Contains("请写明理由", matters.Find("[data-part=missing]").TextContent);
        await matters.Find("[data-part=propose] [data-field=reason]").InputAsync(new() { Value = "附加了付款条件" });
        Assert.Contains("请写明招标文件条款", matters.Find("[data-part=missing]").TextContent);
        await matters.Find("[data-part=propose] [data-field=clause]").ChangeAsync(new() { Value = "第四章 3.2" });
        Assert.Contains("该文件共 12 页", matters.Find("[data-part=missing]").TextContent);
        await matters.Find("[data-act=propose]").ClickAsync(new());
        Assert.Empty(Server.Decided);

        await matters.Find("[data-part=propose] [data-field=page]").ChangeAsync(new() { Value = "7" });
        await matters.Find("[data-act=propose]").ClickAsync(new());
        Assert.IsType<OpenVote>(Server.Decided.Single());
        Assert.Null(Server.Story.Refusal);
    }
}
