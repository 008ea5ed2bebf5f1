using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations.Replacement;

public class SuccessorTests
{
    private static Story At(Phase phase) => phase switch
    {
        Phase.SignIn => Story.Convened(),
        Phase.Declaration => Story.InDeclaration,
        Phase.ChairElection => Story.InChairElection,
        Phase.PreliminaryReview => Story.InReview,
        Phase.Scoring => Story.InScoring,
        Phase.Summary => Story.InSummary,
        _ => Story.InSigning,
    };

    [Theory(DisplayName = "无论在哪一阶段更换, 每一阶段都等待接替的成员: 其他成员做完全部, 阶段不变; 他做完, 才进入下一阶段")]
    [Proves(typeof(AReplacedMembersOpinionsAreVoid))]
    [InlineData(Phase.SignIn)]
    [InlineData(Phase.Declaration)]
    [InlineData(Phase.ChairElection)]
    [InlineData(Phase.PreliminaryReview)]
    [InlineData(Phase.Scoring)]
    [InlineData(Phase.Summary)]
    [InlineData(Phase.Signing)]
    public void EveryBarrierWaitsForTheSuccessor(Phase replaced)
    {
        var story = At(replaced).When(Supervisor, new ReplaceMember(李.Id, 孙, ReplacementGround.Health, "突发疾病"));
        Assert.Equal(Phase.SignIn, story.State.Phase);
        var passed = new List<Phase>();

        while (story.State.Phase != Phase.Closed)
        {
            var phase = story.State.Phase;
            story = Panel.Where(member => member != 李).Aggregate(story, (so, member) => Acts(so, member, phase));
            Assert.Equal(phase, story.State.Phase);
            Assert.Equal([孙.Id], Barriers.WaitingFor(story.State).Select(awaited => awaited.Member));

            story = Acts(story, 孙, phase);
            Assert.True(story.State.Phase > phase, $"{phase}: the successor has done his part");
            passed.Add(phase);
        }

        Assert.Equal(
            Enum.GetValues<Phase>().Where(phase => phase is > Phase.None and < Phase.Closed && (phase != Phase.ChairElection || replaced <= Phase.ChairElection)), passed);
    }

    /// <summary>All that the member can do in the phase; what he has done before is refused, and changes nothing.</summary>
    private static Story Acts(Story story, PanelMember member, Phase phase) => Work(story, phase).Aggregate(story, (so, command) => so.When(member, command));

    private static IEnumerable<EvaluationCommand> Work(Story story, Phase phase) => phase switch
    {
        Phase.SignIn => [new SignIn()],
        Phase.Declaration => [new DeclareNoConflict(Pledge: true)],
        Phase.ChairElection => [new VoteForChair(张.Id)],
        Phase.PreliminaryReview => Bids.Select(Story.Passed),
        Phase.Scoring => story.State.RemainingBids.Select(bid => Story.Scores(bid)),
        Phase.Summary => [new ConfirmResult(story.Digest)],
        _ => [new SignReport(story.Digest, null)],
    };
}
