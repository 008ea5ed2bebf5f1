using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports;

/// <summary>One signature that a member gave by a fact, and that his key puts into the report.</summary>
/// <param name="Handwriting">SHA-256 of the image he drew, in lower-case hex; null when he signed without drawing.</param>
public sealed record DueSignature(string Field, string Member, string Name, string Site, DateTimeOffset At, string Reason, string? Handwriting)
{
    private const string OnTheReport = "签署评标报告";

    /// <summary>
    /// In the order of the facts. A member who refused signs the sheet of his reasons alone; of one deemed to agree, who noted it for the
    /// committee signs the note.
    /// </summary>
    public static ImmutableArray<DueSignature> Of(ReportSource source) => [.. Own(source).Concat(Notes(source)).OrderBy(one => one.Version).Select(one => one.Due)];

    private static IEnumerable<(long Version, DueSignature Due)> Own(ReportSource source) =>
        from body in source.Facts
        let member = body.Fact switch { ReportSigned signed => signed.Member, SignatureRefused refused => refused.Member, _ => null }
        where member is not null
        group body by member into spoken
        // The last word counts: an earlier one was voided when the result was taken up again.
        let last = spoken.MaxBy(body => body.Version)!
        where source.Evaluation.Signatures.GetValueOrDefault(spoken.Key) is { NotedBy: null } standing && standing.At == last.At
        from due in By(source, spoken.Key, source.Evaluation.Signatures[spoken.Key])
        select (last.Version, due);

    /// <summary>A note counts until the member speaks for himself.</summary>
    private static IEnumerable<(long Version, DueSignature Due)> Notes(ReportSource source) =>
        from body in source.Facts
        let note = body.Fact as AgreementDeemed
        where note is not null && source.Evaluation.Signatures.GetValueOrDefault(note.Member) is { NotedBy: not null } standing && standing.At == body.At
        select (body.Version, Given(source, note.NotedBy, SignatureFields.NoteOn(source.Evaluation, note.Member), body.At, "评标委员会的书面说明", handwriting: null));

    private static IEnumerable<DueSignature> By(ReportSource source, string member, Signature given)
    {
        DueSignature In(string field, string reason) => Given(source, member, field, given.At, reason, given.Handwriting);
        if (given.Signed)
        {
            yield return In(SignatureFields.Of(source.Evaluation, member), given.Text is null ? OnTheReport : OnTheReport + "，附不同意见");
        }

        if (given.Text is not null)
        {
            yield return In(SignatureFields.SheetOf(source.Evaluation, member), given.Signed ? "不同意见书" : "拒绝签署的理由书");
        }
    }

    internal static DueSignature Given(ReportSource source, string member, string field, DateTimeOffset at, string reason, string? handwriting) => new(
        field,
        member,
        source.Names.Members.TryGetValue(member, out var person) ? person.Name : source.Evaluation.EverMember(member)!.Alias,
        source.Names.Site(source.Evaluation.EverMember(member)!.Site),
        at,
        reason,
        handwriting);
}
