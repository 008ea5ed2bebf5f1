using Bidding.Data.Events;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Web.Rooms;

namespace Bidding.Web.Audit;

/// <summary>The streams of a lot as they stand in the database, and what follows from exactly these entries.</summary>
public sealed record LotRecord(string Lot, IReadOnlyList<StoredEvent> Opening, IReadOnlyList<StoredEvent> Evaluation, IReadOnlyList<StoredEvent> Panel)
{
    /// <summary>Null for an entry that cannot be read: the regulator must be able to look at just that record.</summary>
    public IEnumerable<FactBody<OpeningFact>?> OpeningFacts => Opening.Select(StoredFact.OrNull<OpeningFact>);

    public IEnumerable<FactBody<EvaluationFact>?> EvaluationFacts => Evaluation.Select(StoredFact.OrNull<EvaluationFact>);

    public IEnumerable<FactBody<PanelFact>?> PanelFacts => Panel.Select(StoredFact.OrNull<PanelFact>);

    public int Count => Opening.Count + Panel.Count + Evaluation.Count;

    public bool Holds => FirstBroken is null;

    public BrokenLink? FirstBroken =>
        ChainCheck.FirstBroken(Procedures.OpeningPrefix + Lot, Opening)
        ?? ChainCheck.FirstBroken(Procedures.PanelPrefix + Lot, Panel)
        ?? ChainCheck.FirstBroken(Procedures.EvaluationPrefix + Lot, Evaluation);

    public Evaluation Fold() => EvaluationFacts.OfType<FactBody<EvaluationFact>>().Aggregate(
        Domain.Evaluations.Evaluation.None with { Procedure = Procedures.EvaluationPrefix + Lot },
        (state, body) => state.Evolve(body.Fact, body.At));
}

public sealed class Records(IEventStore store)
{
    /// <summary>The evaluation is read first: it names heads of the others, which therefore are in what is read afterwards.</summary>
    public async Task<LotRecord> Of(string lot, CancellationToken ct)
    {
        var evaluation = await store.Read(Procedures.EvaluationPrefix + lot, 0, ct);
        return new(lot, await store.Read(Procedures.OpeningPrefix + lot, 0, ct), evaluation, await store.Read(Procedures.PanelPrefix + lot, 0, ct));
    }
}
