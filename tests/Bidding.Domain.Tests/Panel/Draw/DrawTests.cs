using System.Collections.Immutable;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Sealing;
using Bidding.Domain.Visibility;
using Bidding.Testing;
using static Bidding.Domain.Panels.PanelCommand;

namespace Bidding.Domain.Tests.Panels;

/// <summary>专家抽取, from the order to the seated panel.</summary>
public sealed class DrawTests
{
    private static readonly Finding Employed = new(
        "X-d03", ConflictRule.Employment, Force.Excludes, "C-jia", Article.ProcurementRegulations("第九条第一项"),
        [new("X-d03", RelationKind.Employed, "C-jia")]);

    [Fact(DisplayName = "申请抽取时先记下种子的承诺, 名单确定并抽取后才公开种子, 任何人可据以重新抽取")]
    [Proves(typeof(RandomDraw))]
    public void TheChanceIsBoundBeforeTheListIsKnownAndShownAfterwards()
    {
        var round = Gathering.Drawn.State.Round!;
        var (list, drawn) = (round.List!, round.Drawn!);
        var seed = Convert.FromHexString(drawn.Seed);

        var commitment = Commitment.Of(new("panel:" + Gathering.Lot, Gathering.Lot, "draw", 1, "", "", ""), "bidding-draw-seed/1"u8, seed);
        var again = RandomDraw.Of(seed, RandomDraw.Digest(list.Candidates), round.Witness, round.Groups, list.Candidates);

        Assert.Equal(round.Seed.Commitment, commitment);
        Assert.Equal<DrawnExpert>(drawn.Drawn, again.Drawn);
        Assert.Equal<DrawnExpert>(drawn.Reserves, again.Reserves);
        Assert.Equal(4, drawn.Drawn.Length);
        Assert.Equal(3, drawn.Reserves.Length);
    }

    [Fact(DisplayName = "监督人员的见证词改变抽取结果, 且只在名单确定之后、抽取之前写入一次")]
    public void AWitnessWordChangesTheDraw()
    {
        var witnessed = Gathering.Listed.When(Cast.Supervisor, new WitnessDraw("今日气温 7 度"));

        Assert.Equal("not-listed", Gathering.Ordered.When(Cast.Supervisor, new WitnessDraw("早了")).Refusal?.Code);
        Assert.Equal("already-witnessed", witnessed.When(Cast.Supervisor, new WitnessDraw("再来")).Refusal?.Code);
        Assert.Equal("not-yours", Gathering.Listed.When(Cast.Agency, new WitnessDraw("代理机构的词")).Refusal?.Code);
        Assert.NotEqual<DrawnExpert>(Gathering.Drawn.State.Round!.Drawn!.Drawn, witnessed.When(Cast.Agency, new HoldDraw()).State.Round!.Drawn!.Drawn);
    }

    [Fact(DisplayName = "与投标人有利害关系的人不得进入相关项目的评标委员会")]
    [Proves(typeof(Listing))]
    public void WhoIsExcludedIsNotOnTheList()
    {
        var listed = Gathering.Ordered.List(Gathering.Pool(6, 5), [Employed]);

        Assert.DoesNotContain("X-d03", listed.State.Round!.List!.Candidates.SelectMany(list => list.Experts));
        Assert.Equal([Employed], listed.State.Round.List.Findings.AsEnumerable());
    }

    [Theory(DisplayName = "从相关专业的专家名单中抽取: 有所求专业之一即可, 不限其还有什么专业; 不填专业的组不限")]
    [InlineData(true, "信息化")]
    [InlineData(true, "信息化", "给排水")]
    [InlineData(true, "给排水", "电子工程")]
    [InlineData(false, "给排水")]
    [InlineData(false, "信息")]
    [InlineData(false)]
    [Proves(typeof(RandomDraw))]
    public void OneOfTheSpecialitiesAskedForIsEnough(bool fits, params string[] his)
    {
        PoolExpert expert = new("X-d01", "P-d01", "某设计研究院", [.. his], "dongying", []);

        Assert.Equal(fits, new DrawGroup("G1", "dongying", ["信息化", "电子工程"], Places: 2, Reserves: 1).Takes(expert));
        Assert.True(new DrawGroup("G1", "dongying", [], Places: 2, Reserves: 1).Takes(expert));
        Assert.False(new DrawGroup("G1", "binzhou", [], Places: 2, Reserves: 1).Takes(expert));
    }

    [Fact(DisplayName = "提示只展示, 不排除")]
    public void APromptExcludesNobody() =>
        Assert.Contains("X-d03", Gathering.Ordered.List(Gathering.Pool(6, 5), [Employed with { Force = Force.Prompts }]).State.Round!.List!.Candidates[0].Experts);

    [Fact(DisplayName = "监督人员写明理由可不采纳一项发现, 也可指定回避; 均记入记录")]
    public void ASupervisorDecidesAndItIsRecorded()
    {
        var decided = Gathering.Ordered
            .When(Cast.Supervisor, new SetAsideFinding(Employed, "同名同姓, 身份证号不同。"))
            .When(Cast.Supervisor, new PinFinding("X-d01", "群众举报, 正在核实。"));

        var list = decided.List(Gathering.Pool(6, 5), [Employed]).State.Round!.List!.Candidates[0].Experts;

        Assert.Contains("X-d03", list);
        Assert.DoesNotContain("X-d01", list);
        Assert.Equal("text-missing", Gathering.Ordered.When(Cast.Supervisor, new SetAsideFinding(Employed, " ")).Refusal?.Code);
        Assert.Equal("not-yours", Gathering.Ordered.When(Cast.Agency, new SetAsideFinding(Employed, "代理机构不得自行放行")).Refusal?.Code);
    }

    [Fact(DisplayName = "名单确定之后、抽取之前, 谁也不能再改变名单")]
    public void TheListIsFinalUntilItIsDrawnFrom()
    {
        Assert.Equal("list-final", Gathering.Listed.List(Gathering.Pool(9, 9), []).Refusal?.Code);
        Assert.Equal("list-final", Gathering.Listed.When(Cast.Supervisor, new PinFinding("X-d01", "晚了")).Refusal?.Code);
        Assert.Equal("list-final", Gathering.Listed.When(Cast.Supervisor, new SetAsideFinding(Employed, "晚了")).Refusal?.Code);
    }

    [Fact(DisplayName = "回避后符合条件的专家不足的, 不能抽取; 写明哪一组、相符几人、回避后剩几人")]
    public void TooFewLeftToDrawFrom()
    {
        var refusal = Gathering.Ordered.List(Gathering.Pool(2, 5), [Employed with { Expert = "X-d01" }]).Refusal;

        Assert.Equal("too-few-candidates", refusal?.Code);
        Assert.StartsWith("G1 组须抽取 2 人, 名册中专业和场地相符的有 2 人, 回避后剩 1 人", refusal!.Zh);
    }

    [Fact(DisplayName = "专业和场地相符的本来就不足的, 不说是回避所致")]
    public void TooFewWithoutAnyAvoidance() =>
        Assert.Contains("没有人因回避被排除", Gathering.Ordered.List(Gathering.Pool(1, 5), []).Refusal!.Zh);

    [Fact(DisplayName = "抽取申请的人数和场地须符合评标委员会组成的规定")]
    public void AnUnlawfulPanelIsNotEvenOrdered()
    {
        Gathering order(DrawPlan plan) => Gathering.Untold.When(Cast.Agency, new OrderDraw(Gathering.Lot, "PS-1", plan));

        Assert.Equal("panel-not-odd", order(Gathering.Plan with { Representatives = [] }).Refusal?.Code);
        Assert.Equal("seven-needed", order(Gathering.Plan with { Demand = new(20_000_000m) }).Refusal?.Code);
        Assert.Equal("site-too-bare", order(Gathering.Plan with { Demand = new(1m, LeastPerSite: 3) }).Refusal?.Code);
        Assert.Equal("nothing-to-draw", order(Gathering.Plan with { Groups = [] }).Refusal?.Code);
    }

    [Theory(DisplayName = "抽取评审专家的开始时间不得早于评审活动开始前2个工作日")]
    [Proves(typeof(DrawIsNotHeldTooEarly))]
    [InlineData("2026-11-30T09:00:00+08:00", "2026-11-26T09:00:00+08:00")] // Monday ← Thursday
    [InlineData("2026-11-26T14:30:00+08:00", "2026-11-24T14:30:00+08:00")]
    public void ADrawIsNotHeldTooEarly(string meeting, string earliest)
    {
        var plan = Gathering.Plan with { MeetsAt = DateTimeOffset.Parse(meeting) };
        var first = DateTimeOffset.Parse(earliest);

        var early = DrawIsNotHeldTooEarly.WhyNot(plan, first.AddTicks(-1));
        Assert.Equal("draw-too-early", early?.Code);
        Assert.Contains($"最早 {first:yyyy-MM-dd HH:mm}", early!.Zh);
        Assert.Null(DrawIsNotHeldTooEarly.WhyNot(plan, first));
        Assert.Null(DrawIsNotHeldTooEarly.WhyNot(plan with { EarliestWorkingDays = null }, first.AddDays(-30)));
    }

    [Fact(DisplayName = "已配置的放假和调休计入抽取的最早时间")]
    public void HolidaysAreNoWorkingDays()
    {
        // 2027-10-08 is the Friday after the National Day holidays; Sunday 2027-09-26 is worked instead.
        var calendar = new WorkingCalendar([.. Enumerable.Range(1, 7).Select(day => new DateOnly(2027, 10, day))], [new(2027, 9, 26)]);
        var plan = Gathering.Plan with { MeetsAt = DateTimeOffset.Parse("2027-10-08T09:00:00+08:00"), EarliestWorkingDays = 2, Calendar = calendar };

        Assert.Equal(DateTimeOffset.Parse("2027-09-29T09:00:00+08:00"), DrawIsNotHeldTooEarly.Earliest(plan));
        Assert.Equal(DateTimeOffset.Parse("2027-10-06T09:00:00+08:00"), DrawIsNotHeldTooEarly.Earliest(plan with { Calendar = null }));
        Assert.Equal(DateTimeOffset.Parse("2027-09-26T09:00:00+08:00"), DrawIsNotHeldTooEarly.Earliest(plan with { MeetsAt = plan.MeetsAt.AddDays(-10), EarliestWorkingDays = 2 }));
    }

    [Fact(DisplayName = "被抽中者不能到场的, 由同组下一名备选专家递补, 记入同一次入账")]
    [Proves(typeof(Answering))]
    public void AReserveOfTheSameGroupStepsUp()
    {
        var story = Gathering.Drawn;
        var leaving = story.State.Invitees.First(invitee => invitee.Group == "G2");
        var reserve = story.State.NextReserve("G2")!;

        var excused = story.When(Cast.Supervisor, new ExcuseExpert(leaving.Expert, ExcuseGround.Unavailable, "出差在外。"));

        Assert.Equal(
            [new PanelFact.ExpertExcused(leaving.Expert, ExcuseGround.Unavailable, "出差在外。"), new PanelFact.ReserveCalled("G2", reserve.Expert)],
            excused.News.AsEnumerable());
        Assert.Contains(reserve.Expert, excused.State.Awaited.Select(invitee => invitee.Expert));
    }

    [Fact(DisplayName = "备选专家用尽的, 补抽: 新一轮承诺、名单和抽取, 已抽过的人不再入选")]
    public void WithoutReservesAnotherRoundIsDrawn()
    {
        var story = Gathering.Drawn;
        Assert.Equal("no-vacancy", story.When(Cast.Agency, new OrderSupplement(1)).Refusal?.Code);
        while (story.State.Invitees.FirstOrDefault(invitee => invitee.Group == "G2" && invitee.HoldsAPlace) is { } leaving && story.State.NextReserve("G2") is not null)
        {
            story = story.When(Cast.Supervisor, new ExcuseExpert(leaving.Expert, ExcuseGround.NotReached, "两次电话未接。"));
        }

        var last = story.State.Invitees.First(invitee => invitee.Group == "G2" && invitee.HoldsAPlace);
        story = story.When(Cast.Supervisor, new ExcuseExpert(last.Expert, ExcuseGround.Health, "住院。"));
        var bare = story.When(Cast.Agency, new OrderSupplement(1)).List(Gathering.Pool(6, 3), []).Refusal!;
        Assert.Contains("的有 0 人 (不计已抽取过或者由采购人派出的 3 人), 没有人因回避被排除", bare.Zh);
        var supplement = story.When(Cast.Agency, new OrderSupplement(1)).List(Gathering.Pool(6, 7), [])
            .When(Cast.Supervisor, new WitnessDraw("补抽之词")).When(Cast.Agency, new HoldDraw());

        var round = supplement.State.Round!;
        Assert.Equal(2, round.Number);
        Assert.Equal(1, Assert.Single(round.Groups).Places);
        Assert.NotEqual(story.State.Round!.Seed, round.Seed);
        Assert.Empty(round.Drawn!.Drawn.Select(drawn => drawn.Expert).Intersect(story.State.Invitees.Select(invitee => invitee.Expert)));
    }

    [Fact(DisplayName = "最后一人接受邀请, 评标委员会即告组成, 记入同一次入账")]
    public void TheLastAcceptanceSeatsThePanel()
    {
        var formed = Gathering.Formed;

        Assert.Equal(["InvitationAccepted", "MembersSeated"], formed.News.Select(fact => fact.GetType().Name));
        Assert.Equal(["E1", "E2", "E3", "E4", "E5"], formed.State.Seated.Select(member => member.Member));
        Assert.Equal("X-rep", formed.State.Seated[^1].Expert);
        Assert.Single(formed.Facts, fact => fact.Fact is PanelFact.MembersSeated);
    }

    [Fact(DisplayName = "评审中更换的成员由递补者接替, 递补者得到新的成员号")]
    public void ASuccessorIsANewMember()
    {
        var leaver = Gathering.Formed.State.Seated[0].Expert;

        var replaced = Gathering.Formed.When(Cast.Supervisor, new ExcuseExpert(leaver, ExcuseGround.Avoidance, "声明回避。")).EverybodyAccepts();

        Assert.Equal("E6", Assert.Single(replaced.News.OfType<PanelFact.MembersSeated>()).Members.Single().Member);
    }

    [Fact(DisplayName = "抽取后监督人员指定回避的, 当即更换")]
    public void APinAfterTheDrawTakesThePlace()
    {
        var drawn = Gathering.Drawn.State.Invitees[0];

        var pinned = Gathering.Drawn.When(Cast.Supervisor, new PinFinding(drawn.Expert, "核实为投标人前员工。"));

        Assert.Equal(InviteeState.Excused, pinned.State.Invited(drawn.Expert)!.State);
        Assert.Contains(pinned.News, fact => fact is PanelFact.ReserveCalled);
    }

    [Fact(DisplayName = "被邀请的专家只知道代码、时间和场地, 签到之前不知道是什么项目")]
    public void AnInvitedExpertKnowsOnlyCodeTimeAndPlace()
    {
        var state = Gathering.Drawn.State;
        var invited = state.Awaited.First();

        Assert.Equal(new("PS-7F3A12", Gathering.Plan.MeetsAt, "dongying", InviteeState.Invited), Invitation.For(state, invited.Expert));
        Assert.Null(Invitation.For(state, state.NextReserve("G1")!.Expert));
        Assert.All(Gathering.Formed.Facts, fact => Assert.Null(fact.Fact.For(Audience.Panel)));
        Assert.All(Gathering.Formed.Facts, fact => Assert.Null(fact.Fact.For(Audience.Operators)));
    }

    [Fact(DisplayName = "被抽中者可自行接受邀请, 不能替他人接受")]
    public void AnExpertAnswersForHimselfAlone()
    {
        var (first, second) = (Gathering.Drawn.State.Invitees[0].Expert, Gathering.Drawn.State.Invitees[1].Expert);
        Caller himself = new("account-x", Role.Member, first);

        Assert.Null(Gathering.Drawn.When(himself, new AcceptInvitation(first)).Refusal);
        Assert.Equal("not-yours", Gathering.Drawn.When(himself, new AcceptInvitation(second)).Refusal?.Code);
        Assert.Equal("not-yours", Gathering.Drawn.When(himself, new HoldDraw()).Refusal?.Code);
    }
}
