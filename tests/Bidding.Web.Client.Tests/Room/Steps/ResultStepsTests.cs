using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Room.Steps;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room.Steps;

/// <summary>汇总, 确认, 签名, 结束.</summary>
public class ResultStepsTests : RoomContext
{
    /// <summary>赵 gives 甲 far less than the others.</summary>
    private static Story WithDeviation => Cast.Panel.Aggregate(Story.InScoring, (story, member) => Cast.Bids.Aggregate(story, (so, bid) =>
        so.When(member, member == Cast.赵 && bid == Cast.甲 ? Story.Scores(bid, t1: 2m, t2: 1m, t3: 1m) : Story.Scores(bid, t1: 12m + (bid == Cast.乙 ? 1 : 0)))));

    [Fact(DisplayName = "汇总表: 每家投标每位成员的各部分小计和总分")]
    public async Task TheSummaryHoldsEverySubtotalAndTotal()
    {
        await Sit(Story.InSummary, Cast.张);

        var table = Show<SummaryStep>().Find("[data-part=score-table]");

        Assert.Contains("27.50", table.TextContent);
        Assert.Contains("候选人", table.TextContent);
        Assert.Equal(4, table.QuerySelectorAll("[data-total]").Length);
    }

    [Fact(DisplayName = "价格分逐行列出算式, 用评审价而非报价")]
    public async Task ThePriceIsDerivedLineByLine()
    {
        await Sit(Story.InSummary, Cast.张);

        var lines = Show<SummaryStep>().FindAll("[data-part=derivation] li").Select(line => line.TextContent).ToList();

        Assert.Contains(lines, line => line == "评审价 投标人 B3 = 1,050,000.00 × (1 − 10 %) = 945,000.00");
        Assert.Contains(lines, line => line == "评审基准价 = 920,000.00 (最低评审价)");
        Assert.Contains(lines, line => line == "价格分 投标人 B1 = 920,000.00 ÷ 980,000.00 × 30.00 = 28.16");
    }

    [Fact(DisplayName = "排名图可读: 每家一条, 各部分长度之和与总分相称")]
    public async Task TheBarsAreReadableAndInProportion()
    {
        await Sit(Story.InSummary, Cast.张);

        var chart = Show<SummaryStep>().Find("[data-part=ranking]");

        Assert.Contains("1. 投标人 B2", chart.GetAttribute("aria-label"));
        Assert.Equal(3, chart.QuerySelectorAll("[data-part-of=B2]").Length);
    }

    [Fact(DisplayName = "偏离以 ◆ 标出并列明统计, 由评委判断")]
    public async Task ADeviationIsMarkedAndExplained()
    {
        await Sit(WithDeviation, Cast.张);

        var step = Show<SummaryStep>();

        Assert.Contains("◆", step.Find("[data-bid=B1]").TextContent);
        Assert.Contains("评委丁 对 投标人 B1: 主观分合计 4.00, 其他评委平均 27.50, 偏离 −85.5 % (界限 ±30 %)", step.Find("[data-finding=Deviation]").TextContent);
        Assert.Empty(step.FindAll("[data-part=correction]"));
    }

    [Fact(DisplayName = "只有本人可更正被提示的评分, 更正后请全体重新确认")]
    public async Task OnlyTheOwnFindingMayBeCorrected()
    {
        await Sit(WithDeviation.When(Cast.张, new ConfirmResult(WithDeviation.Digest)), Cast.赵);
        var step = Show<SummaryStep>();
        Assert.Equal("您的 总体方案 现为 2.00", step.Find("[data-part=present]").TextContent);
        await step.Find("[data-field=to]").InputAsync(new() { Value = "12" });
        await step.Find("[data-act=correct]").ClickAsync(new());
        Assert.Contains("请写明意见和理由", step.Markup);

        await step.Find("[data-field=reason]").InputAsync(new() { Value = "录入时看错投标人" });
        await step.Find("[data-act=correct]").ClickAsync(new());

        Assert.Equal(new CorrectScore("B1", "T1", 12m, CorrectionGround.AbnormalScore, "录入时看错投标人"), Server.Decided.Single());
        step.WaitForAssertion(() => Assert.Contains("由 2.00 改为 12.00", step.Find("[data-part=corrections]").TextContent));
        var again = Show<ConfirmStep>().Find("[data-part=confirm-again]").TextContent;
        Assert.Contains("结果已更正, 请重新核对并确认", again);
        Assert.Contains("您 将 投标人 B1 的 总体方案 由 2.00 改为 12.00 (评分畸高、畸低): 录入时看错投标人", again);
    }

    [Fact(DisplayName = "确认的是摘要: 校验码供朗读, 确认后显示等待")]
    public async Task ConfirmingNamesTheDigest()
    {
        await Sit(Story.InSummary, Cast.张);
        var step = Show<ConfirmStep>();
        var digest = Room.View!.Summary!.Digest;
        Assert.Equal($"{digest[..4]} {digest[4..8]}".ToUpperInvariant(), step.Find("[data-code]").TextContent);

        await step.Find("[data-act=confirm]").ClickAsync(new());

        Assert.Equal(new ConfirmResult(digest), Server.Decided.Single());
        step.WaitForAssertion(() => Assert.Contains("您已确认此结果", step.Markup));
    }

    [Fact(DisplayName = "确认之处先写明确认什么: 名次、投标人、总分, 不只是校验码")]
    public async Task WhatIsConfirmedStandsBesideTheCode()
    {
        await Sit(Story.InSummary, Cast.李);

        var lines = Show<ConfirmStep>().FindAll("[data-part=confirmed-ranking] li").Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();

        Assert.Equal(4, lines.Count);
        var first = Room.View!.Summary!.Result.Bids[0];
        Assert.Equal($"1 投标人 B2 乙公司 ★ 中标候选人 {first.Total:0.00}", lines[0]);
    }

    [Fact(DisplayName = "组长得知由自己朗读校验码; 其他成员得知由组长朗读")]
    public async Task TheChairIsToldThatHeReadsTheCode()
    {
        await Sit(Story.InSummary, Cast.张);
        Assert.Contains("您是组长: 请向各场地朗读此码", Show<ConfirmStep>().Markup);
        var code = Show<ConfirmStep>().Find("[data-code]").TextContent;
        Assert.Contains($"朗读校验码 {code}", Show<NowAsked>().Find("[data-part=read-aloud]").TextContent);

        await Enter(Cast.李.Caller());

        Assert.Contains("请由组长朗读", Show<ConfirmStep>().Markup);
        Assert.Empty(Show<NowAsked>().FindAll("[data-part=read-aloud]"));
    }

    [Fact(DisplayName = "确认之后焦点停在确认的结果上, 不落到页首; 进入时已确认的不移动")]
    public async Task WhoConfirmedGoesOnFromThere()
    {
        await Sit(Story.InSummary, Cast.张);
        var goneOn = JSInterop.SetupModule(Bidding.Web.Client.Live.Hands.Module).SetupVoid("goOn", _ => true).SetVoidResult();
        var step = Show<ConfirmStep>();

        await step.Find("[data-act=confirm]").ClickAsync(new());

        step.WaitForAssertion(() => Assert.Equal("done", goneOn.Invocations.Single().Arguments.Single()));
        Assert.Equal("-1", step.Find("#done").GetAttribute("tabindex"));
        Assert.NotEmpty(Show<ConfirmStep>().FindAll("#done"));
        Assert.Single(goneOn.Invocations);
    }

    [Fact(DisplayName = "签订合同前要处理的事宜在确认之前读到, 校验码随之改变; 未见此项的确认不计")]
    public async Task WhatIsPrintedIsReadBeforeItIsConfirmed()
    {
        await Sit(Story.TenderingInSummary, Cast.李);
        var step = Show<ConfirmStep>();
        var before = step.Find("[data-code]").TextContent;
        Assert.Empty(step.FindAll("[data-part=matters-confirmed]"));

        await Meanwhile(story => story.When(Cast.张, new NoteContractMatters("须核实社会保险缴纳证明")));

        step.WaitForAssertion(() => Assert.Contains("“须核实社会保险缴纳证明”", step.Find("[data-part=matters-confirmed]").TextContent));
        Assert.NotEqual(before, step.Find("[data-code]").TextContent);
        await step.Find("[data-act=confirm]").ClickAsync(new());
        Assert.Equal(new ConfirmResult(Server.Story.Digest), Server.Decided.Single());
        Assert.Null(Server.Story.Refusal);
    }

    [Fact(DisplayName = "签名、保留意见、拒签三者并列, 均不预选")]
    public async Task TheThreeWaysAreEqual()
    {
        await Sit(Story.InSigning, Cast.张);

        var step = Show<SignStep>();

        Assert.Equal(3, step.FindAll("[data-choice]").Count);
        Assert.Empty(step.FindAll("[data-choice][checked]"));
        Assert.Contains("非法定 CA", step.Markup);
        Assert.Contains("视为同意 (87号令 第六十一条)", step.Markup);
        await step.Find("[data-act=sign]").ClickAsync(new());
        Assert.Contains("请先在上面三种方式中选择一种", step.Markup);
    }

    [Fact(DisplayName = "写明选定之后按按钮才完成签署; 不能签署时到缺少的一栏")]
    public async Task ChoosingDoesNotSignAndARefusedSignatureLeadsToItsField()
    {
        await Sit(Story.InSigning, Cast.张);
        var attended = JSInterop.SetupModule(Bidding.Web.Client.Live.Hands.Module).SetupVoid("attend", _ => true).SetVoidResult();
        var step = Show<SignStep>();
        Assert.Contains("选定后按下面的按钮, 您的签署即告完成; 按下之前可以改选", step.Markup);

        await step.Find("[data-act=sign]").ClickAsync(new());
        Assert.Equal(step.Find("[data-choice=sign]").Id, attended.Invocations.Last().Arguments.Single());
        await step.Find("[data-choice=refuse]").ChangeAsync(new() { Value = "on" });
        await step.Find("[data-act=sign]").ClickAsync(new());

        Assert.Equal("sign-text", attended.Invocations.Last().Arguments.Single());
        Assert.Equal("true", step.Find("#sign-text").GetAttribute("aria-invalid"));
        Assert.Empty(Server.Decided);
    }

    /// <summary>钱 cannot sign; 孙 took his place and did everything again.</summary>
    private static Story SignedBySuccessor
    {
        get
        {
            var story = Story.InSigning.When(Cast.Agency, new ReplaceMember(Cast.钱.Id, Cast.孙, ReplacementGround.Health, "突发疾病, 不能签署"))
                .When(Cast.孙, new SignIn()).When(Cast.孙, new DeclareNoConflict(Pledge: true));
            story = Cast.Bids.Aggregate(story, (so, bid) => so.When(Cast.孙, Story.Passed(bid)));
            story = Cast.Bids.Aggregate(story, (so, bid) => so.When(Cast.孙, Story.Scores(bid)));
            return story.State.Panel.Aggregate(story, (so, member) => so.When(member, new ConfirmResult(so.Digest)));
        }
    }

    [Fact(DisplayName = "无法签署而更换的, 签署页对全体写明, 由谁接替")]
    public async Task WhoCouldNotSignIsSaidInTheSigningStep()
    {
        await Sit(SignedBySuccessor, Cast.张);

        Assert.Equal("评委戊: 无法签署, 已更换 (健康原因)。由 评委己 接替签署。", Show<SignStep>().Find("[data-part=unable-to-sign]").TextContent);
    }

    [Fact(DisplayName = "监督和代理机构看到每名成员的签署状态: 签署、不同意见、拒签、视为同意、无法签署已更换")]
    public async Task WhoWatchesSeesTheStateOfEverySignature()
    {
        var story = SignedBySuccessor;
        await Sit(story.When(Cast.张, new SignReport(story.Digest, null)).When(Cast.李, new SignReport(story.Digest, "保留意见")).When(Cast.王, new RefuseToSign("标准不明确")), Cast.Supervisor);

        var watch = Show<WatchStep>();

        Assert.Equal(
            ["✓已签署", "✓已签署, 附不同意见", "✓说明理由拒签"], watch.FindAll("[data-signature]").Select(mark => mark.TextContent));
        Assert.Contains("无法签署, 已更换", watch.Find("[data-part=unable-to-sign]").TextContent);
    }

    [Fact(DisplayName = "选择拒签的, 手写框、按钮和依据的说明均就拒签而言")]
    public async Task TheWordsAreThoseOfARefusal()
    {
        await Sit(Story.InSigning, Cast.张);
        var step = Show<SignStep>();
        Assert.Contains("不书写也可以签署", step.Markup);

        await step.Find("[data-choice=refuse]").ChangeAsync(new() { Value = "on" });

        Assert.Contains("不书写也可以提交拒签", step.Markup);
        Assert.Contains("不表示同意评审结果", step.Markup);
        Assert.DoesNotContain("签署后不能撤回", step.Markup);
    }

    [Fact(DisplayName = "签名")]
    public async Task Signing()
    {
        await Sit(Story.InSigning, Cast.张);
        var step = Show<SignStep>();
        await step.Find("[data-choice=sign]").ChangeAsync(new() { Value = "on" });

        await step.Find("[data-act=sign]").ClickAsync(new());

        Assert.Equal(new SignReport(Server.Story.Digest, null), Server.Decided.Single());
        step.WaitForAssertion(() => Assert.Contains("您已签名", step.Markup));
    }

    [Theory(DisplayName = "保留意见和拒签须写明内容")]
    [InlineData("dissent")]
    [InlineData("refuse")]
    public async Task DissentAndRefusalNeedWords(string choice)
    {
        await Sit(Story.InSigning, Cast.张);
        var step = Show<SignStep>();
        await step.Find($"[data-choice={choice}]").ChangeAsync(new() { Value = "on" });
        await step.Find("[data-act=sign]").ClickAsync(new());
        Assert.Contains("请写明意见和理由", step.Markup);
        Assert.Empty(Server.Decided);

        await step.Find("#sign-text").InputAsync(new() { Value = "对业绩认定有不同意见" });
        await step.Find("[data-act=sign]").ClickAsync(new());

        EvaluationCommand expected = choice == "dissent" ? new SignReport(Server.Story.Digest, "对业绩认定有不同意见") : new RefuseToSign("对业绩认定有不同意见");
        Assert.Equal(expected, Server.Decided.Single());
    }

    [Fact(DisplayName = "报告生成之前, 代理机构和监督人员可由此查看进度: 排队、排版、签名, 停下的写明原因")]
    public async Task WhoWatchesFindsHowFarTheReportIs()
    {
        await Sit(Story.Ended, Cast.Supervisor);

        Assert.Equal($"papers/{Cast.Convocation.Lot}", Show<WatchStep>().Find("[data-part=report-progress]").GetAttribute("href"));
    }

    [Fact(DisplayName = "结束后先显示报告生成中, 生成后可下载")]
    public async Task TheReportIsAnnouncedAndOffered()
    {
        await Sit(Story.Ended, Cast.张);
        var step = Show<ClosedStep>();
        Assert.Contains("正在生成评审报告", step.Markup);
        Assert.Empty(step.FindAll("[data-part=report-progress]")); // its page is not a member's

        await Meanwhile(story => story.When(Caller.System, new RecordReport(new string('d', 64), 204_800, 12, story.Facts.Length)));

        step.WaitForAssertion(() => Assert.NotEmpty(step.FindAll("[data-act=download]")));
        Assert.Contains("12 页", step.Markup);
    }
}
