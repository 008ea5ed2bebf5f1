using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Verify.Evidence;

/// <summary>
/// Every entry of the record is decided once more by the domain that decides in the room: whoever acted could act, at that moment, by every rule,
/// and what followed is what the domain says follows, no more and no less. A bid left out against its reviews, a dissent written over, a vote with another
/// outcome: none of them follows from anything.
/// </summary>
internal static class DecidedAgain
{
    private static readonly byte[] NoChance = new byte[32];

    /// <returns>A line in each language for what is told and not refused, and who did what.</returns>
    public static (IReadOnlyList<string> Told, IReadOnlyList<Deed> Deeds) Check(IReadOnlyList<Moment> story)
    {
        var (sheets, told, deeds) = (new RecordedSheets(story), new List<string>(), new List<Deed>());
        for (var at = 0; at < story.Count;)
        {
            var (length, by, why) = Entry(story, at, sheets);
            OneEntry.Check([.. story.Skip(at).Take(length).Select(moment => moment.Line)]);
            deeds.Add(new(story[at].Line, by));
            if (why is var (what, forbidden))
            {
                told.AddRange(Retold.Judge(story[at], what, forbidden));
            }

            at += length;
        }

        return (told, deeds);
    }

    /// <returns>How many facts the entry that begins here has, as whom it could be done, and why it could not be one.</returns>
    private static (int Length, IReadOnlyList<Caller> By, (string What, Forbidden Why)? WhyNot) Entry(IReadOnlyList<Moment> story, int at, RecordedSheets sheets)
    {
        var moment = story[at];
        if (moment.Fact is AttemptRefused)
        {
            return (1, [], null); // nothing was done
        }

        var acts = ActsOf.Fact(moment, sheets);
        if (IsClosed(moment.Fact, sheets) && acts is [var (owner, sealing), ..])
        {
            // A sheet that nobody ever opened: whether he could seal one then is all that can be asked.
            return (1, [owner], Admission.WhyNot(sealing, moment.Before, owner) is { } closed ? Of(moment, closed) : null);
        }

        var verdict = Verdict.Of(
            acts.Select(act => (act.By, Decider.Decide(act.Command, moment.Before, new(act.By, moment.Line.At, NoChance, sheets.For(moment.Fact))))),
            story.Skip(at).Select(told => told.Fact),
            DomainJson.Write);
        return verdict switch
        {
            { Length: > 0 } => (verdict.Length, verdict.By, null),
            { Other.Length: > 0 } => (1, [], ($"{moment.Line.Type} where {verdict.Other} follows",
                new(Ours, "What follows from an act is written by the rules.", "一项操作的后果由规则决定，记录与之不符。"))),
            { Refusal: { } refusal } => (1, [], Of(moment, refusal)),
            _ => (1, [], ($"{moment.Line.Type}, which follows from no act", new(Ours, "What follows from an act is written by the rules.", "一项操作的后果由规则决定，此项没有由来。"))),
        };
    }

    private static string Ours => Article.Platform("评审程序 第二条").ToString();

    private static (string, Forbidden) Of(Moment moment, Refusal refusal) =>
        ($"{moment.Line.Type} against the rules", Forbidden.By(refusal.CitedIn(moment.After.Convocation!.Method.Regime)));

    private static bool IsClosed(EvaluationFact fact, RecordedSheets sheets) => fact switch
    {
        ReviewSealed x => !sheets.IsKnown(x.Sheet),
        ScoresSealed x => !sheets.IsKnown(x.Sheet),
        _ => false,
    };
}
