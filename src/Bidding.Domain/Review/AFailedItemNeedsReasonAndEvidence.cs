using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Review;

/// <summary>Who fails an item says why, and on which page of the bid it is to be seen; or that the document holds nothing of the kind.</summary>
[Law(Laws.Order12, "第四十二条第五项", "否决投标的, 评标报告应当说明情况")]
[Law(Laws.Order87, "第五十八条第四项", "评标报告应当包括无效投标人名单及原因")]
public static class AFailedItemNeedsReasonAndEvidence
{
    private const int LongestName = 200;

    public static Refusal? WhyNot(ImmutableArray<ReviewMark> marks) => 
        marks.Select(mark => WhyNotWritten(mark) ?? (mark.Passed ? null : WhyNot(mark))).FirstOrDefault(why => why is not null);

    /// <summary>Asked before it is sealed: after the reveal it stands in the record, whatever it is.</summary>
    private static Refusal? WhyNotWritten(ReviewMark mark) => (Texts.WhyNotPrinted(mark.Reason) ?? Texts.WhyNotPrinted(mark.Evidence?.Document))?.With("item", mark.Item);

    private static Refusal? WhyNot(ReviewMark failed) => failed switch
    {
        _ when string.IsNullOrWhiteSpace(failed.Reason) => Refusals.ReasonMissing.With("item", failed.Item),
        { Evidence: null } or { Evidence.Page: < 1 } => Refusals.EvidenceMissing.With("item", failed.Item),
        { Evidence.Document: var name } when string.IsNullOrWhiteSpace(name) || name.Length > LongestName => Refusals.EvidenceMissing.With("item", failed.Item),
        _ => null,
    };
}
