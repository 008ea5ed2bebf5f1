using Bidding.Data.Events;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Visibility;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Audit;

public enum Kind { Procedure, Presence, Seal, Signature, Refusal }

/// <summary>Which of a lot's streams an entry stands in.</summary>
public enum Part { Opening, Panel, Evaluation }

/// <summary>One line of the record as the regulator reads it.</summary>
public sealed record Entry(
    Part Part, long Version, DateTimeOffset At, string Who, string Place, Kind Kind, Phase Phase, Pair What, string? Article, string Hash);

/// <param name="Phase">Null for all; <see cref="Phase.None"/> is the opening.</param>
public sealed record EntryFilter(string? Who, Kind? Kind, Phase? Phase, string? Text)
{
    public bool Admits(Entry entry) =>
        (string.IsNullOrEmpty(Who) || entry.Who == Who) &&
        (Kind is null || entry.Kind == Kind) &&
        (Phase is null || entry.Phase == Phase) &&
        (string.IsNullOrWhiteSpace(Text) || Holds(entry, Text.Trim()));

    private static bool Holds(Entry entry, string text) =>
        new[] { entry.What.Zh, entry.What.En, entry.Who, entry.Place, entry.Article ?? "", entry.Hash, $"#{entry.Version}" }
            .Any(part => part.Contains(text, StringComparison.OrdinalIgnoreCase));
}

/// <summary>All streams of a lot in one line of time, each entry reduced to what a supervisor may know at this moment.</summary>
public static class TimeLine
{
    public static IReadOnlyList<Entry> Of(LotRecord record, Cast cast) =>
    [
        .. Opening(record, cast).Concat(Panel(record, cast)).Concat(Evaluation(record, cast)).OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Part).ThenByDescending(entry => entry.Version),
    ];

    private static IEnumerable<Entry> Opening(LotRecord record, Cast cast)
    {
        foreach (var (body, stored) in record.OpeningFacts.Zip(record.Opening))
        {
            if (body is null)
            {
                yield return Unreadable(stored, cast, Part.Opening, Phase.None);
            }
            else if (body.Fact.For(Audience.Supervisors) is { } fact)
            {
                yield return Line(body, stored, cast, Part.Opening, Phase.None, KindOf(fact), FactWords.Of(fact, cast), ArticleOf(fact));
            }
        }
    }

    private static IEnumerable<Entry> Panel(LotRecord record, Cast cast)
    {
        foreach (var (body, stored) in record.PanelFacts.Zip(record.Panel))
        {
            if (body is null)
            {
                yield return Unreadable(stored, cast, Part.Panel, Phase.None);
            }
            else if (body.Fact.For(Audience.Supervisors) is { } fact)
            {
                yield return Line(body, stored, cast, Part.Panel, Phase.None, KindOf(fact), PanelWords.Of(fact, cast), fact is PanelFact.AttemptRefused x ? $"{x.Law} {x.Clause}" : null);
            }
        }
    }

    private static IEnumerable<Entry> Evaluation(LotRecord record, Cast cast)
    {
        var phase = Phase.SignIn;
        foreach (var (body, stored) in record.EvaluationFacts.Zip(record.Evaluation))
        {
            phase = body?.Fact is EvaluationFact.PhaseOpened opened ? opened.Phase : phase;
            if (body is null)
            {
                yield return Unreadable(stored, cast, Part.Evaluation, phase);
            }
            else if (body.Fact.For(Audience.Supervisors) is { } fact)
            {
                yield return Line(body, stored, cast, Part.Evaluation, phase, KindOf(fact), FactWords.Of(fact, cast), ArticleOf(fact));
            }
        }
    }

    private static Entry Line<TFact>(
        FactBody<TFact> body, StoredEvent stored, Cast cast, Part part, Phase phase, Kind kind, Pair what, string? article) => new(
        part, body.Version, body.At, cast.Actor(body.Actor), cast.Place(body.Site, body.Seat), kind, phase, what, article, HashChain.Hex(stored.Hash));

    private static Entry Unreadable(StoredEvent stored, Cast cast, Part part, Phase phase) => new(
        part, stored.Version, new(Math.Clamp(stored.AtUtcTicks, 0, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero), cast.Actor(stored.Actor), "",
        Kind.Procedure, phase, new("这一条无法读取", "This entry cannot be read"), null, HashChain.Hex(stored.Hash));

    private static Kind KindOf(OpeningFact fact) => fact switch
    {
        OpeningFact.AttemptRefused => Kind.Refusal,
        OpeningFact.BidReceived or OpeningFact.BidWithdrawn => Kind.Seal,
        _ => Kind.Procedure,
    };

    private static Kind KindOf(PanelFact fact) => fact is PanelFact.AttemptRefused ? Kind.Refusal : Kind.Procedure;

    private static Kind KindOf(EvaluationFact fact) => fact switch
    {
        EvaluationFact.AttemptRefused => Kind.Refusal,
        EvaluationFact.MemberConnected or EvaluationFact.MemberDisconnected or EvaluationFact.SeatTakenOver or EvaluationFact.AbsenceNoticed
            or EvaluationFact.EvaluationSuspended or EvaluationFact.EvaluationResumed => Kind.Presence,
        EvaluationFact.ReviewSealed or EvaluationFact.ReviewWithdrawn or EvaluationFact.ScoresSealed or EvaluationFact.ScoresWithdrawn => Kind.Seal,
        EvaluationFact.ResultConfirmed or EvaluationFact.ReportSigned or EvaluationFact.SignatureRefused => Kind.Signature,
        _ => Kind.Procedure,
    };

    private static string? ArticleOf(OpeningFact fact) => fact is OpeningFact.AttemptRefused x ? $"{x.Law} {x.Clause}" : null;

    private static string? ArticleOf(EvaluationFact fact) => fact is EvaluationFact.AttemptRefused x ? $"{x.Law} {x.Clause}" : null;
}
