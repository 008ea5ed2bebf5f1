using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>不同意见表 (招标投标法实施条例 第五十三条, 87号令 第六十一条): the members' own words.</summary>
internal static class DissentSheet
{
    public static readonly Form Form = new("dissents", "不同意见表", "Dissenting opinions", Write, Due);

    private static IEnumerable<DueSignature> Due(ReportSource source) => KeySigned.OnStatements(source, dissents: true);

    private static IEnumerable<Block> Write(ReportSource source)
    {
        var dissents = source.Evaluation.Signatures.Where(entry => entry.Value is { Signed: true, Text: not null }).ToList();
        return
        [
            Grid.Of(
                "签署时提出的不同意见",
                [Grid.Text("成员", 2), Grid.Word("时间", 2), Grid.Text("不同意见和理由", 6)],
                dissents.Select(entry => (IEnumerable<string>)[source.Member(entry.Key), Say.Time(entry.Value.At), entry.Value.Text!]))
                .OrNothing("签署时提出的不同意见：无。"),
            .. KeySigned.Statements(source, Due(source)),
        ];
    }
}
