using Bidding.Domain.Evaluations;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations.Replacement;

public class WhatStandsAfterAReplacementTests
{
    private static Story Replaced(Story story, PanelMember leaver) => story.When(Agency, new ReplaceMember(leaver.Id, 孙, ReplacementGround.Health, "突发疾病, 不能继续评审"));

    [Fact(DisplayName = "更换成员后, 其他成员看到自己在以后各阶段已完成的有效; 接替的成员没有")]
    public void EachSeesWhatOfHisStands()
    {
        var scored = Bids.Aggregate(Story.InScoring, (so, bid) => so.When(张, Story.Scores(bid)));
        var story = Replaced(scored.When(王, Story.Scores(甲)), 李);

        Assert.Equal(
            [new(Phase.Declaration, true, 0), new(Phase.ChairElection, true, 0), new(Phase.PreliminaryReview, true, 4), new(Phase.Scoring, true, 4)],
            WhatStandsAfterAReplacement.For(张.Id, story.State).AsEnumerable());
        Assert.Equal(new StandingWork(Phase.Scoring, false, 1), WhatStandsAfterAReplacement.For(王.Id, story.State)[^1]);
        Assert.Equal([Phase.ChairElection], WhatStandsAfterAReplacement.For(孙.Id, story.State).Select(work => work.Phase));
    }

    [Fact(DisplayName = "组长被更换的, 推选须重新进行, 此前的投票不再有效")]
    public void AnElectionHeldAgainDoesNotStand() =>
        Assert.Equal([Phase.Declaration, Phase.PreliminaryReview], WhatStandsAfterAReplacement.For(李.Id, Replaced(Story.InScoring, 张).State).Select(work => work.Phase));

    [Fact(DisplayName = "监督人员看到除接替成员外全体已完成的阶段; 没有更换或者已回到原阶段的, 不再显示")]
    public void WhoWatchesSeesWhatOnlyTheSuccessorOwes()
    {
        Assert.Equal(
            [Phase.Declaration, Phase.ChairElection, Phase.PreliminaryReview],
            WhatStandsAfterAReplacement.For(null, Replaced(Story.InScoring, 李).State).Select(work => work.Phase));
        Assert.Empty(WhatStandsAfterAReplacement.For(张.Id, Story.InScoring.State));
        Assert.Empty(WhatStandsAfterAReplacement.For(张.Id, Replaced(Story.InDeclaration, 李).When(孙, new SignIn()).State));
    }
}
