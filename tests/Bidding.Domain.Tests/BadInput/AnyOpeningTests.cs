using System.Collections.Concurrent;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using CsCheck;
using static Bidding.Domain.Openings.OpeningCommand;

namespace Bidding.Domain.Tests.BadInput;

public class AnyOpeningTests
{
    private static readonly DateTimeOffset Deadline = Story.Begin;

    private static readonly Caller[] Forgers = [Cast.Stranger, Cast.Operator, Cast.张.Caller(), new("admin", Role.Administrator), new("nobody", Role.Member)];

    /// <summary>Commands of somebody at his right moment lead the walk through the whole opening.</summary>
    private static readonly Func<Opening, Regime, (Caller Caller, OpeningCommand Command)>[] Fitting =
    [
        (_, regime) => (Cast.Agency, new Schedule("DY-1", Deadline, Regime: regime)),
        (state, _) => (Cast.Agency, new RegisterBid(new("B" + (state.Received.Length + 1), "公司" + (state.Received.Length + 1), 100m, [], [], []))),
        (state, _) => (Cast.Agency, new WithdrawBid(state.Received is [.., var last] ? last.Bid : "B1")),
        (_, _) => (Cast.Agency, new PressOpen()),
        (_, _) => (Cast.Supervisor, new PressOpen()),
        (_, _) => (Cast.Agency, new RaiseObjection("B1", "唱标金额有误")),
        (state, _) => (Cast.Agency, new AnswerObjection(state.Objections.Length, "已核对")),
        (_, _) => (Cast.Agency, new ConfirmOpening()),
    ];

    /// <summary>Places in <see cref="Fitting"/>.</summary>
    private static readonly int[] Way = [0, 1, 1, 1, Press, Press + 1, 5, 6];

    private const int Press = 3;

    [Theory(DisplayName = "开标: 任何命令 × 任何人 × 任何时刻, 依规则接受或者拒绝, 从不出错; 每种命令都有被接受和被拒绝的时刻")]
    [InlineData(Regime.GovernmentProcurement)]
    [InlineData(Regime.Tendering)]
    [InlineData(Regime.Other)]
    public void ACommandIsAcceptedOrRefusedByRule(Regime regime)
    {
        var (accepted, refused) = (new ConcurrentDictionary<Type, int>(), new ConcurrentDictionary<Type, int>());

        Gen.Select(Gen.Int[0, Way.Length], Gen.Select(Hostile.Anybody, Hostile.AnyOf<OpeningCommand>(), Gen.Int[-8, Fitting.Length - 1], Gen.Int[0, 3]).Array[1, 60]).Sample((far, steps) =>
        {
            var (state, minutes) = Begun(far, regime);
            var facts = new List<(OpeningFact Fact, DateTimeOffset At)>();
            var begun = state;
            foreach (var (anybody, anything, fit, passed) in steps)
            {
                var at = Deadline.AddMinutes(minutes += passed);
                var (caller, command) = fit < 0 ? (anybody, Within(anything, regime)) : Fitting[fit](state, regime);
                var told = Told(state);
                switch (Decide(command, state, caller, at))
                {
                    case Decision<OpeningFact>.Accepted(var news):
                        accepted.AddOrUpdate(command.GetType(), news.Length, (_, so) => so + news.Length);
                        Assert.All(Forgers, forger => Assert.IsType<Decision<OpeningFact>.Refused>(Decide(command, state, forger, at)));
                        Assert.Equal(told, Told(state)); // a decision is a value: what was decided upon is not written to
                        facts.AddRange(news.Select(fact => (fact, at)));
                        state = news.Aggregate(state, (so, fact) => so.Evolve(fact, at));
                        break;
                    case Decision<OpeningFact>.Refused(var why):
                        refused.AddOrUpdate(command.GetType(), 1, (_, so) => so + 1);
                        Assert.Equal(told, Told(state));
                        Hostile.Cites(why, state.Regime);
                        break;
                }
            }

            Assert.Equal(Told(state), Told(facts.Aggregate(begun, (so, fact) => so.Evolve(DomainJson.Read<OpeningFact>(DomainJson.Write(fact.Fact)), fact.At))));
        }, iter: 600);

        var kinds = Hostile.KindsOf(typeof(OpeningCommand));
        Assert.Equal(kinds, kinds.Where(kind => accepted.GetValueOrDefault(kind) > 0));
        Assert.Equal(kinds, kinds.Where(refused.ContainsKey));
    }

    /// <summary>A walk begins anywhere on the lawful way: scheduled, three bids in time, opened by two, an objection put and answered.</summary>
    private static (Opening State, int Minutes) Begun(int far, Regime regime) => Way[..far].Aggregate((State: Opening.None, Minutes: -40), (so, step) =>
    {
        var minutes = step >= Press ? 1 : so.Minutes;
        var (caller, command) = Fitting[step](so.State, regime);
        var news = Assert.IsType<Decision<OpeningFact>.Accepted>(Decide(command, so.State, caller, Deadline.AddMinutes(minutes))).Facts;
        return (news.Aggregate(so.State, (state, fact) => state.Evolve(fact, Deadline.AddMinutes(minutes))), minutes);
    });

    private static Decision<OpeningFact> Decide(OpeningCommand command, Opening state, Caller caller, DateTimeOffset at) =>
        OpeningDecider.Decide(command, state, new(caller, at, new byte[32], OpenSeal.Instance));

    /// <summary>A lot has one regime: what is made up about the rest keeps it.</summary>
    private static OpeningCommand Within(OpeningCommand command, Regime regime) => command is Schedule any ? any with { Regime = regime } : command;

    private static string Told(Opening state) => string.Join('\n', new[] { Cast.Agency, Cast.Supervisor, Cast.Operator, Cast.张.Caller() }.Select(person =>
        OpeningView.For(state, person) is { } view ? DomainJson.Write(view) : ""));
}
