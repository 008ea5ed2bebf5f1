using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Json;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Testing;
using CsCheck;
using static Bidding.Domain.Panels.PanelCommand;

namespace Bidding.Domain.Tests.BadInput;

public class AnyDrawTests
{
    private static readonly JsonSerializerOptions Whole = new(DomainJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    /// <summary>Nobody of them can stand in a list: an expert answers his own invitation, whoever made the list.</summary>
    private static readonly Caller[] Forgers = [Cast.Stranger with { Member = "E77" }, Cast.Operator, Cast.张.Caller() with { Member = "E78" }, new("admin", Role.Administrator), new("nobody", Role.Member)];

    private static readonly Finding Prompt = new("X-d01", ConflictRule.ServedTogether, Force.Prompts, "C-jia", Article.Platform("测试"), []);

    /// <summary>Commands of somebody at his right moment lead the walk from the order to the formed panel, and to a supplement.</summary>
    private static readonly Func<PanelDraw, Regime, (Caller Caller, PanelCommand Command)>[] Fitting =
    [
        (_, regime) => (Cast.Agency, new OrderDraw(Gathering.Lot, "PS-1", Gathering.Plan with { Regime = regime })),
        (_, _) => (Cast.Agency, new WithdrawOrder("项目延期")),
        (_, _) => (Cast.Agency, new ListCandidates([new("C-jia", "甲公司", PartyRole.Bidder)], Gathering.Pool(6, 5), [Prompt])),
        (_, _) => (Cast.Supervisor, new SetAsideFinding(Prompt, "已核实, 并无利害关系")),
        (_, _) => (Cast.Supervisor, new WitnessDraw("见证")),
        (_, _) => (Cast.Agency, new HoldDraw()),
        (state, _) => (Cast.Agency, new AcceptInvitation(Awaited(state))),
        (state, _) => (Cast.Supervisor, new ExcuseExpert(Awaited(state), ExcuseGround.Other, "因故")),
        (state, _) => (Cast.Supervisor, new PinFinding(Awaited(state), "举报属实")),
        (_, _) => (Cast.Agency, new OrderSupplement(1)),
    ];

    [Theory(DisplayName = "抽取: 任何命令 × 任何人 × 任何状态, 依规则接受或者拒绝, 从不出错; 每种命令都有被接受和被拒绝的时刻")]
    [InlineData(Regime.GovernmentProcurement)]
    [InlineData(Regime.Tendering)]
    [InlineData(Regime.Other)]
    public void ACommandIsAcceptedOrRefusedByRule(Regime regime)
    {
        var (accepted, refused) = (new ConcurrentDictionary<Type, int>(), new ConcurrentDictionary<Type, int>());

        Gen.Select(Hostile.Anybody, Hostile.AnyOf<PanelCommand>(), Gen.Int[-5, Fitting.Length - 1]).Array[1, 60].Sample(steps =>
        {
            var story = Gathering.Untold;
            foreach (var (anybody, anything, fit) in steps)
            {
                var (caller, command) = fit < 0 ? (anybody, Within(anything, regime)) : Fitting[fit](story.State, regime);
                var (told, after) = (Told(story.State), story.When(caller, command));
                Assert.Equal(told, Told(story.State)); // a decision is a value: what was decided upon is not written to
                (after.Refusal is null ? accepted : refused).AddOrUpdate(command.GetType(), after.News.Length, (_, so) => so + after.News.Length);
                if (after.Refusal is { } why)
                {
                    Assert.Same(story.State, after.State);
                    Hostile.Cites(why, story.State.Plan?.Regime);
                }
                else
                {
                    Assert.All(Forgers, forger => Assert.NotNull(story.When(forger, command).Refusal));
                }

                story = after;
            }

            Assert.Equal(Told(story.State), Told(story.Facts.Aggregate(PanelDraw.None, (so, fact) => so.Evolve(DomainJson.Read<PanelFact>(DomainJson.Write(fact.Fact)), fact.At))));
            Assert.True(story.Facts.Count(fact => fact.Fact is PanelFact.DrawOrdered) <= 1 + story.Facts.Count(fact => fact.Fact is PanelFact.OrderWithdrawn));
        }, iter: 500);

        var kinds = Hostile.KindsOf(typeof(PanelCommand));
        Assert.Equal(kinds, kinds.Where(kind => accepted.GetValueOrDefault(kind) > 0));
        Assert.Equal(kinds, kinds.Where(refused.ContainsKey));
    }

    /// <summary>A lot has one regime: what is made up about the rest keeps it.</summary>
    private static PanelCommand Within(PanelCommand command, Regime regime) => command is OrderDraw any ? any with { Plan = any.Plan with { Regime = regime } } : command;

    private static string Awaited(PanelDraw state) => state.Invitees.IsEmpty ? "X-d01" : state.Awaited.FirstOrDefault()?.Expert ?? state.Invitees[0].Expert;

    /// <summary>The whole state: a draw is not shown piece by piece to anybody but those who watch it.</summary>
    private static string Told(PanelDraw state) => JsonSerializer.Serialize(state with { SetAside = PanelDraw.None.SetAside }, Whole) + string.Join(' ', state.SetAside.Select(aside => aside.ToString()).Order(StringComparer.Ordinal));
}
