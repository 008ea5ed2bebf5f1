using Bidding.Domain.Evaluations;
using Bidding.Domain.Prices;
using Bidding.Domain.Scoring;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>评标标准、方法或因素一览表 (12号令 第四十二条第六项): the method as it was frozen when the panel convened.</summary>
internal static class MethodAndCriteria
{
    internal sealed record Model(IReadOnlyList<(string Key, string Value)> Rules, IReadOnlyList<ScoringCriterion> Criteria);

    public static Model From(ReportSource source)
    {
        var method = source.Convocation.Method;
        return new(
            [
                ("评标方法", NameOf(method)),
                ("汇总方式", Aggregation(method.Aggregation)),
                ("价格分公式", PriceWords.Formula(method.Price)),
                .. Weight(method),
                ("权重", method.Weights.IsEmpty ? "均为 1" : string.Join("；", method.Weights.Select(weight => $"{Terms.Section(weight.Of)} × {Say.Number(weight.Factor)}"))),
                ("合格线", method.Minimums.IsEmpty ? Say.Nothing : string.Join("；", method.Minimums.Select(minimum => $"{Terms.Section(minimum.Section)}不低于 {Say.Number(minimum.Least)} 分"))),
                ("得分保留", $"小数点后 {method.Rounding.Places} 位，{(method.Rounding.Mode == RoundingMode.HalfUp ? "四舍五入" : "其后截去")}"),
                ("得分相同时", method.Ties.IsEmpty ? "并列" : string.Join("，其次", method.Ties.Select(Terms.Tie))),
                ("推荐名次", $"前 {method.Candidates} 名"),
                ("畸高畸低提示", method.DeviationLimit is { } limit ? $"主观分合计与其他成员平均值相差超过 {Say.Percent(limit)}" : "未设"),
                ("异常低价提示", LowPrice(method.AbnormallyLow)),
                .. ScoresChangeOnlyInTheFourCases.TenderDocumentsAllowMore(method) ? [("汇总后更正评分", $"四种情形，以及招标文件另有规定的（只限主观分）：{method.CorrectionsClause ?? "未载明条款"}")] : Array.Empty<(string, string)>(),
            ],
            method.Criteria);
    }

    /// <summary>Under which title it stands in the report: the law's own, which differ.</summary>
    public static string TitleIn(Regime regime) => regime == Regime.GovernmentProcurement ? "评标方法和标准" : "评标标准、评标方法或者评标因素一览表";

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "评标方法和标准"),
        new KeyValueList([.. model.Rules.Select(rule => new KeyValue(rule.Key, rule.Value))]),
        Grid.Of(
            "评分因素一览表",
            [Grid.Word("编号", 0.8), Grid.Text("部分", 1.3), Grid.Text("评分因素", 2.3), Grid.Figure("满分", 0.9), Grid.Word("性质", 1), Grid.Text("评分方式", 3.9)],
            model.Criteria.Select(criterion => (IEnumerable<string>)
            [
                criterion.Id, Terms.Section(criterion.Section), criterion.Name, Say.Points(criterion.Max), Terms.Of(criterion.Nature),
                ModeWords.Of(criterion),
            ])).OrNothing("评分因素：无（仅计价格）。"),
    ];

    /// <summary>What is procured, and the weight of the price beside what the law demands of it; nothing where the method does not say what is procured.</summary>
    private static IEnumerable<(string Key, string Value)> Weight(Method method)
    {
        if (method.Kind is { } kind)
        {
            yield return ("采购项目属性", Terms.Of(kind) + (method.PricesFixedByState ? $"；统一定价或者固定价格，价格不列为评审因素{(method.Regime == Regime.GovernmentProcurement ? "（87号令 第五十五条）" : "")}" : ""));
            yield return ("价格分占总分值的比重", Say.Percent(ThePriceWeighsWhatTheLawDemands.Share(method))
                + (ThePriceWeighsWhatTheLawDemands.Floor(method) is { } floor ? $"（不得低于 {Say.Percent(floor)}，87号令 第五十五条）" : ""));
        }
    }

    internal static string NameOf(Method method) => method switch
    {
        { Price: null } => "综合评分（不计价格）",
        { Criteria.IsEmpty: true } => "最低评标价法",
        { Regime: Regime.GovernmentProcurement } => "综合评分法",
        _ => "综合评估法",
    };

    private static string Aggregation(Aggregation aggregation) => aggregation is TrimmedMean trimmed
        ? $"成员达到 {trimmed.FromMembers} 人时，去掉 {trimmed.Trim} 个最高分和 {trimmed.Trim} 个最低分后取算术平均；不足时取算术平均"
        : "各成员分值的算术平均";

    private static string LowPrice(AbnormallyLowLimits? limits) => limits is null
        ? "未设"
        : $"报价低于平均报价的 {Say.Percent(limits.OfMean)}、次低报价的 {Say.Percent(limits.OfSecondLowest)}"
            + (limits.Cap is { } cap ? $"或最高限价 {Say.Amount(cap)} 元的 {Say.Percent(limits.OfCap)}" : "");
}
