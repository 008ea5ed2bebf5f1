using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Forms;

/// <summary>评审专家履职情况记录表: what the record knows of each expert; the judgement is left to people, and blank (P7).</summary>
internal static class ExpertRating
{
    public static readonly Form Form = new("expert-rating", "评审专家履职情况记录表", "Record of the experts' conduct", Write);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        Grid.Of(
            "评审专家履职情况",
            [
                Grid.Text("评审专家", 2), Grid.Word("签到时间", 2), Grid.Word("离线超时", 1.4), Grid.Word("被拒操作", 1.4), Grid.Word("签署", 1.4), Grid.Text("评价等次", 1.5), Grid.Text("说明", 2),
            ],
            Experts(source.Evaluation).Select(expert => Line(source, expert))).OrNothing("评审专家：无。"),
        new Paragraph($"评价等次和说明由{Terms.Buyer(source.Convocation.Method.Regime)}、代理机构填写；系统只列记录中的事实，不作评价。"),
        .. HandSigned.OnPaper(["评价人"]),
    ];

    /// <summary>Those who sit, then those who left: their conduct is rated as well.</summary>
    private static IEnumerable<string> Experts(Evaluation evaluation) =>
        from member in evaluation.Panel.Concat(evaluation.Replacements.Select(replaced => replaced.Leaver))
        where member.Role == MemberRole.Expert
        select member.Id;

    private static IEnumerable<string> Line(ReportSource source, string member)
    {
        var signedIn = source.Of<MemberSignedIn>().Where(entry => entry.Fact.Member == member).Select(entry => Say.Time(entry.Body.At)).FirstOrDefault() ?? "未签到";
        var away = source.Of<AbsenceNoticed>().Count(entry => entry.Fact.Member == member);
        var refused = source.Of<AttemptRefused>().Count(entry => entry.Fact.Who == member);
        var signature = source.Evaluation.Signatures.GetValueOrDefault(member) switch
        {
            null when SignatureStates.Of(member, source.Evaluation) is SignatureState.UnableReplaced => "无法签署，已更换",
            null when source.Evaluation.HasLeft(member) => "已更换",
            null => "未签署",
            { Signed: true } => "已签署",
            _ => "拒绝签署",
        };
        return [source.Member(member), signedIn, $"{away} 次", $"{refused} 次", signature, "", ""];
    }
}
