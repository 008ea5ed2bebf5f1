using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Sections;

/// <summary>初步评审: each item of each bid, each member's conclusion, and the reasons of those who failed it.</summary>
internal static class PreliminaryReview
{
    /// <summary>Members whose names and conclusions have room beside each other, in letters of the usual size and on a page that stands.</summary>
    private const int MostOfUsualSize = 7, MostUpright = 10;

    /// <summary>What is asked, on which ground a failure rejects, and where the tender documents say so.</summary>
    internal sealed record Standard(string Item, string Ground, string Clause, string Proof);

    internal sealed record Line(string Item, IReadOnlyList<bool?> Marks, string Conclusion);

    internal sealed record BidReview(string Bidder, IReadOnlyList<Line> Lines, IReadOnlyList<string> Reasons, bool Rejected, LeftOut? ByVote = null);

    /// <summary>Rejected by a vote, without a conclusion that is revealed now.</summary>
    /// <param name="Revealed">When it had one, of a panel that has changed since.</param>
    internal sealed record LeftOut(int Vote, DateTimeOffset? Revealed);

    internal sealed record Model(IReadOnlyList<Standard> Standards, IReadOnlyList<string> Members, IReadOnlyList<BidReview> Bids, string? WhyNone);

    public static Model From(ReportSource source) => new(
        [.. source.Convocation.Method.ReviewItems.Select(item => new Standard(
            Name(item), item.Ground is { } ground ? Terms.Of(ground) : "未写明", item.Clause ?? "未写明", item.Proof ?? "未规定"))],
        [.. source.Evaluation.Panel.Select(member => member.Alias)],
        source.Evaluation.RevealedReviews is null ? [] : [.. source.Convocation.Bids.Select(bid => Review(source, bid.Id))],
        source.Convocation.Method.ReviewItems.IsEmpty ? "招标文件未规定由评标委员会进行初步评审的内容。"
            : source.Evaluation.RevealedReviews is null ? "初步评审：未完成。" : null);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "初步评审"),
        .. model.Standards.Count == 0 ? (IEnumerable<Block>)[] : [Standards(model.Standards)],
        .. model.WhyNone is { } why
            ? (IEnumerable<Block>)[new Paragraph(why)]
            : [new Paragraph("评标委员会成员对每份投标逐项独立作出结论，全部完成后同时揭示；超过半数成员认定某项不通过的，该投标被否决。"), .. Grid.AsWideAs(model.Members.Count, model.Bids.SelectMany(bid => Write(bid, model.Members)), MostUpright)],
    ];

    private static Table Standards(IReadOnlyList<Standard> standards) => Grid.Of(
        "初步评审标准",
        [Grid.Text("审查项", 2), Grid.Text("不通过的法定情形", 2.5), Grid.Text("招标文件条款", 1.2), Grid.Text("须有的证明材料", 1.8)],
        standards.Select(one => new[] { one.Item, one.Ground, one.Clause, one.Proof }));

    private static string Name(ReviewItem item) => $"{Terms.Of(item.Kind)}：{item.Name}";

    private static IEnumerable<Block> Write(BidReview bid, IReadOnlyList<string> members) => bid.ByVote switch
    {
        null => Reviewed(bid, members),
        { Revealed: { } at } left =>
            [new Heading(2, $"{bid.Bidder}：经表决否决"), new Paragraph($"{Say.Time(at)} 揭示的审查结论为通过，其后经第 {left.Vote} 号表决否决。成员更换后初步评审重新揭示，已否决的投标不再审查。")],
        { } left => [new Heading(2, $"{bid.Bidder}：未作结论"), new Paragraph($"审查结论揭示之前，经第 {left.Vote} 号表决否决，不再审查；已封存的审查意见不揭示。")],
    };

    private static IEnumerable<Block> Reviewed(BidReview bid, IReadOnlyList<string> members) =>
    [
        new Heading(2, $"{bid.Bidder}：{(bid.Rejected ? "未通过" : "通过")}"),
        Grid.Of(
            $"初步评审表（{bid.Bidder}）",
            [Grid.Text("审查项", 2.5), .. members.Select(member => Grid.Word(member, 1)), Grid.Word("结论", 1)],
            bid.Lines.Select(line => line.Marks.Select(mark => mark is null ? "—" : mark.Value ? "通过" : "不通过").Prepend(line.Item).Append(line.Conclusion)))
            with { Size = members.Count <= MostOfUsualSize ? TableSize.Normal : TableSize.Small },
        .. bid.Reasons.Count == 0
            ? (IEnumerable<Block>)[new Paragraph("认定不通过的理由：无。")]
            : [new Paragraph("认定不通过的理由："), .. bid.Reasons.Select(reason => new Paragraph(reason))],
    ];

    private static BidReview Review(ReportSource source, string bid)
    {
        var reviews = source.Evaluation.RevealedReviews!.Value.Where(review => review.Bid == bid).ToDictionary(review => review.Member, review => review.Marks, StringComparer.Ordinal);
        var failed = source.Evaluation.Rejected.GetValueOrDefault(bid)?.Items ?? [];
        return new(
            source.Bidder(bid),
            [
                .. source.Convocation.Method.ReviewItems.Select(item => new Line(
                    Name(item),
                    [.. source.Evaluation.Panel.Select(member => reviews.GetValueOrDefault(member.Id, []).FirstOrDefault(mark => mark.Item == item.Id)?.Passed)],
                    failed.Contains(item.Id) ? "不通过" : reviews.Count == 0 ? "—" : "通过")),
            ],
            [
                .. from member in source.Evaluation.Panel
                   from mark in reviews.GetValueOrDefault(member.Id, [])
                   where !mark.Passed
                   select $"{member.Alias}，{source.Item(mark.Item)}：{mark.Reason}（{Terms.Of(mark.Evidence)}）",
            ],
            !failed.IsEmpty,
            reviews.Count == 0 && source.Evaluation.Rejected.GetValueOrDefault(bid)?.Vote is { } vote ? new(vote, RevealedBefore(source, bid)) : null);
    }

    private static DateTimeOffset? RevealedBefore(ReportSource source, string bid) => source.Of<ReviewsRevealed>()
        .LastOrDefault(entry => entry.Fact.Reviews.Any(review => review.Bid == bid)).Body?.At;
}
