using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>签署, 不同意见与拒签 (条例 第五十三条): every member's own word on the report.</summary>
internal static class Signatures
{
    internal sealed record Line(string Member, string Seat, string State, string At);

    internal sealed record Statement(string Member, string Text);

    internal sealed record Model(IReadOnlyList<Line> Lines, IReadOnlyList<Statement> Dissents, IReadOnlyList<Statement> Refusals, IReadOnlyList<Statement> Notes);

    public static Model From(ReportSource source) => new(
        [.. source.Evaluation.Panel.Select(member => LineOf(source, member)), .. Unable(source)],
        Statements(source, signed: true),
        Statements(source, signed: false),
        Notes(source));

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "签署、不同意见与拒签"),
        Grid.Of(
            "签署情况",
            [Grid.Text("成员", 2.4), Grid.Word("场地、席位", 2), Grid.Word("签署情况", 2), Grid.Word("时间", 2)],
            model.Lines.Select(line => (IEnumerable<string>)[line.Member, line.Seat, line.State, line.At])),
        .. Said("不同意见", model.Dissents),
        .. Said("拒绝签署的理由", model.Refusals),
        .. model.Notes.Count == 0 ? [] : Said("评标委员会关于拒绝签署且未说明理由的记录", model.Notes),
        new Note("签署以登录账号在本席位确认结果摘要的方式完成；所用证书和时间戳见“控制措施的配置情况”一节。"),
    ];

    private static IEnumerable<Block> Said(string title, IReadOnlyList<Statement> statements) => statements.Count == 0
        ? [new Paragraph(title + "：无。")]
        : [new Paragraph(title + "："), .. statements.Select(said => new Paragraph($"{said.Member}：{said.Text}"))];

    private static Line LineOf(ReportSource source, PanelMember member)
    {
        var signature = source.Evaluation.Signatures.GetValueOrDefault(member.Id);
        var state = Terms.Of(SignatureStates.Of(member.Id, source.Evaluation));
        return new(source.Member(member.Id), source.Seat(member), state, signature is null ? "—" : Say.Time(signature.At));
    }

    /// <summary>Who could not sign, below those who could: it is a state of signing like the others.</summary>
    private static IEnumerable<Line> Unable(ReportSource source) =>
        from replaced in source.Evaluation.Replacements
        where replaced.UnableToSign
        select new Line(
            source.Member(replaced.Leaver.Id),
            source.Seat(replaced.Leaver),
            $"{Terms.Of(SignatureStates.Of(replaced.Leaver.Id, source.Evaluation))}（{Terms.Of(replaced.Ground)}），由 {source.Member(replaced.Successor.Id)} 接替",
            Say.Time(replaced.At));

    private static List<Statement> Notes(ReportSource source) =>
    [
        .. from member in source.Evaluation.Panel
           let signature = source.Evaluation.Signatures.GetValueOrDefault(member.Id)
           where signature?.NotedBy is not null
           select new Statement(source.Member(member.Id), $"{signature.Text}（{source.Member(signature.NotedBy!)} 代表评标委员会记录）"),
    ];

    private static List<Statement> Statements(ReportSource source, bool signed) =>
    [
        .. from member in source.Evaluation.Panel
           let signature = source.Evaluation.Signatures.GetValueOrDefault(member.Id)
           where signature is { Text: not null, NotedBy: null } && signature.Signed == signed
           select new Statement(source.Member(member.Id), signature.Text!),
    ];
}
