using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports;

/// <summary>One signature that a member gave by a fact, and that his key puts into the report.</summary>
/// <param name="Handwriting">SHA-256 of the image he drew, in lower-case hex; null when he signed without drawing.</param>
public sealed record DueSignature(string Field, string Member, string Name, string Site, DateTimeOffset At, string Reason, string? Handwriting)
{
    private const string OnTheReport = "签署评标报告";

    /// <summary>In the order of the facts. A member who refused signs the sheet of his reasons alone, one deemed to agree signs nothing.</summary>
    public static ImmutableArray<DueSignature> Of(ReportSource source) =>
    [
        .. from body in source.Facts
           let member = body.Fact switch { ReportSigned signed => signed.Member, SignatureRefused refused => refused.Member, _ => null }
           where member is not null
           group body by member into spoken
           // The last word counts: an earlier one was voided when the result was taken up again.
           let last = spoken.MaxBy(body => body.Version)!
           where source.Evaluation.Signatures.GetValueOrDefault(spoken.Key) is { NotedBy: null } standing && standing.At == last.At
           orderby last.Version
           from due in By(source, spoken.Key, source.Evaluation.Signatures[spoken.Key])
           select due,
    ];

    private static IEnumerable<DueSignature> By(ReportSource source, string member, Signature given)
    {
        var name = source.Names.Members.TryGetValue(member, out var person) ? person.Name : source.Evaluation.EverMember(member)!.Alias;
        var site = source.Names.Site(source.Evaluation.EverMember(member)!.Site);
        DueSignature In(string field, string reason) => new(field, member, name, site, given.At, reason, given.Handwriting);
        if (given.Signed)
        {
            yield return In(SignatureFields.Of(source.Evaluation, member), given.Text is null ? OnTheReport : OnTheReport + "，附不同意见");
        }

        if (given.Text is not null)
        {
            yield return In(SignatureFields.SheetOf(source.Evaluation, member), given.Signed ? "不同意见书" : "拒绝签署的理由书");
        }
    }
}
