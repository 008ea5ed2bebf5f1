using Bidding.Domain.Scoring.Modes;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>扣分明细: each deduction as its member took it, with the reason. A method without such criteria has no such section.</summary>
internal static class DeductionLines
{
    internal sealed record Line(string Bidder, string Criterion, string Member, string Item, decimal Points, string Reason);

    internal sealed record Model(IReadOnlyList<Line> Lines, bool Applies);

    public static Model From(ReportSource source) => new(
        [
            .. from bid in source.Convocation.Bids
               from member in source.Evaluation.Panel
               from sheet in source.Evaluation.RevealedScores ?? []
               where sheet.Bid == bid.Id && sheet.Member == member.Id
               from criterion in source.Convocation.Method.Criteria
               let mode = criterion.Mode as Deduction
               where mode is not null
               from score in sheet.Scores
               where score.Criterion == criterion.Id
               from taken in score.Deductions ?? []
               let item = mode.Items.First(item => item.Id == taken.Item)
               select new Line(source.Bidder(sheet.Bid), source.Criterion(criterion.Id), source.Alias(sheet.Member), item.Name, item.Points, taken.Reason),
        ],
        source.Convocation.Method.Criteria.Any(criterion => criterion.Mode is Deduction));

    public static IEnumerable<Block> Write(Model model) => !model.Applies
        ? []
        :
        [
            new Heading(1, "扣分明细"),
            Grid.Of(
                "扣分明细",
                [Grid.Text("投标人", 2), Grid.Text("评分因素", 1.8), Grid.Text("成员", 1), Grid.Text("扣分项", 2), Grid.Figure("扣分", 1), Grid.Text("理由", 3.5)],
                model.Lines.Select(line => (IEnumerable<string>)[line.Bidder, line.Criterion, line.Member, line.Item, Say.Points(line.Points), line.Reason]))
                .OrNothing("扣分明细：无。"),
        ];
}
