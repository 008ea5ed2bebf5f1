using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>初步评审表（成员）: one table a member, one column a bid.</summary>
internal static class ReviewByMember
{
    public static readonly Form Form = new("review-by-member", "初步评审表（各成员）", "Preliminary review by member", Write, Due);

    private static IEnumerable<DueSignature> Due(ReportSource source) => source.Evaluation.RevealedReviews is null ? [] : KeySigned.WithReport(source, Form.Title);

    private static IEnumerable<Block> Write(ReportSource source) => source.Evaluation.RevealedReviews is not { } reviews
        ? [new Paragraph("初步评审：无。评标办法未规定，或者评审在其完成之前结束。")]
        : Grid.AsWideAs(source.Convocation.Bids.Length, source.Evaluation.Panel.SelectMany(member => Of(source, member, [.. reviews.Where(review => review.Member == member.Id)], Due(source))));

    private static IEnumerable<Block> Of(ReportSource source, PanelMember member, List<RevealedReview> reviews, IEnumerable<DueSignature> due) =>
    [
        new Heading(2, source.Member(member.Id)),
        Grid.Of(
            $"初步评审（{member.Alias}）",
            [Grid.Text("审查项", 2.5), .. source.Convocation.Bids.Select(bid => Grid.Word(source.Bidder(bid.Id), 1.3))],
            source.Convocation.Method.ReviewItems.Select(item => source.Convocation.Bids
                .Select(bid => Mark(reviews, bid.Id, item.Id) is { } mark ? (mark.Passed ? "通过" : "不通过") : "—")
                .Prepend($"{Terms.Of(item.Kind)}：{item.Name}"))) with { Size = TableSize.Small },
        .. Reasons(source, reviews),
        .. KeySigned.By(source, [member], due),
    ];

    private static IEnumerable<Block> Reasons(ReportSource source, List<RevealedReview> reviews)
    {
        var failed = (from review in reviews from mark in review.Marks where !mark.Passed select new Paragraph(
            $"{source.Bidder(review.Bid)}，{source.Item(mark.Item)}：{mark.Reason}（{Terms.Of(mark.Evidence)}）") { StaysWithAbove = true }).ToList();
        return failed.Count == 0 ? [new Paragraph("认定不通过的理由：无。") { StaysWithAbove = true }] : [new Paragraph("认定不通过的理由：") { StaysWithAbove = true }, .. failed];
    }

    private static ReviewMark? Mark(List<RevealedReview> reviews, string bid, string item) =>
        reviews.FirstOrDefault(review => review.Bid == bid)?.Marks.FirstOrDefault(mark => mark.Item == item);
}
