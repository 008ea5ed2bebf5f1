using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Sections;

/// <summary>席位接管与在线情况: second connections that took over, and how often each member's line broke, those replaced included.</summary>
internal static class SeatTakeovers
{
    internal sealed record Takeover(DateTimeOffset At, string Member, string Seat);

    internal sealed record Line(string Member, int Connections, int Breaks, int Absences);

    internal sealed record Model(IReadOnlyList<Takeover> Takeovers, IReadOnlyList<Line> Lines);

    public static Model From(ReportSource source) => new(
        [
            .. source.Of<SeatTakenOver>().Select(entry => new Takeover(
                entry.Body.At, source.Member(entry.Fact.Member), source.Evaluation.EverMember(entry.Fact.Member) is { } member ? source.Seat(member) : "—")),
        ],
        [
            .. source.Evaluation.Panel.Concat(source.Evaluation.Replacements.Select(replaced => replaced.Leaver)).Select(member => new Line(
                source.Member(member.Id) + (source.Evaluation.HasLeft(member.Id) ? "（已更换）" : ""),
                source.Of<MemberConnected>().Count(entry => entry.Fact.Member == member.Id),
                source.Of<MemberDisconnected>().Count(entry => entry.Fact.Member == member.Id),
                source.Of<AbsenceNoticed>().Count(entry => entry.Fact.Member == member.Id))),
        ]);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "席位接管与在线情况"),
        Grid.Of(
            "席位接管",
            [Grid.Word("时间", 2), Grid.Text("成员", 3), Grid.Text("席位", 3)],
            model.Takeovers.Select(taken => (IEnumerable<string>)[Say.Time(taken.At), taken.Member, taken.Seat])).OrNothing("席位接管：无。"),
        Grid.Of(
            "在线情况",
            [Grid.Text("成员", 3), Grid.Figure("连接（次）", 1.5), Grid.Figure("断线（次）", 1.5), Grid.Figure("超时离线（次）", 1.5)],
            model.Lines.Select(line => (IEnumerable<string>)[line.Member, $"{line.Connections}", $"{line.Breaks}", $"{line.Absences}"])),
    ];
}
