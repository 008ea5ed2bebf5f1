using System.Collections.Concurrent;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using CsCheck;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Domain.Tests.BadInput;

public class AnyCommandAnyStateTests
{
    /// <summary>Kinds of command that a rule pack does not know; every other kind is accepted at some moment of both.</summary>
    private static readonly (Regime Regime, Type Kind)[] Unknown =
        [(Regime.GovernmentProcurement, typeof(NoteContractMatters)), (Regime.Tendering, typeof(ExplainLowPrice)), (Regime.Tendering, typeof(OpenLowPriceReview))];

    [Fact(DisplayName = "两套规则, 每一时刻 × 每种命令: 依规则接受或者拒绝, 拒绝不改变状态; 每种命令都有被接受的时刻")]
    [Proves(typeof(Admission))]
    public void EveryKindFitsSomewhereAndIsRefusedElsewhere()
    {
        var (accepted, refused) = (new HashSet<(Regime, Type)>(), new HashSet<(Regime, Type)>());
        foreach (var (_, story) in Moments.All)
        {
            var told = Told(story.State);
            foreach (var (caller, command) in Moments.Fitting(story))
            {
                var after = story.When(caller, command);
                Assert.Equal(told, Told(story.State)); // a decision is a value: what was decided upon is not written to
                Holds(story, after);
                Holds(after, after.When(caller, command)); // sent twice
                Assert.NotNull(story.When(Cast.Stranger, command).Refusal);
                Assert.NotNull(story.When(new Caller("forged", caller.Role == Role.Member ? Role.Operator : Role.Member, caller.Member), command).Refusal);
                var kind = ((after.State.Convocation ?? (command as Convene)?.Convocation)?.Method.Regime ?? Regime.GovernmentProcurement, command.GetType());
                _ = after switch { { Refusal: not null } => refused.Add(kind), { News.IsEmpty: false } => accepted.Add(kind), _ => false };
            }
        }

        var all = from regime in new[] { Regime.Tendering, Regime.GovernmentProcurement } from kind in Hostile.KindsOf(typeof(EvaluationCommand)) select (regime, kind);
        Assert.Equal(Unknown, all.Except(accepted).OrderBy(one => one.Item1 == Regime.Tendering).ThenBy(one => one.Item2.Name, StringComparer.Ordinal));
        Assert.Equal([(Regime.Tendering, typeof(Disconnect))], all.Except(refused)); // who is known and goes is let go; nobody else is, see above
    }

    [Fact(DisplayName = "无法补足成员的, 任何时刻都可以停止评审并封存资料; 评分揭示之后只由监督人员作出"), Proves(typeof(OnceRevealedOnlyTheSupervisorEndsTheEvaluation))]
    public void WhereNobodyIsFoundItIsStoppedAndSealedAtAnyMoment()
    {
        var under = Moments.All.Where(moment => moment.Story.State is { Convocation: not null, IsEnded: false }).ToList();

        Assert.True(under.Count > 40, $"{under.Count} moments of both rule packs");
        Assert.All(under, moment =>
        {
            var isRevealed = moment.Story.State.RevealedScores is not null || !moment.Story.State.OnceRevealed.IsEmpty;
            var sealing = new SealAndReform(SealGround.NoSuccessor, "备选已尽, 无法补足");
            Assert.True(moment.Story.When(Cast.Supervisor, sealing).State.IsEnded, moment.Name);
            Assert.Equal(isRevealed ? "end-after-reveal" : null, moment.Story.When(Cast.Agency, sealing).Refusal?.Code);
        });
    }

    [Fact(DisplayName = "所举的时刻遍及各阶段、各种搁置与结束")]
    public void TheMomentsAreThoseTheirNamesSay()
    {
        var states = Moments.All.Select(moment => moment.Story.State).ToLookup(state => state.Convocation?.Method.Regime);

        Assert.All([Regime.Tendering, Regime.GovernmentProcurement], regime =>
        {
            var of = states[regime].ToList();
            Assert.Equal(Enum.GetValues<Phase>().Except([Phase.None]), of.Select(state => state.Phase).Distinct().Order());
            Assert.All(
                new Func<Evaluation, bool>[]
                {
                    state => state.Pause is not null, state => state.IsSuspended, state => state.OpenVote is not null, state => state.Clarification(1) is not null,
                    state => state.PriceCorrections.Length > 0, state => state.Replacements.Length > 0, state => state.Reopenings.Length > 0, state => state.Termination is not null,
                },
                so => Assert.Contains(of, state => so(state)));
        });
        Assert.DoesNotContain(Moments.All, moment => moment.Story.Refusal is not null);
    }

    [Fact(DisplayName = "任何命令 × 任何人 × 任何状态: 依规则接受或者拒绝, 从不出错, 拒绝不改变状态")]
    [Proves(typeof(Admission))]
    [Proves(typeof(CitedByRegime))]
    public void ACommandIsAcceptedOrRefusedByRule()
    {
        var (kinds, phases, accepted, refused) = (new ConcurrentDictionary<Type, int>(), new ConcurrentDictionary<Phase, int>(), 0, 0);

        Gen.Select(
            Gen.Int[0, Moments.All.Length - 1],
            Gen.Select(Hostile.Anybody, Hostile.AnyOf<EvaluationCommand>(), Gen.Int[-200, 200], Gen.Int[1, 2]).Array[1, 60])
            .Sample((start, steps) =>
            {
                var story = Moments.All[start].Story;
                foreach (var (anybody, anything, fit, times) in steps)
                {
                    // Half of them come from somebody at his right moment, so that the walk leads on from there.
                    var (caller, command) = fit < 0 ? (anybody, anything) : Moments.Fitting(story).ElementAtOrDefault(fit) is ({ } who, { } what) ? (who, what) : (anybody, anything);
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
        Assert.True(accepted > 2000 && refused > 5000, $"{accepted} accepted, {refused} refused: both must really occur");
    }

    private static void Holds(Story before, Story after)
    {
        if (after.Refusal is { } why)
        {
            Assert.Same(before.State, after.State);
            Hostile.Cites(why, before.State.Convocation?.Method.Regime);
        }

        after.News.Aggregate(before.State, (state, fact) =>
        {
            var next = state.Evolve(fact, after.Now);
            Assert.NotSame(state, next);
            return next;
        });
    }

    /// <summary>All that anybody is told of a state, as text.</summary>
    private static string Told(Evaluation state) => string.Join('\n', new[] { Cast.张.Caller(), Cast.李.Caller(), Cast.Agency, Cast.Supervisor, Cast.Operator }.Select(person =>
        EvaluationView.For(state, person) is { } view ? DomainJson.Write(view) : ""));

    private static void Folds(Story story)
    {
        var reread = story.Facts.Aggregate(Evaluation.None, (state, entry) =>
            state.Evolve(DomainJson.Read<EvaluationFact>(DomainJson.Write(entry.Fact)), entry.At));
        Assert.Equal(story.State.Phase, reread.Phase);
        Assert.Equal(Told(story.State), Told(reread));
    }
}
