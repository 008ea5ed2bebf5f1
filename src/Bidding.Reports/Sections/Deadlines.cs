using Bidding.Domain.Rules;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>法定期限: what is due after the evaluation, with the days it falls on.</summary>
internal static class Deadlines
{
    internal sealed record Line(string What, string Period, string Day, string Article);

    internal sealed record Model(IReadOnlyList<Line> Lines, bool HolidaysKnown);

    public static Model From(ReportSource source)
    {
        var evaluation = source.Evaluation;
        if (!evaluation.IsEnded)
        {
            return new([], source.Calendar.IsConfigured);
        }

        var due = DueDates.Of(
            source.Pack, DueDates.Day(source.EndedAt), evaluation.Termination is null, source.Calendar,
            DueDates.ValidityEnds(source.Opening.State.Deadline, source.Convocation.BidValidDays));
        return new([.. due.Select(LineOf)], source.Calendar.IsConfigured);
    }

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "法定期限"),
        Grid.Of(
            "评审之后的法定期限",
            [Grid.Text("事项", 2.6), Grid.Text("期限", 3), Grid.Text("日期", 2.2), Grid.Text("依据", 2.8)],
            model.Lines.Select(line => (IEnumerable<string>)[line.What, line.Period, line.Day, line.Article]))
            .OrNothing("法定期限：评审尚未结束，未起算。"),
        new Note(model.HolidaysKnown
            ? "工作日为周一至周五，已计入配置的放假与调休；当日不计。"
            : "工作日为周一至周五，系统未配置放假与调休，节假日须另行核对；当日不计。"),
    ];

    private static Line LineOf(DueDate due)
    {
        var period = due.Period;
        var length = period.Unit switch { PeriodUnit.Days => $"{period.Length} 日", PeriodUnit.WorkingDays => $"{period.Length} 个工作日", _ => $"{period.Length} 年" };
        var chained = due.Chained ? "（前序期限用满）" : due.AtTheSoonest ? "（自评审结束起算；采购结束之日更晚的，顺延）" : "";
        return new(
            Say.Wide(period.Zh),
            period.Bound == Bound.Within ? $"自{From(period.From)}之日起 {length}内" : $"自{From(period.From)}之日起不少于 {length}",
            due.Day is not { } day ? "起算之日系统不知" : $"{(period.Bound == Bound.Within ? "最迟" : "不早于")} {day:yyyy-MM-dd}{chained}",
            $"{period.Article}{(period.Unconfirmed ? Basis.AsInForce : "")}");
    }

    private static string From(Milestone from) => from switch
    {
        Milestone.ReportSigned => "评审结束、报告签署",
        Milestone.PublicityBegun => "公示开始",
        Milestone.PublicityEnded => "公示期满",
        Milestone.ObjectionReceived => "收到异议",
        Milestone.ReportReceived => "收到评标报告",
        Milestone.WinnerDetermined => "确定中标人",
        Milestone.AwardNoticed => "发出中标通知书",
        Milestone.ProcurementEnded => "采购结束",
        _ => "投标有效期届满",
    };
}
