using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Review;

/// <summary>
/// A page that the file does not have proves nothing, and nobody finds it in fifteen years. Held against what the convocation froze of the
/// bid's files; one convened before that was frozen, and a file whose pages could not be counted, are not held against it.
/// </summary>
[Law(Laws.Order12, "第四十二条第五项", "否决投标的, 评标报告应当说明情况")]
[Law(Laws.Order87, "第五十八条第四项", "评标报告应当包括无效投标人名单及原因")]
public static class AnEvidencePageIsInTheDocument
{
    public static Refusal? WhyNot(EvaluatedBid bid, ImmutableArray<ReviewMark> marks) => bid.Documents is not { } documents ? null :
        marks.Where(mark => !mark.Passed && mark.Evidence is not null)
            .Select(mark => WhyNot(documents.FirstOrDefault(known => known.Name == mark.Evidence!.Document), mark.Evidence!)?.With("item", mark.Item))
            .FirstOrDefault(why => why is not null);

    /// <summary>A vote names the page alone: it is in one of the bid's files.</summary>
    public static Refusal? WhyNot(EvaluatedBid bid, int page) =>
        bid.Documents is { IsEmpty: false } documents && documents.All(known => known.Pages is { } pages && page > pages)
            ? PageMissing(documents.Max(known => known.Pages!.Value))
            : null;

    private static Refusal? WhyNot(EvaluatedDocument? known, Evidence evidence) =>
        known is null ? Refusals.NoSuchPage
        : known.Pages is { } pages && evidence.Page > pages ? PageMissing(pages)
        : null;

    private static Refusal PageMissing(int pages) => Refusals.NoSuchPage with
    {
        Zh = $"投标文件没有这一页: 该文件共 {pages} 页。",
        En = $"The bid has no such page: this document has {pages}.",
    };
}
