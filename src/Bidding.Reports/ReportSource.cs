using System.Collections.Immutable;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Statistics;

namespace Bidding.Reports;

/// <summary>The last entry of a stream that a document speaks of.</summary>
public sealed record StreamHead(string Stream, long Version, string Hash);

/// <summary>What an opening record is made of. The same facts and names give the same document.</summary>
public sealed class OpeningSource(IReadOnlyList<FactBody<OpeningFact>> facts, string headHash, Names names)
{
    public Opening State { get; } = facts.Aggregate(Opening.None, (state, body) => state.Evolve(body.Fact, body.At));

    public IReadOnlyList<FactBody<OpeningFact>> Facts { get; } = facts;

    public StreamHead Head { get; } = new(facts[^1].Stream, facts[^1].Version, headHash);

    public Names Names { get; } = names;
}

/// <summary>The gathering of the panel by drawing, up to the document's end.</summary>
public sealed class PanelSource(IReadOnlyList<FactBody<PanelFact>> facts, string headHash)
{
    public PanelDraw State { get; } = facts.Aggregate(PanelDraw.None, (state, body) => state.Evolve(body.Fact, body.At));

    public IReadOnlyList<FactBody<PanelFact>> Facts { get; } = facts;

    public StreamHead Head { get; } = new(facts[^1].Stream, facts[^1].Version, headHash);
}

/// <summary>
/// What an evaluation report is made of: the facts up to a version, the hash of the entry of that version, and the names
/// that the facts leave out. To render a report again, take the facts up to its <c>upTo</c> only.
/// </summary>
public sealed class ReportSource
{
    public ReportSource(IReadOnlyList<FactBody<EvaluationFact>> facts, string headHash, OpeningSource opening, Names names)
    {
        Facts = facts;
        Evaluation = facts.Aggregate(Evaluation.None, (state, body) => state.Evolve(body.Fact, body.At));
        Convocation = Evaluation.Convocation ?? throw new ArgumentException("Without a convened evaluation there is no report.", nameof(facts));
        Result = Evaluation.RevealedScores is null ? null : EvaluationResult.Of(Evaluation);
        Head = new(facts[^1].Stream, facts[^1].Version, headHash);
        Opening = opening;
        Names = names;
    }

    public IReadOnlyList<FactBody<EvaluationFact>> Facts { get; }

    public Evaluation Evaluation { get; }

    /// <summary>Each fact with the state it met.</summary>
    public IEnumerable<(FactBody<EvaluationFact> Body, Evaluation Before)> Steps
    {
        get
        {
            var state = Evaluation.None;
            foreach (var body in Facts)
            {
                yield return (body, state);
                state = state.Evolve(body.Fact, body.At);
            }
        }
    }

    public Convocation Convocation { get; }

    /// <summary>Absent where the evaluation ended before the scores were revealed.</summary>
    public EvaluationResult? Result { get; }

    /// <summary>What stands apart in the revealed scores; only where there is a <see cref="Result"/>.</summary>
    public PanelFindings Findings => field ??= OutlyingScoresAreExplained.FindingsOf(Evaluation);

    /// <summary>What every bid scored in its sections, those below a pass line included; only where there is a <see cref="Result"/>.</summary>
    public ImmutableDictionary<string, ImmutableArray<SectionScore>> Sections => field ??= ScoreArithmetic.Sections(Result!.Sheet);

    public StreamHead Head { get; }

    public OpeningSource Opening { get; }

    /// <summary>Absent where no draw was ordered.</summary>
    public PanelSource? Panel { get; init; }

    public Names Names { get; }

    /// <summary>What the document says of its time stamps.</summary>
    public TimeStamping Stamping { get; init; }

    /// <summary>Means of protection as they stood, said openly where there is none (P8).</summary>
    public ImmutableArray<Control> Controls => Control.With(Stamping);

    /// <summary>With the periods this installation has set; those of the law alone where nobody gives it.</summary>
    public RulePack Pack { get => field ?? RulePack.For(Convocation.Method.Regime, Convocation.RulesDay(Opening.State)); init; }

    /// <summary>Of this installation; without configured holidays every weekday counts, and the document says so.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.WeekendsOnly;

    /// <summary>When the evaluation was closed or stopped; the last fact's time while it goes on.</summary>
    public DateTimeOffset EndedAt =>
        Evaluation.Termination?.At ?? (Evaluation.Phase == Phase.Closed ? Evaluation.PhaseSince : Facts[^1].At);

    internal IEnumerable<(T Fact, FactBody<EvaluationFact> Body)> Of<T>()
        where T : EvaluationFact => Facts.Where(body => body.Fact is T).Select(body => ((T)body.Fact, body));
}
