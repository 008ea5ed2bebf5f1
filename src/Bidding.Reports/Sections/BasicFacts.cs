using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Sections;

/// <summary>基本情况和数据表 (12号令 第四十二条第一项).</summary>
internal static class BasicFacts
{
    internal sealed record Model(IReadOnlyList<(string Key, string Value)> Facts, string Outcome);

    public static Model From(ReportSource source)
    {
        var (convocation, names) = (source.Convocation, source.Names);
        return new(
            [
                ("项目名称", names.TenderName),
                ("项目编号", names.TenderCode),
                ("标段", $"{convocation.Lot} {names.LotName}"),
                ("适用制度", Terms.Of(convocation.Method.Regime)),
                (Terms.Buyer(convocation.Method.Regime), names.Purchaser),
                ("代理机构", names.Agency),
                ("最高限价", names.PriceCap is { } cap ? Say.Amount(cap) + " 元" : "未设"),
                ("评标方法", MethodAndCriteria.NameOf(convocation.Method)),
                ("主场", names.MainSite is { } main ? names.Site(main) : "未指定"),
                ("评审场地", Sites(source)),
                ("评审室", "系统未登记，只登记场地和席位"),
                ("投标数量", $"{convocation.Bids.Length} 份，其中否决 {source.Evaluation.Rejected.Count} 份"),
                .. convocation.MeetsAt is { } planned ? [("约定的评审时间", Say.Time(planned))] : Array.Empty<(string, string)>(),
                ("组建时间", Say.Time(source.Facts[0].At)),
                ("结束时间", Say.Time(source.EndedAt)),
                ("暂停次数", $"{source.Of<EvaluationSuspended>().Count() + source.Of<EvaluationPaused>().Count()} 次"),
                ("评审办法摘要", convocation.MethodDigest),
            ],
            Outcome(source));
    }

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "基本情况和数据表"),
        new KeyValueList([.. model.Facts.Select(fact => new KeyValue(fact.Key, fact.Value))]) { KeyShare = Say.BesideDigest },
        new Paragraph(model.Outcome),
        new Note("本报告所载时间均为北京时间，取自服务器时钟。"),
    ];

    private static string Sites(ReportSource source) => string.Join("；", source.Evaluation.Panel
        .GroupBy(member => member.Site, StringComparer.Ordinal)
        .Select(site => $"{source.Names.Site(site.Key)}{Standing(source, site.Key)} {site.Count()} 席（{string.Join("、", site.Select(member => member.Seat))}）"));

    private static string Standing(ReportSource source, string site) => source.Names.MainSite is not { } main ? "" : site == main ? "（主场）" : "（副场）";

    private static string Outcome(ReportSource source) => source switch
    {
        { Evaluation.Termination: { } end } => $"本次评审于 {Say.Time(end.At)} 终止：{Terms.Termination(end.Ground)}。{end.Reason}",
        { Evaluation.Phase: Phase.Closed, Result: { } result } =>
            $"本次评审已完成，推荐中标候选人 {result.Result.Candidates.Length} 名：{Say.List(result.Result.Candidates.Select(source.Bidder))}。",
        _ => $"截至本报告所依据的最后一条记录，评审处于“{Terms.Of(source.Evaluation.Phase)}”阶段，尚未结束。",
    };
}
