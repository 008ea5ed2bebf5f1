using Bidding.Domain.Evaluations;
using Bidding.Testing;
using Bidding.Web.Client.Room;
using Bidding.Web.Client.Tests.Stage;
using Bunit;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Web.Client.Tests.Room;

/// <summary>Votes, clarifications and notes stand beside the work: what is asked, by whom, what was said.</summary>
public class MattersTests : RoomContext
{
    private static Task Choose(IRenderedComponent<MattersPanel> panel, string ballot) => panel.Find($"[data-ballot={ballot}]").ChangeAsync(new() { Value = "on" });

    private static Task Reason(IRenderedComponent<MattersPanel> panel, string text) => panel.Find("[data-field=ballot-reason]").InputAsync(new() { Value = text });

    [Fact(DisplayName = "表决: 写明由谁提出、等谁投票; 未选择的不予提交; 投出后显示已投")]
    public async Task ABallotIsAskedForAndCastOnce()
    {
        await Sit(Story.InVote, Cast.李);
        var panel = Show<MattersPanel>();
        Assert.Contains("评委甲", panel.Find("[data-vote='1']").TextContent);

        await panel.Find("[data-act=vote]").ClickAsync(new());
        Assert.Contains("请先选择一项", panel.Markup);
        Assert.Empty(Server.Decided);

        await Choose(panel, "for");
        await panel.Find("[data-act=vote]").ClickAsync(new());
        Assert.Equal(new CastVote(1, true, null), Server.Decided.Single());
        panel.WaitForAssertion(() => Assert.NotEmpty(panel.FindAll("[data-done]")));
    }

    [Fact(DisplayName = "反对意见的草稿保存在本机, 重新打开仍在; 入账后清除")]
    public async Task ADissentInTheMakingIsKept()
    {
        await Sit(Story.InVote, Cast.李);
        var panel = Show<MattersPanel>();
        await Choose(panel, "against");
        await Reason(panel, "条款并未违反采购文件");

        var again = Show<MattersPanel>();
        Assert.True(again.Find("[data-ballot=against]").HasAttribute("checked"));
        Assert.Equal("条款并未违反采购文件", again.Find("[data-field=ballot-reason]").GetAttribute("value"));

        await again.Find("[data-act=vote]").ClickAsync(new());
        Assert.Equal(new CastVote(1, false, "条款并未违反采购文件"), Server.Decided.Single());
        again.WaitForAssertion(() => Assert.Empty(Room.Draft("vote/1/reason") + Room.Draft("vote/1/choice")));
    }

    [Fact(DisplayName = "提请表决的草稿保存在本机, 重新打开仍在; 入账后清除")]
    public async Task AProposalInTheMakingIsKept()
    {
        await Sit(Story.InScoring, Cast.李);
        var panel = Show<MattersPanel>();
        await panel.Find("[data-field=matter]").ChangeAsync(new() { Value = "reject-bid" });
        await panel.Find("[data-part=propose] [data-field=bid]").ChangeAsync(new() { Value = "B4" });
        await panel.Find("[data-field=ground]").ChangeAsync(new() { Value = nameof(RejectionGround.UnacceptableCondition) });
        await panel.Find("[data-field=clause]").ChangeAsync(new() { Value = "第四章 3.2" });
        await panel.Find("[data-field=page]").ChangeAsync(new() { Value = "17" });
        await panel.Find("[data-part=propose] [data-field=reason]").InputAsync(new() { Value = "附加了付款条件" });

        var again = Show<MattersPanel>();
        Assert.Equal("附加了付款条件", again.Find("[data-part=propose] [data-field=reason]").GetAttribute("value"));
        await again.Find("[data-act=propose]").ClickAsync(new());

        var proposed = Assert.IsType<OpenVote>(Server.Decided.Single());
        var rejection = Assert.IsType<VoteSubject.RejectBid>(proposed.Subject);
        Assert.Equal(
            ("B4", RejectionGround.UnacceptableCondition, "第四章 3.2", 17, "附加了付款条件"),
            (rejection.Bid, rejection.Ground, rejection.Clause, rejection.Page, proposed.Reason));
        again.WaitForAssertion(() => Assert.Empty(Room.Draft("open-vote/reason") + Room.Draft("open-vote/clause")));
    }

    [Theory(DisplayName = "提请表决不预先选定事项、投标、情形或者页码: 未选择的不提交, 并说明缺什么")]
    [InlineData]
    [InlineData("matter", "reject-bid")]
    [InlineData("matter", "reject-bid", "bid", "B4")]
    [InlineData("matter", "reject-bid", "ground", nameof(RejectionGround.UnacceptableCondition))]
    [InlineData("matter", "reject-bid", "bid", "B4", "ground", nameof(RejectionGround.UnacceptableCondition), "clause", "第四章 3.2")]
    [InlineData("matter", "reject-bid", "bid", "B4", "ground", nameof(RejectionGround.UnacceptableCondition), "clause", "第四章 3.2", "page", "0")]
    public async Task NothingIsChosenBeforehand(params string[] chosen)
    {
        await Sit(Story.InScoring, Cast.李);
        var panel = Show<MattersPanel>();
        foreach (var pair in chosen.Chunk(2))
        {
            await panel.Find($"[data-part=propose] [data-field={pair[0]}]").ChangeAsync(new() { Value = pair[1] });
        }

        await panel.Find("[data-part=propose] [data-field=reason]").InputAsync(new() { Value = "附加了付款条件" });
        await panel.Find("[data-act=propose]").ClickAsync(new());

        Assert.Contains("请先选择", panel.Find("[data-part=unchosen]").TextContent);
        Assert.Empty(Server.Decided);
    }

    [Fact(DisplayName = "表决结束: 结果和各成员的意见显示在评标室")]
    public async Task TheOutcomeShowsWhoSaidWhat()
    {
        var story = Cast.Panel.Aggregate(Story.InVote, (so, member) => so.When(member, new CastVote(1, member != Cast.钱, member == Cast.钱 ? "应先澄清" : null)));
        await Sit(story, Cast.李);

        var panel = Show<MattersPanel>();

        Assert.NotEmpty(panel.FindAll("[data-outcome=carried]"));
        Assert.Contains("评委戊", panel.Find("[data-vote='1']").TextContent);
        Assert.Contains("应先澄清", panel.Find("[data-vote='1']").TextContent);
    }

    [Fact(DisplayName = "澄清只由组长提出; 问题的草稿保存在本机, 发出后显示其状态")]
    public async Task TheChairAsks()
    {
        await Sit(Story.InScoring, Cast.张);
        var panel = Show<MattersPanel>();
        await panel.Find("[data-part=ask] [data-field=bid]").ChangeAsync(new() { Value = "B2" });
        await panel.Find("[data-field=question]").InputAsync(new() { Value = "请说明质保期的起算时间。" });

        var again = Show<MattersPanel>();
        Assert.Equal("请说明质保期的起算时间。", again.Find("[data-field=question]").GetAttribute("value"));
        await again.Find("[data-act=ask]").ClickAsync(new());

        Assert.Equal(new AskClarification("B2", "请说明质保期的起算时间。", 60), Server.Decided.Single());
        again.WaitForAssertion(() => Assert.Contains("待放行", again.Find("[data-clarification='1']").TextContent.Replace("监督", "", StringComparison.Ordinal)));
    }

    [Fact(DisplayName = "签订合同前要处理的事宜: 组长在汇总阶段填写, 草稿保存在本机, 入账后全体看到")]
    public async Task TheChairWritesWhatIsLeftBeforeTheContract()
    {
        await Sit(Story.TenderingInSummary, Cast.张);
        await Show<MattersPanel>().Find("[data-part=note-contract-matters] [data-field=text]").InputAsync(new() { Value = "须核实社会保险缴纳证明" });

        var again = Show<MattersPanel>();
        Assert.Equal("须核实社会保险缴纳证明", again.Find("[data-part=note-contract-matters] [data-field=text]").GetAttribute("value"));
        Assert.Contains("已作的确认失效", again.Find("[data-part=note-contract-matters]").TextContent, StringComparison.Ordinal);
        await again.Find("[data-act=note-contract-matters]").ClickAsync(new());

        Assert.Equal(new NoteContractMatters("须核实社会保险缴纳证明"), Server.Decided.Single());
        again.WaitForAssertion(() => Assert.Contains("代表评标委员会记录", again.Find("[data-part=contract-matters]").TextContent, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "签订合同前要处理的事宜: 政府采购没有此项")]
    public async Task ProcurementHasNoSuchItem()
    {
        await Sit(Story.InSummary, Cast.张);

        Assert.Empty(Show<MattersPanel>().FindAll("[data-part=contract-matters]"));
    }

    [Fact(DisplayName = "签订合同前要处理的事宜: 组长以外的成员不填写")]
    public async Task NobodyElseWritesIt()
    {
        await Sit(Story.TenderingInSummary, Cast.李);

        Assert.Empty(Show<MattersPanel>().FindAll("[data-part=note-contract-matters]"));
    }

    [Fact(DisplayName = "其他成员没有提问的栏目, 但可提请表决")]
    public async Task OtherMembersDoNotAsk()
    {
        await Sit(Story.InScoring, Cast.李);

        var panel = Show<MattersPanel>();

        Assert.Empty(panel.FindAll("[data-part=ask]"));
        Assert.NotEmpty(panel.FindAll("[data-part=propose]"));
    }

    [Fact(DisplayName = "暂停时, 表决和澄清的栏目一并停用")]
    public async Task NothingIsDoneWhilePaused()
    {
        await Sit(Story.Clarified, Cast.张);

        Assert.True(Show<MattersPanel>().Find("fieldset").HasAttribute("disabled"));
    }

    [Fact(DisplayName = "拒签说明由组长记录, 草稿保存在本机")]
    public async Task TheChairNotesARefusal()
    {
        await Sit(Story.InSigning, Cast.张);
        await Show<MattersPanel>().Find("[data-field=note]").InputAsync(new() { Value = "拒绝签字且未说明理由" });

        var panel = Show<MattersPanel>();

        Assert.Equal("拒绝签字且未说明理由", panel.Find("[data-field=note]").GetAttribute("value"));
        Assert.DoesNotContain(panel.FindAll("[data-part=note-refusal] option"), option => option.TextContent == "评委甲");
        await Enter(Cast.李.Caller());
        Assert.Equal(["评委甲"], Show<MattersPanel>().FindAll("[data-part=note-refusal] option").Select(option => option.TextContent));
    }
}
