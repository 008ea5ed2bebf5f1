using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Forms;

/// <summary>
/// Who signs a form by key: each by a fact of his own. His signature on the report, into which the tables of these forms are printed,
/// stands on them too; a pledge is signed as of its declaration. Who has not signed finds a line for his hand.
/// </summary>
internal static class KeySigned
{
    /// <summary>Those who signed the report. What a member drew was drawn for the report and stays there.</summary>
    public static IEnumerable<DueSignature> WithReport(ReportSource source, string title) =>
        from due in DueSignature.Of(source)
        where due.Field == SignatureFields.Of(source.Evaluation, due.Member)
        select due with { Reason = title, Handwriting = null };

    /// <summary>Those who wrote a dissent (or else reasons for refusing, or the committee's note), on their own words.</summary>
    public static IEnumerable<DueSignature> OnStatements(ReportSource source, bool dissents) =>
        from due in DueSignature.Of(source)
        where due.Field == SignatureFields.SheetOf(source.Evaluation, due.Member)
            ? source.Evaluation.Signatures[due.Member].Signed == dissents
            : !dissents && due.Field != SignatureFields.Of(source.Evaluation, due.Member)
        select due;

    /// <summary>Those of the panel who declared, at their last declaration.</summary>
    public static IEnumerable<DueSignature> OnPledges(ReportSource source) =>
        from body in source.Facts
        let member = Declarer(body.Fact)
        where member is not null && source.Evaluation.Member(member) is not null
        group body by member into declared
        let last = declared.MaxBy(body => body.Version)!
        orderby last.Version
        select DueSignature.Given(source, declared.Key, SignatureFields.Of(source.Evaluation, declared.Key), last.At, "回避声明与承诺", handwriting: null);

    /// <summary>Who declares by it, whether a conflict or none; null where nobody does.</summary>
    public static string? Declarer(EvaluationFact fact) => fact switch { NoConflictDeclared none => none.Member, ConflictsDeclared some => some.Member, _ => null };

    public static IEnumerable<Block> Panel(ReportSource source, IEnumerable<DueSignature> due) => By(source, [.. source.Evaluation.Panel], due);

    /// <summary>A place for each whose key signs, then a line for each who signs by hand.</summary>
    public static IEnumerable<Block> By(ReportSource source, IReadOnlyList<PanelMember> members, IEnumerable<DueSignature> due)
    {
        var fields = due.Select(one => one.Field).ToHashSet(StringComparer.Ordinal);
        var places = members.Where(member => fields.Contains(SignatureFields.Of(source.Evaluation, member.Id))).ToList();
        var hands = members.Except(places).ToList();
        return
        [
            .. places.Count == 0 ? (IEnumerable<Block>)[] : [new SignaturePlaces([.. places.Select(member => new SignaturePlace(SignatureFields.Of(source.Evaluation, member.Id), source.Member(member.Id)))]) { StaysWithAbove = true }],
            .. hands.Count == 0 ? (IEnumerable<Block>)[] : [HandSigned.By(hands.Select(member => source.Member(member.Id)))],
        ];
    }

    /// <summary>A place on each statement of the form, in the order of signing.</summary>
    public static IEnumerable<Block> Statements(ReportSource source, IEnumerable<DueSignature> due) => due.ToList() is { Count: > 0 } list
        ? [new SignaturePlaces([.. list.Select(one => new SignaturePlace(one.Field, $"{source.Member(one.Member)}：{one.Reason}"))]) { StaysWithAbove = true }]
        : [];

    /// <summary>What the signatures are and what their times rest on; at the head, where it never stands alone on a last page.</summary>
    public static IEnumerable<Block> Explained(IEnumerable<DueSignature> due, TimeStamping stamping) => due.Any()
        ? [new Note("签名由系统以各成员的证书加具，所载时间为其作出声明或者签署的时间；证书由谁颁发见各签名处。平台认证在先，其后只许签名。" + TimeOf(stamping))]
        : [];

    /// <summary>With the platform's own place, first to be signed and last on the page: beside the members' where they are the last.</summary>
    public static IReadOnlyList<Block> Certified(IReadOnlyList<Block> body, IEnumerable<DueSignature> due)
    {
        var platform = new SignaturePlace(SignatureFields.Platform, "平台认证（平台自签证书，非法定 CA）");
        return !due.Any() ? body
            : body is [.., SignaturePlaces members] ? [.. body.SkipLast(1), members with { Places = [.. members.Places, platform] }]
            : [.. body, new SignaturePlaces([platform]) { StaysWithAbove = true }];
    }

    private static string TimeOf(TimeStamping stamping) =>
        stamping == TimeStamping.Answered ? "每个签名均加盖时间戳（PAdES B-T）。" : StampWords.Without(stamping);
}
