using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Evaluations;

/// <summary>In tendering; government procurement sets no number, and the tender documents say how many.</summary>
[Law(Laws.TenderingRegulations, "第五十三条", "推荐的中标候选人不超过三个, 并标明排序")]
public static class AtMostThreeCandidatesAreNamed
{
    public const int Most = 3;

    public static Refusal? WhyNot(Method method) =>
        method.Regime == Regime.Tendering && method.Candidates > Most ? Refusals.TooManyCandidates : null;
}
