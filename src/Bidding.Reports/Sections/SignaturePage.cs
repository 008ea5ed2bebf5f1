using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>签名处: every field there will ever be, and for a dissent, a refusal or the committee's note about one a sheet of its own, signed by itself and named in the contents.</summary>
internal static class SignaturePage
{
    internal const string HowItIsSigned =
        "成员在本人席位确认结果摘要即为签署；系统以该成员的证书按签署次序加于本文件。各成员签名处所载为其签署的时间；平台认证所载为报告生成的时间，故可晚于成员签署。平台认证在先，其后只许签名；签名之后的任何改动均可由阅读器查出。";

    internal sealed record Sheet(string Title, string Member, string Seat, string Digest, string At, string Text, string Basis, SignaturePlace Place);

    internal sealed record Model(IReadOnlyList<SignaturePlace> Places, IReadOnlyList<Sheet> Sheets);

    public static Model From(ReportSource source) => new(
        [
            new(SignatureFields.Platform, "平台认证（平台自签证书，非法定 CA）"),
            Archive(source.Stamping),
            .. from member in source.Evaluation.Panel
               let given = source.Evaluation.Signatures.GetValueOrDefault(member.Id)
               where given is not null || source.Evaluation.Termination is null
               select new SignaturePlace(SignatureFields.Of(source.Evaluation, member.Id), LabelOf(source, member, given)),
        ],
        [
            .. from member in source.Evaluation.Panel
               let given = source.Evaluation.Signatures.GetValueOrDefault(member.Id)
               where given is { Text: not null }
               select given.NotedBy is null ? SheetOf(source, member, given) : NoteOn(source, member, given, given.NotedBy),
        ]);

    /// <summary>The field is printed in any case, and where nobody stamps its box says so.</summary>
    private static SignaturePlace Archive(TimeStamping stamping) => stamping switch
    {
        TimeStamping.Answered => new(SignatureFields.Archive, "文档时间戳（由阅读器查验）"),
        _ => new(SignatureFields.Archive, "文档时间戳：未加盖") { Instead = StampWords.InItsPlace(stamping) },
    };

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "签名处"),
        new Note(HowItIsSigned),
        new SignaturePlaces(model.Places),
        .. model.Sheets.SelectMany(Write),
    ];

    private static IEnumerable<Block> Write(Sheet sheet) =>
    [
        new PageBreak(),
        new Heading(1, $"{sheet.Title}：{sheet.Member}"),
        new KeyValueList([new("成员", sheet.Member), new("场地、席位", sheet.Seat), new("结果摘要", sheet.Digest), new("时间", sheet.At)]) { KeyShare = Say.BesideDigest },
        new Paragraph(sheet.Text),
        new Note($"依据：{sheet.Basis}。") { StaysWithAbove = true },
        new SignaturePlaces([sheet.Place]) { StaysWithAbove = true },
    ];

    private static Sheet SheetOf(ReportSource source, PanelMember member, Signature given) => new(
        given.Signed ? "不同意见书" : "拒绝签署的理由书",
        source.Member(member.Id),
        source.Seat(member),
        source.Result?.Digest ?? Say.Nothing,
        Say.Time(given.At),
        given.Text!,
        Basis.OfDissent(source.Convocation.Method.Regime),
        new(SignatureFields.SheetOf(source.Evaluation, member.Id), $"{source.Member(member.Id)} 本人签名"));

    private static Sheet NoteOn(ReportSource source, PanelMember member, Signature given, string by) => new(
        "评标委员会的书面说明",
        source.Member(member.Id),
        source.Seat(member),
        source.Result?.Digest ?? Say.Nothing,
        Say.Time(given.At),
        $"该成员拒绝在评标报告上签字且未书面说明不同意见和理由，依法视为同意评标结果。{given.Text}",
        Basis.OfDissent(source.Convocation.Method.Regime),
        new(SignatureFields.NoteOn(source.Evaluation, member.Id), $"{source.Member(by)} 代表评标委员会签名"));

    private static string LabelOf(ReportSource source, PanelMember member, Signature? given) => $"{source.Member(member.Id)} {source.Names.Site(member.Site)}" + given switch
    {
        { NotedBy: not null } => "：拒绝签署且未说明理由，说明另页",
        { Signed: false } => "：拒绝签署，理由另页",
        { Text: not null } => "：附不同意见，另页",
        _ => string.Empty,
    };
}
