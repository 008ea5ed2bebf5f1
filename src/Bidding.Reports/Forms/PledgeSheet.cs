using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Forms;

/// <summary>回避声明与评审纪律承诺书: what each member declared, and the pledge that was ticked.</summary>
internal static class PledgeSheet
{
    public static readonly Form Form = new("pledge", "回避声明与评审纪律承诺书", "Declaration on conflicts and pledge", Write, KeySigned.OnPledges);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        new Paragraph("声明无应当回避情形的成员一并承诺：本人的声明属实，遵守评审纪律，独立评审。"),
        Grid.Of(
            "各成员的声明",
            [Grid.Text("成员", 2.2), Grid.Word("声明时间", 2), Grid.Text("声明", 5)],
            Lines(source)).OrNothing("各成员的声明：无。"),
        new Paragraph("未作声明的成员：" + Say.List(source.Evaluation.Panel
            .Where(member => !source.Evaluation.NoConflict.Contains(member.Id) && !source.Evaluation.Conflicts.ContainsKey(member.Id))
            .Select(member => source.Member(member.Id))) + "。"),
        .. Gone(source),
        .. KeySigned.Panel(source, KeySigned.OnPledges(source)),
    ];

    /// <summary>Who is no member any more signs nothing: that his place is missing is no oversight, and is said.</summary>
    private static IEnumerable<Block> Gone(ReportSource source)
    {
        var declared = source.Facts.Select(body => KeySigned.Declarer(body.Fact)).ToHashSet(StringComparer.Ordinal);
        List<string> gone = [.. source.Evaluation.Replacements.Select(replaced => replaced.Leaver.Id).Where(declared.Contains).Select(source.Member)];
        return gone.Count == 0 ? [] : [new Paragraph($"作出声明后被更换的 {Say.List(gone)} 已不是评标委员会成员，本表不设其签名处；其声明列于上表，以评审记录为准。")];
    }

    private static IEnumerable<IEnumerable<string>> Lines(ReportSource source)
    {
        foreach (var body in source.Facts)
        {
            if (body.Fact is NoConflictDeclared none)
            {
                yield return [Who(source, none.Member), Say.Time(body.At), "与各投标人无应当回避的情形，并作出承诺"];
            }
            else if (body.Fact is ConflictsDeclared some)
            {
                yield return [Who(source, some.Member), Say.Time(body.At), "申请回避：" + string.Join("；", Said(source, some))];
            }
        }
    }

    private static string Who(ReportSource source, string member) => source.Member(member) + (source.Evaluation.HasLeft(member) ? "（已更换）" : "");

    private static IEnumerable<string> Said(ReportSource source, ConflictsDeclared some) =>
    [
        .. some.Conflicts.Select(conflict => $"{source.Bidder(conflict.Bid)}，{Terms.Of(conflict.Ground)}：{conflict.Statement}"),
        .. some.Purchaser is { } tie ? (IEnumerable<string>)[$"{Terms.Buyer(source.Convocation.Method.Regime)} {source.Names.Purchaser}，{Terms.Of(tie.Ground)}：{tie.Statement}"] : [],
    ];
}
