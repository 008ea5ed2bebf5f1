using System.Collections.Concurrent;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using CsCheck;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Domain.Tests.BadInput;

public class AnyCommandAnyStateTests
{
    private static readonly Story[] Starts =
    [
        Story.Untold, Story.Convened(), Story.InDeclaration, Story.InChairElection, Story.InReview, Story.InScoring, Story.InSummary, Story.InSigning, Story.Ended,
        Story.InScoring.When(Cast.Supervisor, new Terminate("设备故障")),
        Story.InScoring.When(Cast.赵, new Connect("s", false, false)).When(Cast.赵, new Disconnect("s")).After(TimeSpan.FromMinutes(1))
            .When(Caller.System, new NoticeAbsence(Cast.赵.Id)),
    ];

    private static readonly Gen<EvaluationCommand> Sensible = Hostile.One<EvaluationCommand>(
        new SignIn(), new DeclareNoConflict(true), new VoteForChair("E1"), Story.Passed(Cast.甲), Story.Failed(Cast.丁), Story.Scores(Cast.乙), new Connect("s", false, false));

    [Fact(DisplayName = "任何命令 × 任何人 × 任何状态: 依规则接受或者拒绝, 从不出错, 拒绝不改变状态")]
    [Proves(typeof(Admission))]
    [Proves(typeof(CitedByRegime))]
    public void ACommandIsAcceptedOrRefusedByRule()
    {
        var (kinds, phases, accepted, refused) = (new ConcurrentDictionary<Type, int>(), new ConcurrentDictionary<Phase, int>(), 0, 0);

        Gen.Select(
            Gen.Int[0, Starts.Length - 1],
            Gen.Select(Hostile.Anybody, Gen.Frequency((3, Hostile.AnyOf<EvaluationCommand>()), (1, Sensible)), Gen.Int[1, 2]).Array[1, 60])
            .Sample((start, steps) =>
            {
                var story = Starts[start];
                foreach (var (caller, command, times) in steps)
                {
                    for (var i = 0; i < times; i++) // some arrive twice
                    {
                        kinds.AddOrUpdate(command.GetType(), 1, (_, so) => so + 1);
                        phases.AddOrUpdate(story.State.Phase, 1, (_, so) => so + 1);
                        var after = story.When(caller, command);
                        _ = after.Refusal is null ? Interlocked.Increment(ref accepted) : Interlocked.Increment(ref refused);
                        Holds(story, after);
                        story = after;
                    }
                }

                Folds(story);
            }, iter: 600);

        Assert.Empty(Hostile.KindsOf(typeof(EvaluationCommand)).Except(kinds.Keys));
        Assert.Empty(Enum.GetValues<Phase>().Except(phases.Keys));
        Assert.True(accepted > 500 && refused > 5000, $"{accepted} accepted, {refused} refused: both must really occur");
    }

    [Fact(DisplayName = "开标: 任何命令 × 任何人 × 任何时刻, 依规则接受或者拒绝, 从不出错")]
    public void TheOpeningToo()
    {
        var (kinds, accepted, refused) = (new ConcurrentDictionary<Type, int>(), 0, 0);
        var deadline = Story.Begin;

        Gen.Select(Gen.Bool, Gen.Select(Hostile.Anybody, Hostile.AnyOf<OpeningCommand>(), Gen.Int[-2, 40]).Array[1, 60]).Sample((scheduled, steps) =>
        {
            var state = scheduled ? Opening.None.Evolve(new OpeningFact.OpeningScheduled("DY-1", deadline, 30, Regime: Regime.GovernmentProcurement), deadline) : Opening.None;
            foreach (var (caller, command, minutes) in steps)
            {
                kinds.AddOrUpdate(command.GetType(), 1, (_, so) => so + 1);
                var at = deadline.AddMinutes(minutes);
                switch (OpeningDecider.Decide(command, state, new(caller, at, new byte[32], OpenSeal.Instance)))
                {
                    case Decision<OpeningFact>.Accepted(var facts):
                        Interlocked.Increment(ref accepted);
                        foreach (var fact in facts)
                        {
                            var next = state.Evolve(DomainJson.Read<OpeningFact>(DomainJson.Write(fact)), at);
                            Assert.NotSame(state, next);
                            state = next;
                        }

                        break;
                    case Decision<OpeningFact>.Refused(var why):
                        Interlocked.Increment(ref refused);
                        Assert.True(state.Regime is not { } regime || CitedByRegime.IsAtHome(why.Article.Law, regime), why.ToString());
                        break;
                    default:
                        Interlocked.Increment(ref refused);
                        break;
                }

                OpeningView.For(state, caller);
            }
        }, iter: 600);

        Assert.Empty(Hostile.KindsOf(typeof(OpeningCommand)).Except(kinds.Keys));
        Assert.True(accepted > 100 && refused > 5000, $"{accepted} accepted, {refused} refused: both must really occur");
    }

    private static void Holds(Story before, Story after)
    {
        if (after.Refusal is { } why)
        {
            Assert.Same(before.State, after.State);
            if (before.State.Convocation is { } convocation)
            {
                Assert.True(CitedByRegime.IsAtHome(why.Article.Law, convocation.Method.Regime), why.ToString());
            }
        }

        after.News.Aggregate(before.State, (state, fact) =>
        {
            var next = state.Evolve(fact, after.Now);
            Assert.NotSame(state, next);
            return next;
        });
    }

    private static void Folds(Story story)
    {
        var reread = story.Facts.Aggregate(Evaluation.None, (state, entry) =>
            state.Evolve(DomainJson.Read<EvaluationFact>(DomainJson.Write(entry.Fact)), entry.At));
        Assert.Equal(story.State.Phase, reread.Phase);
        foreach (var person in new[] { Cast.张.Caller(), Cast.Supervisor })
        {
            Assert.Equal(
                EvaluationView.For(story.State, person) is { } told ? DomainJson.Write(told) : null,
                EvaluationView.For(reread, person) is { } read ? DomainJson.Write(read) : null);
        }
    }
}
