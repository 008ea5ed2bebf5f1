using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>记录链头: with these printed and signed, any later change of the record shows (P9).</summary>
internal static class RecordHeads
{
    internal sealed record Model(IReadOnlyList<StreamHead> Heads, string? ConvenedUpon, string? MethodDigest);

    public static Model From(ReportSource source) =>
        new([source.Opening.Head, .. source.Panel is { } panel ? [panel.Head] : Array.Empty<StreamHead>(), source.Head], source.Convocation.OpeningHead, source.Convocation.MethodDigest);

    public static Model From(OpeningSource source) => new([source.Head], null, null);

    /// <summary>The same in the properties of the file, for a checker to hold against a record: as its own option takes them.</summary>
    public static string Keywords(Model model) => string.Join(' ', model.Heads.Select(Text));

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "记录链头"),
        Grid.Of(
            "本文件所依据的记录",
            [Grid.Text("记录", 2), Grid.Figure("条数", 0.7), Grid.Text("最后一条的哈希（SHA-256）", 6.6)],
            model.Heads.Select(head => (IEnumerable<string>)[head.Stream, $"{head.Version}", head.Hash])) with { Size = TableSize.Small },
        .. model.ConvenedUpon is null ? (IEnumerable<Block>)[] :
        [
            new KeyValueList([new("组建评审时开标记录的链头", model.ConvenedUpon), new("评审办法摘要", model.MethodDigest!)]) { KeyShare = Say.BesideDigest },
        ],
        new Paragraph("核验方法：取得存证包后，运行 bidding-verify chain，并以上表作为外部链头："),
        .. model.Heads.Select(head => new Paragraph(Option(head)) { Indented = false, Align = Align.Left }),
        QrCode.Of(string.Join(' ', model.Heads.Select(Option)), "二维码，内容为上列外部链头", "扫码取得上列链头，不必手工录入"),
        new Note("文件内部的哈希链只能证明顺序与完整；与文件之外留存的链头一致，才能证明其后未被整体改写。"),
    ];

    private static string Text(StreamHead head) => $"{head.Stream}={head.Version}:{head.Hash}";

    /// <summary>As the checker takes it; whoever has only the paper scans it instead of typing 64 digits.</summary>
    private static string Option(StreamHead head) => $"--head {Text(head)}";
}
