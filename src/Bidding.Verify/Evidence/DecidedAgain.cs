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
            var by = new List<Caller>();
            var (length, why) = Entry(story, at, sheets, by);
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

    /// <param name="doers">Takes those as whom it could be done.</param>
    /// <returns>How many facts the entry that begins here has, and why it could not be one.</returns>
    private static (int Length, (string What, Forbidden Why)?) Entry(IReadOnlyList<Moment> story, int at, RecordedSheets sheets, List<Caller> doers)
    {
        var moment = story[at];
        if (moment.Fact is AttemptRefused)
        {
            return (1, null); // nothing was done
        }

        var (refusal, other, length) = ((Refusal?)null, "", 0);
        foreach (var (by, command) in ActsOf.Fact(moment, sheets))
        {
            if (IsClosed(moment.Fact, sheets))
            {
                // A sheet that nobody ever opened: whether he could seal one then is all that can be asked.
                doers.Add(by);
                return (1, Admission.WhyNot(command, moment.Before, by) is { } closed ? Of(moment, closed) : null);
            }

            switch (Decider.Decide(command, moment.Before, new(by, moment.Line.At, NoChance, sheets.For(moment.Fact))))
            {
                case Decision<EvaluationFact>.Refused(var why):
                    refusal ??= why;
                    break;
                case Decision<EvaluationFact>.Accepted { Facts: { IsEmpty: false } facts } when facts.Select(Text).SequenceEqual(story.Skip(at).Take(facts.Length).Select(told => Text(told.Fact))):
                    length = facts.Length;
                    doers.Add(by);
                    break;
                case Decision<EvaluationFact>.Accepted accepted:
                    other = accepted.Facts.IsEmpty ? "nothing" : string.Join(' ', accepted.Facts.Select(fact => Word(fact)));
                    break;
                default:
                    break;
            }
        }

        return length > 0 ? (length, null) : (1, other.Length > 0 ? (
                $"{moment.Line.Type} where {other} follows",
                new(Ours, "What follows from an act is written by the rules.", "一项操作的后果由规则决定，记录与之不符。"))
            : refusal is not null ? Of(moment, refusal)
            : ($"{moment.Line.Type}, which follows from no act", new(Ours, "What follows from an act is written by the rules.", "一项操作的后果由规则决定，此项没有由来。")));
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

    private static string Text(EvaluationFact fact) => DomainJson.Write(fact);

    private static string Word(EvaluationFact fact) => System.Text.Json.Nodes.JsonNode.Parse(Text(fact))!["type"]!.ToString();
}
