using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>Who looked at another result than the one that stands has confirmed nothing.</summary>
[Law(Laws.Platform, "同步评审 第五条", "确认只对同一结果摘要有效; 结果变化的, 已作出的确认全部失效")]
internal static class AConfirmationCountsForOneResult
{
    public static Refusal? WhyNot(string digest, EvaluationResult result) =>
        digest == result.Digest ? null : Refusals.DigestDiffers.With("digest", result.Digest);
}
