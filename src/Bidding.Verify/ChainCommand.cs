using Bidding.Domain.Rules;
using Bidding.Verify.Evidence;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Verify;

/// <summary>Checks an evidence bundle (docs/formats/evidence.md) against itself, and against heads known from outside.</summary>
internal static class ChainCommand
{
    public const int Broken = 1;
    private const long LargestBundle = 1L << 30;

    public static int Run(ReadOnlySpan<string> arguments, Stream output, TextWriter errors)
    {
        if (Read(arguments) is not var (file, known))
        {
            errors.WriteLine("usage: bidding-verify chain EVIDENCE.zip [--head STREAM=VERSION:HASH]… [--signer SHA256]…");
            return CommandLine.Unusable;
        }
        return Verdict(() => Content(file), known, output, errors);
    }

    public static int Verdict(ReadOnlyMemory<byte> content, Known known, Stream output, TextWriter errors) => Verdict(() => content, known, output, errors);

    private static int Verdict(Func<ReadOnlyMemory<byte>> content, Known known, Stream output, TextWriter errors) =>
        CommandLine.Judge(output, errors, () => (CommandLine.Good, Check(Bundle.Read(content(), known.Heads), known)));

    private static (string File, Known Known)? Read(ReadOnlySpan<string> arguments)
    {
        var (heads, signers) = (new List<KnownHead>(), new List<string>());
        string? file = null;
        while (arguments is not [])
        {
            switch (arguments)
            {
                case ["--head", var head, ..] when KnownHead.Parse(head) is { } known:
                    heads.Add(known);
                    arguments = arguments[2..];
                    break;
                case ["--signer", var signer, ..] when StrictJson.IsSha256(signer):
                    signers.Add(signer);
                    arguments = arguments[2..];
                    break;
                case [{ Length: > 0 } name, ..] when file is null && !name.StartsWith("--", StringComparison.Ordinal):
                    file = name;
                    arguments = arguments[1..];
                    break;
                default:
                    return null;
            }
        }
        return file is null ? null : (file, new(heads, signers));
    }

    /// <summary>Whatever its name says it is: a device or a pipe may never end.</summary>
    public static ReadOnlyMemory<byte> Content(string file)
    {
        using var stream = File.OpenRead(file);
        if (stream.CanSeek && stream.Length > 0)
        {
            var whole = new byte[stream.Length <= LargestBundle ? stream.Length : throw TooLarge()];
            return whole.AsMemory(0, stream.ReadAtLeast(whole, whole.Length, throwOnEndOfStream: false));
        }
        using var grown = new MemoryStream();
        var part = new byte[1 << 16];
        for (int count; (count = stream.Read(part)) > 0;)
        {
            grown.Write(part, 0, grown.Length + count <= LargestBundle ? count : throw TooLarge());
        }
        return grown.GetBuffer().AsMemory(0, (int)grown.Length);
    }

    private static NoExportException TooLarge() => new("larger than 1 GiB");

    /// <summary>Whoever reads only the end has read the verdict, in his language, and beneath it what it does not say.</summary>
    private static readonly string[] Holds = ["holds  all of the above", "相符  以上各项均相符"];

    private static IReadOnlyList<string> Check(Bundle bundle, Known known)
    {
        var seals = ManifestSeals.Check(bundle, known.Signers);
        return [.. Check(bundle, known.Heads), .. seals, .. Holds, .. Unproved.Lines(bundle, known)];
    }

    private static List<string> Check(Bundle bundle, IReadOnlyList<KnownHead> heads)
    {
        var said = bundle.Streams.Select(stream => Summary(stream, heads)).ToList();
        if (bundle.Panel is { } panel)
        {
            said.AddRange(DrawCommand.Report(panel));
        }
        var opened = OpeningDecidedAgain.Check(bundle.Opening);
        said.Add($"opening decided again  {bundle.Opening.Lines.Count}  what each entry of the opening did could be done, and nothing else followed");
        if (bundle.Evaluation is null)
        {
            OneRoleEach.Check(opened, [], Article.Platform("开标 第二条"));
            bundle.HoldsNoResult();
            return said;
        }
        try
        {
            said.AddRange(Check(bundle, bundle.Evaluation, opened));
            return said;
        }
        catch (Exception odd) when (Hostile.IsOfTheFile(odd))
        {
            throw new DoesNotHoldException(bundle.Evaluation.File, "a fact lacks what it must hold: " + odd.Message);
        }
    }

    private static IEnumerable<string> Check(Bundle bundle, FactStream evaluation, IReadOnlyList<Deed> opened)
    {
        OpeningLink.Check(bundle.Opening, evaluation);
        PanelLink.Check(bundle.Panel, evaluation);
        if (bundle.Panel is null)
        {
            yield return "draw  none: the panel was named by hand, not drawn";
        }
        VoteCheck.Check(evaluation);
        yield return $"sheets  {CommitmentCheck.Check(evaluation)}  each as its member sealed it";
        var result = ResultCheck.Check(bundle, evaluation);
        var story = Retold.Of(evaluation);
        foreach (var said in (IEnumerable<string>)[.. FormsReadOut.Check(bundle.Opening, story), .. PanelLink.Successors(bundle.Panel, story), .. Committee(story, result, opened)])
        {
            yield return said;
        }
        if (ReportCheck.Check(bundle, evaluation) is not { } rendered)
        {
            yield return "report  none";
            yield break;
        }
        yield return $"report  {rendered.Fact().GetProperty("sha256")}  as version {rendered.Version} records{Outdated(story, rendered)}";
        var report = bundle.Files[Bundle.ReportFile];
        yield return ReportSignatures.Check(report, rendered);
        if (ReportSignatures.AreRecorded(rendered))
        {
            yield return SignedHeads.Check(report, bundle, story.Last(moment => moment.Line == rendered));
        }
    }

    private static string Outdated(IReadOnlyList<Moment> story, FactLine rendered) =>
        story.FirstOrDefault(moment => moment.Line.Version > rendered.Version && moment.Fact is ResultReopened) is { } again
            ? $"; the result was taken up again in version {again.Line.Version} and has no report since"
            : "";

    /// <summary>Whether the committee was whole and did it all itself, and whether nobody used what he knew of the result.</summary>
    private static IEnumerable<string> Committee(IReadOnlyList<Moment> story, (string Digest, int Confirmed)? result, IReadOnlyList<Deed> opened)
    {
        var panel = story[^1].After.Panel.Length;
        OwnAccounts.Check(story);
        var told = (IEnumerable<string>)[.. LawfulPanel.Check(story), .. BarriersMet.Check(story), .. ActsAfterTheReveal.Check(story), .. SignaturesDue.Check(story)];
        var (again, deeds) = DecidedAgain.Check(story);
        return
        [
            OneRoleEach.Check(opened, deeds, OwnLaw.EachJudgesForHimself(story[^1].After.Convocation!.Method.Regime)),
            $"committee  {panel}  each by an account of his own; no phase opened before all of them were through the one before",
            $"decided again  {story.Count}  what each entry of the evaluation did could be done, and nothing else followed{(again.Count == 0 ? "" : ", but for what is told below")}",
            result is var (digest, confirmed) ? $"result  {digest}  recomputed from the facts, confirmed by {confirmed} of {panel}" : "result  none: the scores were not revealed",
            .. SignaturesDue.Line(story[^1].After) is { } words ? (IEnumerable<string>)[words] : [],
            .. told,
            .. again,
        ];
    }

    private static string Summary(FactStream stream, IReadOnlyList<KnownHead> heads)
    {
        var known = stream.AnchoredUpTo(heads);
        var anchor = known == 0 ? "unanchored" : known == stream.Head.Version ? "anchored" : $"anchored up to {known}";
        return $"{stream.Name}  {stream.Head.Version} entries  head {stream.Head.Hash}  {anchor}";
    }
}
