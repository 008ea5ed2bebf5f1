using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>否决投标的情况说明 (12号令 第四十二条第五项): the items, the votes, the members' own words.</summary>
internal static class RejectedBids
{
    internal sealed record Line(string Bidder, string Item, int Against, int Members, string Reasons);

    internal sealed record Model(IReadOnlyList<Line> Lines);

    public static Model From(ReportSource source) => new(
        [
            .. from rejected in source.Evaluation.Rejected
               from item in rejected.Value.Items
               let against = source.Evaluation.RevealedReviews!.Value.Where(review => review.Bid == rejected.Key)
                   .SelectMany(review => review.Marks.Where(mark => mark.Item == item && !mark.Passed).Select(mark => mark.Reason!)).ToList()
               select new Line(source.Bidder(rejected.Key), source.Item(item), against.Count, source.Evaluation.Panel.Length, string.Join("；", against.Distinct(StringComparer.Ordinal))),
        ]);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "否决投标的情况说明"),
        Grid.Of(
            "被否决的投标",
            [Grid.Text("投标人", 2), Grid.Text("未通过的审查项", 2), Grid.Word("表决", 1.6), Grid.Text("理由", 4)],
            model.Lines.Select(line => (IEnumerable<string>)
                [line.Bidder, line.Item, $"{line.Against} 人认定不通过，{line.Members - line.Against} 人认定通过", line.Reasons]))
            .OrNothing("被否决的投标：无。"),
    ];
}
