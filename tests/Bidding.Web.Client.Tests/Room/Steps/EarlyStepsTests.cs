using Bidding.Domain.Evaluations;
using Bidding.Testing;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room.Steps;

/// <summary>签到, 回避声明, 推选组长.</summary>
public class EarlyStepsTests : RoomContext
{
    [Fact(DisplayName = "签到: 核对席位, 如实说明身份依据, 一键签到")]
    public async Task SigningInShowsTheSeatAndSaysWhatIdentityRestsOn()
    {
        await Sit(Story.Convened(), Cast.赵);
        var step = Show<SignInStep>();
        Assert.Contains("滨州 B-01", step.Markup);
        Assert.Contains("未配置人脸核验", step.Markup);

        await step.Find("[data-act=sign-in]").ClickAsync(new());

        Assert.IsType<SignIn>(Server.Decided.Single());
        step.WaitForAssertion(() => Assert.Contains("您已签到", step.Markup));
        Assert.Contains("已入账 17:00:00", step.Markup);
    }

    [Fact(DisplayName = "回避声明: 列出全部投标人; 未勾选承诺不能声明")]
    public async Task NoDeclarationWithoutThePledge()
    {
        await Sit(Story.InDeclaration, Cast.张);
        var step = Show<DeclarationStep>();
        Assert.Contains("丙公司", step.Find("[data-bid=B3]").TextContent);
        await step.Find("[data-choice=none]").ChangeAsync(new() { Value = "on" });

        await step.Find("[data-act=declare-none]").ClickAsync(new());
        Assert.Contains("请先勾选承诺", step.Markup);
        Assert.Empty(Server.Decided);

        await step.Find("[data-field=pledge]").ChangeAsync(new() { Value = true });
        await step.Find("[data-act=declare-none]").ClickAsync(new());
        Assert.Equal(new DeclareNoConflict(Pledge: true), Server.Decided.Single());
    }

    [Fact(DisplayName = "申请回避: 须指明投标人、事由和情况")]
    public async Task AConflictNamesBidderGroundAndStatement()
    {
        await Sit(Story.InDeclaration, Cast.张);
        var step = Show<DeclarationStep>();
        await step.Find("[data-choice=some]").ChangeAsync(new() { Value = "on" });
        await step.Find("[data-conflict=B2] input").ChangeAsync(new() { Value = true });
        await step.Find("#ground-B2").ChangeAsync(new() { Value = "Kinship" });
        await step.Find("[data-act=declare-some]").ClickAsync(new());
        Assert.Contains("请写明情况", step.Markup);
        Assert.Empty(Server.Decided);

        await step.Find("#statement-B2").InputAsync(new() { Value = "配偶系该公司副总经理" });
        await step.Find("[data-act=declare-some]").ClickAsync(new());

        var declared = Assert.IsType<DeclareConflicts>(Server.Decided.Single());
        Assert.Equal(new DeclaredConflict("B2", ConflictGround.Kinship, "配偶系该公司副总经理"), declared.Conflicts.Single());
        step.WaitForAssertion(() => Assert.Contains("您已申请回避", step.Markup));
    }

    [Fact(DisplayName = "申请回避: 也可以就采购人申请; 名单首行写明采购人, 采购人代表没有此项")]
    public async Task ATieToThePurchaserCanBeDeclared()
    {
        await Sit(Story.InDeclaration, Cast.张);
        var step = Show<DeclarationStep>();
        Assert.Contains("采购人东营市公共安全局", step.Find("[data-party=purchaser]").TextContent.Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains("与上列采购人和投标人均无利害关系", step.Markup);
        await step.Find("[data-choice=some]").ChangeAsync(new() { Value = "on" });
        await step.Find("[data-conflict=purchaser] input").ChangeAsync(new() { Value = true });
        await step.Find("[data-act=declare-some]").ClickAsync(new());
        Assert.Contains("请写明情况", step.Markup);
        Assert.Empty(Server.Decided);

        await step.Find("#statement-purchaser").InputAsync(new() { Value = "现任该局装备处副处长" });
        await step.Find("[data-act=declare-some]").ClickAsync(new());

        var declared = Assert.IsType<DeclareConflicts>(Server.Decided.Single());
        Assert.Empty(declared.Conflicts);
        Assert.Equal(new PurchaserConflict(ConflictGround.Employment, "现任该局装备处副处长"), declared.Purchaser);
        step.WaitForAssertion(() => Assert.Contains("您已申请回避", step.Markup));

        await Enter(Cast.王.Caller());
        var sent = Show<DeclarationStep>();
        await sent.Find("[data-choice=some]").ChangeAsync(new() { Value = "on" });
        Assert.Empty(sent.FindAll("[data-conflict=purchaser]"));
    }

    [Fact(DisplayName = "他人的回避声明内容不向成员显示")]
    public async Task AnothersConflictIsNotShown()
    {
        var story = Story.InDeclaration.When(Cast.李, new DeclareConflicts([new("B2", ConflictGround.Kinship, "配偶任职")]));
        await Sit(story, Cast.张);

        Assert.DoesNotContain("配偶任职", Show<DeclarationStep>().Markup);
        Assert.DoesNotContain("配偶任职", string.Concat(Keep.Items.Values));
    }

    [Fact(DisplayName = "推选组长: 采购人代表不可选, 须先选择再投票")]
    public async Task TheRepresentativeCannotBeChosen()
    {
        await Sit(Story.InChairElection, Cast.张);
        var step = Show<ChairStep>();
        Assert.True(step.Find("[data-candidate=评委丙] input").HasAttribute("disabled"));

        await step.Find("[data-act=vote]").ClickAsync(new());
        Assert.Contains("请先选择一项", step.Markup);

        await step.Find("[data-candidate=评委乙] input").ChangeAsync(new() { Value = "on" });
        await step.Find("[data-act=vote]").ClickAsync(new());
        Assert.Equal(new VoteForChair("E2"), Server.Decided.Single());
        step.WaitForAssertion(() => Assert.Contains("您已投票", step.Markup));
    }

    [Fact(DisplayName = "票数相同再投一轮时说明上一轮票数")]
    public async Task ATieIsExplained()
    {
        var story = Story.InChairElection
            .When(Cast.张, new VoteForChair("E2")).When(Cast.李, new VoteForChair("E1")).When(Cast.王, new VoteForChair("E1"))
            .When(Cast.赵, new VoteForChair("E2")).When(Cast.钱, new VoteForChair("E4"));
        await Sit(story, Cast.张);

        var note = Show<ChairStep>().Find("[data-part=tie]").TextContent;

        Assert.Contains("第 2 轮", note);
        Assert.Contains("评委乙", note);
    }
}
