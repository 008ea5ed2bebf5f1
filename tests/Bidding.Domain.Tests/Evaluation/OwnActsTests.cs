using System.Reflection;
using Bidding.Domain.Evaluations;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Domain.Tests.Evaluations;

public class OwnActsTests
{
    /// <summary>Facts that name a member and are no act of his: noticed by the server, decided by the others, done for him, or told of a refusal.</summary>
    private static readonly Type[] OfOthers = [typeof(MemberDisconnected), typeof(AbsenceNoticed), typeof(ChairElected), typeof(HelpAnswered), typeof(EvaluationPaused)];

    [Fact(DisplayName = "每一种写有成员的事实, 或者是该成员本人所为, 或者写明不是")]
    public void EveryFactThatNamesAMemberIsHisActOrSaidNotToBe()
    {
        var naming = typeof(EvaluationFact).GetNestedTypes().Where(fact => fact.GetProperties().Any(part => part.Name is "Member" or "By" or "NotedBy")).ToList();

        Assert.NotEmpty(naming);
        Assert.All(naming, fact => Assert.Equal(OfOthers.Contains(fact), OwnActs.MemberOf(Blank(fact)) is null));
    }

    [Fact(DisplayName = "记录中成员本人所为的事实, 都以其本人的账号写入")]
    public void WhatIsAMembersOwnActWasDoneByHisAccount()
    {
        var acts = (from lot in new[] { RecordedLot.Eventful(), RecordedLot.Disputed(), RecordedLot.Replaced(), RecordedLot.ReplacedAfterVotes(), RecordedLot.TakenUpAgain(), RecordedLot.WithContractMatters() }
                    from body in lot.EvaluationRecord.Facts
                    let member = OwnActs.MemberOf(body.Fact)
                    where member is not null
                    select (Member: member, body.Actor, Kind: body.Fact.GetType())).ToList();

        Assert.True(acts.DistinctBy(act => act.Kind).Count() >= 20, string.Join(' ', acts.Select(act => act.Kind.Name).Distinct()));
        Assert.All(acts, act => Assert.Equal("account-" + act.Member, act.Actor));
    }

    [Fact(DisplayName = "成员的每一操作都在其阶段入账: 事实所属的阶段, 就是允许该操作的阶段")]
    public void AnActStandsInItsPhase()
    {
        var seen = new HashSet<Type>();
        foreach (var lot in new[] { RecordedLot.Eventful(), RecordedLot.Disputed(), RecordedLot.Replaced(), RecordedLot.TakenUpAgain(), RecordedLot.WithContractMatters(), RecordedLot.Tied() })
        {
            var state = Evaluation.None;
            foreach (var body in lot.EvaluationRecord.Facts)
            {
                if (OwnActs.PhaseOf(body.Fact) is { } phase)
                {
                    Assert.Equal(phase, state.Phase);
                    seen.Add(body.Fact.GetType());
                }

                state = state.Evolve(body.Fact, body.At);
            }
        }

        // As many kinds of facts belong to a phase as commands do: none is forgotten.
        static object Any(Type kind) => System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(kind);
        var bound = typeof(EvaluationCommand).GetNestedTypes().Count(command => Admission.PhaseOf((EvaluationCommand)Any(command)) is not (null or Phase.Closed));
        Assert.Equal(bound, typeof(EvaluationFact).GetNestedTypes().Count(fact => OwnActs.PhaseOf((EvaluationFact)Any(fact)) is not null));
        Assert.True(seen.Count >= bound - 1, string.Join(' ', seen.Select(fact => fact.Name)));
    }

    private static EvaluationFact Blank(Type fact)
    {
        var making = fact.GetConstructors(BindingFlags.Public | BindingFlags.Instance)[0];
        return (EvaluationFact)making.Invoke([.. making.GetParameters().Select(part => part.ParameterType == typeof(string) ? "E1" : part.ParameterType.IsValueType ? Activator.CreateInstance(part.ParameterType) : null)]);
    }
}
