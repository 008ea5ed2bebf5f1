using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Pdf.Reading;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Verify.Evidence;

/// <summary>
/// The heads of the record that the report names, which whoever signed it has signed: a fact before them that was written anew, with every sum
/// made right, is found out although nothing is known from outside, unless the report and all its signatures were made anew as well. They are the heads
/// of the very record the report is said to tell: a report of one result is not the report of another that somebody wrote behind it.
/// </summary>
internal static class SignedHeads
{
    public static string Check(ReadOnlyMemory<byte> report, Bundle bundle, Moment rendered)
    {
        if (Named(report) is not { } named)
        {
            return Retold.IsInForce(rendered)
                ? throw Retold.Refused(rendered, "a report that names no heads of its record", By(rendered, "The report names the record it tells, and its signatures cover that.", "评审报告须载明所依据记录的链头，由其签名一并确认。"))
                : "signed heads  none: this report was made before reports named them for a checker";
        }

        foreach (var head in named)
        {
            head.CompareWith(bundle.Streams, Bundle.ReportFile);
        }

        var (opening, evaluation) = (bundle.Opening, bundle.Evaluation!);
        var confirmed = opening.Lines.First(line => line.Hash == rendered.Before.Convocation!.OpeningHead).Version;
        EndsAt(named, opening, confirmed, rendered);
        EndsAt(named, evaluation, ((ReportRendered)rendered.Fact).UpTo, rendered);
        return $"signed heads  {string.Join("  ", named.Select(head => $"{head.Stream} up to {head.Version}"))}  as the signatures in the report cover them";
    }

    private static List<KnownHead>? Named(ReadOnlyMemory<byte> report)
    {
        var parsed = SignedPdf.Keywords(report)?.Split(' ').Select(KnownHead.Parse).ToList();
        return parsed is null || parsed.Contains(null) ? null : [.. parsed.OfType<KnownHead>()];
    }

    private static void EndsAt(List<KnownHead> named, FactStream stream, long upTo, Moment rendered)
    {
        var found = named.Where(head => head.Stream == stream.Name).Select(head => head.Version).ToList();
        if (found is not [var one] || one != upTo)
        {
            throw Retold.Refused(
                rendered, $"a report up to {stream.Name} {upTo}, and the signatures in its file cover {(found.Count == 0 ? "no head of it" : $"it up to {string.Join(' ', found)}")}",
                By(rendered, "The report of one record is not that of another.", "报告签名所确认的记录不是此处所称的记录：一份报告不能充作另一结果的报告。"));
        }
    }

    private static Forbidden By(Moment moment, string en, string zh) => new(OwnLaw.EveryMemberSigns(moment.After.Convocation!.Method.Regime).ToString(), en, zh);
}
