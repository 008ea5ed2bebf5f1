using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Modes;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Testing;

/// <summary>A lot with a criterion of every mode; 甲 declares 24 months, the others 36.</summary>
public static class Modes
{
    public static ImmutableArray<ScoringCriterion> Criteria { get; } =
    [
        new("T1", "总体方案", "technical", 15m, Nature.Subjective, null, new Bands([new("优", 15m), new("良", 12m), new("中", 6m)])),
        new("T2", "技术资料", "technical", 10m, Nature.Subjective, null, new Deduction([new("D1", "图纸缺页", 2m, 3), new("D2", "未附承诺书", 5m, 1)])),
        new("T3", "售后服务", "technical", 10m, Nature.Subjective, 0.5m),
        new("K1", "质保期", "commercial", 5m, Nature.Objective, null, new LinearFormula("质保期", "月", 12m, 0m, 36m, 5m)),
        new("K2", "体系认证", "commercial", 5m, Nature.Objective, null, new PassFail()),
    ];

    public static Convocation Convocation { get; } = Cast.Convocation with
    {
        Method = Cast.Method with { Criteria = Criteria },
        Bids = [.. Cast.Bids.Select(bid => bid with { Quantities = [new("质保期", bid == Cast.甲 ? 24m : 36m)] })],
    };

    public static Story InScoring { get; } = Cast.Panel.Aggregate(
        Everybody(Everybody(Everybody(Story.Convened(Convocation), new SignIn()), new DeclareNoConflict(Pledge: true)), new VoteForChair(Cast.张.Id)),
        (story, member) => Cast.Bids.Aggregate(story, (so, bid) => so.When(member, Story.Passed(bid))));

    public static SealScores Scores(EvaluatedBid bid, decimal t1 = 12m, decimal k2 = 5m) => new(
        bid.Id,
        [new("T1", t1), new("T2", 8m, [new("D1", "缺第 3 页")]), new("T3", 7.5m), new("K1", bid.Id == Cast.甲.Id ? 2.5m : 5m), new("K2", k2)]);

    private static Story Everybody(Story story, EvaluationCommand command) => Cast.Panel.Aggregate(story, (so, member) => so.When(member, command));
}
