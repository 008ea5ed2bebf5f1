using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;

namespace Bidding.Verify.Evidence;

/// <summary>What holding does not prove, said as plainly as that it holds: nobody should read more out of a green line than stands in it.</summary>
internal static class Unproved
{
    /// <summary>In both languages, for it is what a regulator must not overlook.</summary>
    public static IEnumerable<string> Lines(Bundle bundle, Known known) => [.. Unknown(bundle), .. Unfrozen(bundle), .. Behind(bundle, known), .. Unanchored(bundle, known)];

    /// <summary>A later version may write facts of which this one knows nothing; what they did to the evaluation it cannot say.</summary>
    private static IEnumerable<string> Unknown(Bundle bundle) =>
        from stream in bundle.Streams
        where stream != bundle.Panel // there an unknown fact is refused
        from line in stream.Lines
        where !(stream == bundle.Opening ? KnownFacts<OpeningFact>.Has(line.Type) : KnownFacts<EvaluationFact>.Has(line.Type))
        from said in new[]
        {
            $"not checked  {line.Where}: a fact of a kind that this version of the checker does not know ({DoesNotHoldException.OneLine(line.Type)})",
            $"未核查  {line.Where}：本核验程序不认识的事实类型（{DoesNotHoldException.OneLine(line.Type)}）",
        }
        select said;

    /// <summary>Records from before the method was frozen with the opening name no digest there, and so does one from which somebody took it.</summary>
    private static IEnumerable<string> Unfrozen(Bundle bundle)
    {
        if (bundle.Evaluation is not null && OpeningLink.Frozen(bundle.Opening) is null)
        {
            yield return $"not checked  whether the method is the one fixed before the opening: {bundle.Opening.Lines[0].Where} names no methodDigest";
            yield return $"未核查  评审办法是否为开标前确定的办法：{bundle.Opening.Lines[0].Where} 没有记载办法摘要（methodDigest）";
        }
    }

    /// <summary>
    /// A head proves what stands before it. The heads that people hold, printed in the report and in their receipts, end before the line that names the
    /// report's own file: whoever writes on from there changes no line that is anchored.
    /// </summary>
    private static IEnumerable<string> Behind(Bundle bundle, Known known)
    {
        foreach (var stream in bundle.Streams)
        {
            var upTo = stream.AnchoredUpTo(known.Heads);
            if (upTo == 0 || upTo >= stream.Head.Version)
            {
                continue;
            }
            var names = stream.Lines.Skip((int)upTo).Any(line => line.Type == "report-rendered");
            yield return $"not checked  {stream.Name} from line {upTo + 1} on: it stands behind the head known from outside"
                + (names ? ", the line that names report.pdf too; the report is proved by its own signatures alone" : "");
            yield return $"未核查  {stream.Name} 自第 {upTo + 1} 条起：在已知链头之后"
                + (names ? "，记载评标报告文件的一条也在其中；报告只由其自身的签名证明" : "");
        }
    }

    private static IEnumerable<string> Unanchored(Bundle bundle, Known known)
    {
        if (bundle.Streams.FirstOrDefault(stream => known.Heads.All(head => head.Stream != stream.Name)) is not { } unanchored)
        {
            yield break;
        }
        if (known.Signers.Count > 0)
        {
            yield return $"not checked  {unanchored.Name} against a head known from outside: a known certificate sealed the bundle, and whoever holds its key could have written another";
            yield return $"未核查  {unanchored.Name} 没有与外部链头比对：存证包由已知证书签封，但掌握该证书密钥的人可以另写一份";
            yield break;
        }
        if (known.Heads.Count > 0)
        {
            yield return $"not checked  whether {unanchored.Name} was written anew: the --head that was given is of another stream, and no --signer known from outside was given";
            yield return $"未核查  {unanchored.Name} 是否被整体重写：给出的链头（--head）属于另一记录，也没有给出已知证书（--signer）";
            yield break;
        }

        yield return "not checked  whether the whole bundle was written anew: no --head and no --signer known from outside was given, and whoever could rewrite every file could make every sum right, words and reasons included";
        yield return "未核查  存证包是否被整体重写：没有给出外部保存的链头（--head）或已知证书（--signer），能重写全部文件的人可以使各项校验全部相符，包括文字和理由";
    }
}
