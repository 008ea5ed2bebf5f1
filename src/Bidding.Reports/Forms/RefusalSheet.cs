using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>拒绝签署情况表: with reasons, or noted by the committee and deemed agreement.</summary>
internal static class RefusalSheet
{
    public static readonly Form Form = new("refusals", "拒绝签署情况表", "Refusals to sign", Write, Due);

    private static IEnumerable<DueSignature> Due(ReportSource source) => KeySigned.OnStatements(source, dissents: false);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        Grid.Of(
            "拒绝签署",
            [Grid.Text("成员", 2), Grid.Word("时间", 2), Grid.Text("情形", 2.4), Grid.Text("理由或者记录", 5)],
            source.Evaluation.Signatures.Where(entry => !entry.Value.Signed).Select(entry => (IEnumerable<string>)
            [
                source.Member(entry.Key), Say.Time(entry.Value.At),
                entry.Value.NotedBy is { } noted ? $"未说明理由，依法视为同意（{source.Member(noted)} 代表评标委员会记录）" : "说明理由", entry.Value.Text ?? Say.Nothing,
            ])).OrNothing("拒绝签署：无。"),
        new Note($"依据：{Basis.OfDissent(source.Convocation.Method.Regime)}。评标委员会成员拒绝在评标报告上签字又不书面说明其不同意见和理由的，视为同意评标结果。"),
        .. KeySigned.Statements(source, Due(source)),
    ];
}
