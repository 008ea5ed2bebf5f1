using System.Collections.Immutable;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>
/// One paper of the procedure, to be printed and kept beside the report: from facts alone, and where nothing of the kind
/// happened it says so.
/// </summary>
public sealed class Form
{
    private readonly Func<ReportSource, IEnumerable<Block>> body;
    private readonly Func<ReportSource, IEnumerable<DueSignature>> due;

    /// <param name="due">Whose keys sign it; null for a form that nobody signs by key.</param>
    internal Form(string id, string title, string english, Func<ReportSource, IEnumerable<Block>> body, Func<ReportSource, IEnumerable<DueSignature>>? due = null) =>
        (Id, Title, English, this.body, this.due) = (id, title, english, body, due ?? (_ => []));

    /// <summary>In addresses and file names.</summary>
    public string Id { get; }

    public string Title { get; }

    public string English { get; }

    /// <summary>Whose keys sign it, in which order; empty where nobody has signed what it says.</summary>
    public ImmutableArray<DueSignature> Due(ReportSource source) => [.. due(source)];

    /// <param name="bilingual">Headings in Chinese and English; what was said and written stays as it was.</param>
    /// <param name="stamping">What came of asking for time stamps on its signatures; a form that nobody signs by key says nothing of them.</param>
    public Document Build(ReportSource source, bool bilingual = false, TimeStamping stamping = TimeStamping.NotConfigured) => new(
        Say.Once(" ", Title, source.Names.TenderName, source.Names.LotName),
        source.EndedAt,
        Bilingual.Headings(InOneDirection(
        [
            new Heading(1, Title),
            new KeyValueList(
            [
                new("项目名称", source.Names.TenderName),
                new("项目编号、标段", $"{source.Names.TenderCode}　{source.Convocation.Lot} {source.Names.LotName}"),
                new(Terms.Buyer(source.Convocation.Method.Regime), source.Names.Purchaser),
                new("代理机构", source.Names.Agency),
            ]),
            new Note($"本表由系统依据评审记录生成：{source.Head.Stream} 第 {source.Head.Version} 条，链头 {source.Head.Hash}。时间均为北京时间，取自服务器时钟。"),
            .. KeySigned.Explained(due(source), stamping),
            .. Closed(KeySigned.Certified([.. body(source)], due(source))),
        ]), bilingual))
    {
        Author = source.Names.Agency,
        Subject = Say.Once(" ", source.Names.TenderCode, source.Convocation.Lot),
        Header = Say.Once("　", Title, source.Names.TenderCode, source.Names.LotName),
        Footer = $"{source.Head.Stream} 第 {source.Head.Version} 条 {source.Head.Hash[..16]}",
    };

    /// <summary>A form with a wide table lies as a whole: no page for the head alone.</summary>
    private static List<Block> InOneDirection(List<Block> blocks) => blocks.Any(block => block is Landscape)
        ? [new Landscape([.. blocks.SelectMany(block => block is Landscape wide ? wide.Blocks : [block])])]
        : blocks;

    /// <summary>A sentence or two between a table and the places to sign belong to both: else a page would hold them and not the table.</summary>
    private static List<Block> Closed(IEnumerable<Block> blocks)
    {
        var list = blocks.ToList();
        for (var i = list.Count - 1; i > 1; i--)
        {
            if (list[i].StaysWithAbove && list[i - 1] is Paragraph or Note && list[i - 2] is Paragraph or Note or Table)
            {
                list[i - 1] = list[i - 1] with { StaysWithAbove = true };
            }
        }

        return list;
    }

    /// <summary>What a section of the report says, under this form's own title.</summary>
    internal static IEnumerable<Block> Of(IEnumerable<Block> section) => section.SkipWhile(block => block is Heading { Level: 1 })
        .Select(block => block is Landscape { Blocks: [Heading { Level: 1 }, ..] } wide ? new Landscape([.. wide.Blocks.Skip(1)]) : block);
}
