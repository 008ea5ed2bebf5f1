using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>否决投标的情况说明 (12号令 第四十二条第五项): the items with ground and clause, the votes, the members' own words, the pages.</summary>
internal static class RejectedBids
{
    internal sealed record Line(string Bid, string Bidder, string Item, string Ground, string Votes, string Reasons, string Evidence);

    internal sealed record Model(IReadOnlyList<Line> Lines);

    public static Model From(ReportSource source, string report = See.ThisReport)
    {
        var rounds = VoteRounds.Of(source);
        return new(
        [
            .. from rejected in source.Evaluation.Rejected
               where rejected.Value.OfPrice
               select OfPrice(source, rejected.Key),
            .. from rejected in source.Evaluation.Rejected
               where rejected.Value.Vote is not null
               select ByVote(source, rejected.Key, source.Evaluation.Vote(rejected.Value.Vote!.Value)!, rounds, report),
            .. from rejected in source.Evaluation.Rejected
               from item in rejected.Value.Items
               let against = source.Evaluation.RevealedReviews!.Value.Where(review => review.Bid == rejected.Key)
                   .SelectMany(review => review.Marks.Where(mark => mark.Item == item && !mark.Passed)).ToList()
               select new Line(
                   rejected.Key,
                   source.Bidder(rejected.Key),
                   source.Item(item),
                   Ground(source, item),
                   $"{against.Count} 人认定不通过，{source.Evaluation.Panel.Length - against.Count} 人认定通过",
                   string.Join("；", against.Select(mark => mark.Reason!).Distinct(StringComparer.Ordinal)),
                   string.Join("；", against.Select(mark => Terms.Of(mark.Evidence)).Distinct(StringComparer.Ordinal))),
        ]);
    }

    private static Line OfPrice(ReportSource source, string bid) => new(
        bid,
        source.Bidder(bid),
        "报价修正",
        $"投标人不确认修正后的报价（{(source.Convocation.Method.Regime == Regime.GovernmentProcurement ? "" : "参照")}{Laws.Order87} 第五十九条第二款）",
        Say.Nothing,
        source.Evaluation.PriceCorrection(bid)?.Outcome?.Text ?? "未在时限内确认",
        Say.Nothing);

    private static Line ByVote(ReportSource source, string bid, Vote vote, ILookup<int, VoteRound> rounds, string report) => new(
        bid,
        source.Bidder(bid),
        $"第 {vote.Number} 号表决" + (vote.AfterReveal ? "（评分揭示之后提请）" : ""),
        vote.Subject switch
        {
            VoteSubject.RejectBid x => $"{Terms.Of(x.Ground)}，{In(x.Clause)}",
            VoteSubject.LowPriceUnproven => source.Convocation.Method.Regime == Regime.GovernmentProcurement
                ? $"报价明显低于其他通过符合性审查的投标人，不能证明其合理性（{Laws.Order87} 第六十条，{Laws.LowPrice2}）"
                : $"报价明显低于其他投标报价，不能合理说明（{Laws.Order12} 第二十一条）",
            _ => Say.Nothing,
        },
        rounds[vote.Number].LastOrDefault() is { } round ? $"{round.For} 人赞成，{round.Against} 人反对{Votes.Voided(round, report)}" : Say.Nothing,
        vote.Reason,
        vote.Subject is VoteSubject.RejectBid { Page: var page } ? $"投标文件 第 {page} 页" : Say.Nothing);

    /// <summary>What the tender document and the law call it; says so where the tender document names neither.</summary>
    private static string Ground(ReportSource source, string id)
    {
        var item = source.Convocation.Method.ReviewItems.FirstOrDefault(known => known.Id == id);
        var parts = new[] { item?.Ground is { } ground ? Terms.Of(ground) : null, item?.Clause is { } clause ? In(clause) : null };
        return parts.Any(part => part is not null) ? string.Join("，", parts.Where(part => part is not null)) : "招标文件未注明";
    }

    /// <summary>A clause as the committee named it; where it begins with the document's name, that is not said twice.</summary>
    private static string In(string clause) =>
        clause.StartsWith("招标文件", StringComparison.Ordinal) || clause.StartsWith("采购文件", StringComparison.Ordinal) ? clause : $"招标文件 {clause}";

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "否决投标的情况说明"),
        Grid.Of(
            "被否决的投标",
            [
                Grid.Text("投标人", 1.6), Grid.Text("未通过的审查项", 1.8), Grid.Text("情形与条款", 2.2), Grid.Text("表决", 2), Grid.Text("理由", 2.2),
                Grid.Text("投标文件页码", 1.3),
            ],
            model.Lines.Select(line => (IEnumerable<string>)
                [line.Bidder, line.Item, line.Ground, line.Votes, line.Reasons, line.Evidence]))
            .OrNothing("被否决的投标：无。"),
    ];
}
