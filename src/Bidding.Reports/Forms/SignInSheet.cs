using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Forms;

/// <summary>签到表: who signed in where and when, those who were replaced later included.</summary>
internal static class SignInSheet
{
    public static readonly Form Form = new("sign-in", "评标委员会签到表", "Sign-in sheet", Write);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        Grid.Of(
            "签到",
            [
                Grid.Word("序号", 0.8), Grid.Text("姓名", 2.3), Grid.Text("工作单位", 1.7), Grid.Word("身份", 1.4), Grid.Text("场地、席位", 1.6),
                Grid.Word("签到时间", 1.7), Grid.Word("签名", 2.8),
            ],
            source.Of<MemberSignedIn>().Select((entry, index) => Line(source, entry.Fact.Member, Say.Time(entry.Body.At), index + 1)))
            .OrNothing("签到：无人签到。"),
        new Paragraph("未签到的成员：" + Say.List(source.Evaluation.Panel.Where(member => !source.Evaluation.SignedIn.Contains(member.Id)).Select(member => source.Member(member.Id))) + "。"),
        new Note("身份以登录账号为准；人脸核验等控制措施是否配置，见评标报告。本表不加具数字签名，由签到的成员在打印件的签名栏" + HandSigned.Words + "。"),
    ];

    private static IEnumerable<string> Line(ReportSource source, string id, string at, int number)
    {
        var member = source.Evaluation.EverMember(id)!;
        var left = source.Evaluation.HasLeft(id) ? "（已更换）" : "";
        return [$"{number}", source.Member(id) + left, source.Names.Members.GetValueOrDefault(id)?.Unit ?? "—", Terms.Of(member.Role, source.Convocation.Method.Regime), source.Seat(member), at, ""];
    }
}
