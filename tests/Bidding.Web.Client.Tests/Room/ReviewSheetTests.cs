using Bidding.Domain.Evaluations;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

public class ReviewSheetTests : RoomContext
{
    private IRenderedComponent<ReviewSheet> Sheet() => Show<ReviewSheet>(with => with.Add(sheet => sheet.Bid, "B1"));

    [Fact(DisplayName = "不通过须写明理由, 未作结论不予封存")]
    public async Task AFailedItemNeedsItsReason()
    {
        await Sit(Story.InReview, Cast.张);
        var sheet = Sheet();
        await sheet.Find("[data-item=C2] [data-mark=fail]").ChangeAsync(new() { Value = "on" });

        await sheet.Find("[data-act=seal]").ClickAsync(new());

        Assert.Contains("未作结论", sheet.Find("[data-item=C1]").TextContent);
        Assert.Contains("须写明理由", sheet.Find("[data-item=C2]").TextContent);
        Assert.Contains("请填写页码", sheet.Find("[data-item=C2]").TextContent);
        Assert.Empty(Server.Decided);
    }

    [Fact(DisplayName = "逐项作出结论后封存, 显示本人结论")]
    public async Task ACompleteReviewIsSealed()
    {
        await Sit(Story.InReview, Cast.张);
        var sheet = Sheet();
        await sheet.Find("[data-item=C1] [data-mark=pass]").ChangeAsync(new() { Value = "on" });
        await sheet.Find("[data-item=C2] [data-mark=fail]").ChangeAsync(new() { Value = "on" });
        await sheet.Find("#reason-B1-C2").InputAsync(new() { Value = "未承诺交货期" });

        await sheet.Find("#page-B1-C2").InputAsync(new() { Value = "37" });
        await sheet.Find("[data-act=seal]").ClickAsync(new());

        var command = Assert.IsType<SealReview>(Server.Decided.Single());
        Assert.Equal(new List<ReviewMark> { new("C1", true, null), new("C2", false, "未承诺交货期", new("技术部分.pdf", 37)) }, command.Marks);
        sheet.WaitForAssertion(() => Assert.Contains("未承诺交货期", sheet.Find("[data-item=C2]").TextContent));
        Assert.Contains("技术部分.pdf 第 37 页", sheet.Find("[data-item=C2]").TextContent);
        Assert.Empty(sheet.FindAll("input"));
    }

    [Fact(DisplayName = "投标文件中没有的内容无页码可填, 勾选即可; 审查项旁示明条款与法定情形")]
    public async Task WhatIsNotThereHasNoPage()
    {
        await Sit(Story.InReview, Cast.张);
        var sheet = Sheet();
        Assert.Contains("第三章 3.2", sheet.Find("[data-item=C2]").TextContent);
        Assert.Contains("87号令 第六十三条第六项", sheet.Find("[data-item=C2]").TextContent);
        await sheet.Find("[data-item=C1] [data-mark=pass]").ChangeAsync(new() { Value = "on" });
        await sheet.Find("[data-item=C2] [data-mark=fail]").ChangeAsync(new() { Value = "on" });
        await sheet.Find("#reason-B1-C2").InputAsync(new() { Value = "没有授权书" });
        await sheet.Find("[data-field=not-there]").ChangeAsync(new() { Value = true });

        await sheet.Find("[data-act=seal]").ClickAsync(new());

        Assert.Equal(new Evidence("技术部分.pdf", null), Assert.IsType<SealReview>(Server.Decided.Single()).Marks[1].Evidence);
    }

    [Fact(DisplayName = "不能封存时到第一处并指名: 缺结论、缺理由、缺页码, 各为一处")]
    public async Task ARefusedSealLeadsToWhatIsOpen()
    {
        await Sit(Story.InReview, Cast.张);
        var attended = JSInterop.SetupModule(Bidding.Web.Client.Live.Hands.Module).SetupVoid("attend", _ => true).SetVoidResult();
        var sheet = Sheet();
        await sheet.Find("[data-item=C1] [data-mark=pass]").ChangeAsync(new() { Value = "on" });
        await sheet.Find("[data-item=C2] [data-mark=fail]").ChangeAsync(new() { Value = "on" });

        await sheet.Find("[data-act=seal]").ClickAsync(new());

        Assert.Equal("reason-B1-C2", attended.Invocations.Last().Arguments.Single());
        Assert.Equal("true", sheet.Find("#reason-B1-C2").GetAttribute("aria-invalid"));
        Assert.Equal("C2 交货期响应", sheet.Find("[data-part=open-items] a").TextContent);
        Assert.Contains("须写明理由", sheet.Find("[data-part=open-items]").TextContent);
        await sheet.Find("#reason-B1-C2").InputAsync(new() { Value = "未承诺交货期" });
        await sheet.Find("[data-act=seal]").ClickAsync(new());
        Assert.Equal("page-B1-C2", attended.Invocations.Last().Arguments.Single());
        Assert.Empty(Server.Decided);
    }

    [Fact(DisplayName = "文件没有的页码在该栏当即说明, 不送出: 被拒的操作要记入档案")]
    public async Task APageBeyondTheDocumentIsNotSent()
    {
        await Sit(Story.InReview, Cast.张);
        var sheet = Sheet();
        await sheet.Find("[data-item=C1] [data-mark=pass]").ChangeAsync(new() { Value = "on" });
        await sheet.Find("[data-item=C2] [data-mark=fail]").ChangeAsync(new() { Value = "on" });
        await sheet.Find("#reason-B1-C2").InputAsync(new() { Value = "未承诺交货期" });

        await sheet.Find("#page-B1-C2").InputAsync(new() { Value = "213" });

        Assert.Contains("该文件共 212 页", sheet.Find("[data-item=C2] [data-part=evidence]").TextContent);
        Assert.Equal("true", sheet.Find("#page-B1-C2").GetAttribute("aria-invalid"));
        await sheet.Find("[data-act=seal]").ClickAsync(new());
        Assert.Empty(Server.Decided);
        await sheet.Find("#page-B1-C2").InputAsync(new() { Value = "212" });
        await sheet.Find("[data-act=seal]").ClickAsync(new());
        Assert.IsType<SealReview>(Server.Decided.Single());
    }

    [Fact(DisplayName = "采购文件要求的证明材料写在审查项旁; 没有规定的不写")]
    public async Task TheProofAskedForStandsBesideItsItem()
    {
        await Sit(Story.InReview, Cast.张);
        var item = Cast.Method.ReviewItems[0];

        var asked = Show<ReviewItemFields>(with => with.Add(fields => fields.Bid, "B1").Add(fields => fields.Item, item with { Proof = "法定代表人授权书" }));
        var silent = Show<ReviewItemFields>(with => with.Add(fields => fields.Bid, "B1").Add(fields => fields.Item, item));

        Assert.Contains("须有的证明材料: 法定代表人授权书", asked.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("证明材料", silent.Markup, StringComparison.Ordinal);
    }
}
