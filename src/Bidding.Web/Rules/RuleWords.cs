using System.Globalization;
using Bidding.Domain.Rules;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Rules;

/// <summary>Numbers of the law as people read them.</summary>
public static class RuleWords
{
    public static Pair Of(RuleValue value) => value.Unit switch
    {
        ValueUnit.Share when value.Code is "experts-share" => new("2/3", "2/3"),
        ValueUnit.Share when value.Code is "more-time-share" => new("1/3", "1/3"),
        ValueUnit.Share => new($"{Plain(value.Value * 100)} %", $"{Plain(value.Value * 100)} %"),
        ValueUnit.YesNo => value.Value == 0 ? new("否", "no") : new("是", "yes"),
        ValueUnit.Yuan => new($"{value.Value.ToString("#,##0", CultureInfo.InvariantCulture)} 元", $"CNY {value.Value.ToString("#,##0", CultureInfo.InvariantCulture)}"),
        ValueUnit.Seconds => new($"{Plain(value.Value)} 秒", $"{Plain(value.Value)} s"),
        ValueUnit.Minutes => new($"{Plain(value.Value)} 分钟", $"{Plain(value.Value)} min"),
        ValueUnit.Hours => new($"{Plain(value.Value)} 小时", $"{Plain(value.Value)} h"),
        ValueUnit.Days => new($"{Plain(value.Value)} 日", $"{Plain(value.Value)} days"),
        ValueUnit.WorkingDays => new($"{Plain(value.Value)} 个工作日", $"{Plain(value.Value)} working days"),
        ValueUnit.Months => new($"{Plain(value.Value)} 个月", $"{Plain(value.Value)} months"),
        ValueUnit.Years => new($"{Plain(value.Value)} 年", $"{Plain(value.Value)} years"),
        _ => new(Plain(value.Value), Plain(value.Value)),
    };

    public static Pair Of(StatutoryPeriod period)
    {
        var (zh, en) = (Of(period.From), period.Unit switch
        {
            PeriodUnit.Days => ($"{period.Length} 日", $"{period.Length} days"),
            PeriodUnit.WorkingDays => ($"{period.Length} 个工作日", $"{period.Length} working days"),
            _ => ($"{period.Length} 年", $"{period.Length} years"),
        });
        return period.Bound == Bound.Within
            ? new($"自{zh.Zh}之日起 {en.Item1}内", $"within {en.Item2} of: {zh.En}")
            : new($"自{zh.Zh}之日起不少于 {en.Item1}", $"at least {en.Item2} from: {zh.En}");
    }

    public static Pair Day(DueDate due) => due switch
    {
        { AtTheSoonest: true, Day: { } soonest } => new($"不早于 {soonest:yyyy-MM-dd} (自评审结束起算; 采购结束之日更晚的, 顺延)", $"not before {soonest:yyyy-MM-dd} (from the evaluation's end; later where the procurement ends later)"),
        { Day: null } => new("起算之日系统不知", "counted from a day this system does not see"),
        { Day: { } day, Period.Bound: Bound.Within } => new($"最迟 {day:yyyy-MM-dd}{(due.Chained ? " (前序期限用满)" : "")}", $"by {day:yyyy-MM-dd}{(due.Chained ? " (earlier periods used up)" : "")}"),
        { Day: { } day } => new($"不早于 {day:yyyy-MM-dd}{(due.Chained ? " (前序期限用满)" : "")}", $"not before {day:yyyy-MM-dd}{(due.Chained ? " (earlier periods used up)" : "")}"),
    };

    private static Pair Of(Milestone from) => from switch
    {
        Milestone.ReportSigned => new("评审结束, 报告签署", "the evaluation's end"),
        Milestone.PublicityBegun => new("公示开始", "the publicity's beginning"),
        Milestone.PublicityEnded => new("公示期满", "the publicity's end"),
        Milestone.ObjectionReceived => new("收到异议", "receipt of the objection"),
        Milestone.ReportReceived => new("采购人收到报告", "the purchaser's receipt of the report"),
        Milestone.WinnerDetermined => new("确定中标人", "the winner's determination"),
        Milestone.AwardNoticed => new("发出中标通知书", "the notice of award"),
        Milestone.ProcurementEnded => new("采购结束", "the procurement's end"),
        _ => new("投标有效期届满", "the end of the bids' validity"),
    };

    private static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
