using Bidding.Data.Events;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Web.Rooms;

namespace Bidding.Web.Audit;

/// <summary>Both streams of a lot as they stand in the database, and what follows from exactly these entries.</summary>
public sealed record LotRecord(string Lot, IReadOnlyList<StoredEvent> Opening, IReadOnlyList<StoredEvent> Evaluation)
{
    /// <summary>Null for an entry that cannot be read: the regulator must be able to look at just that record.</summary>
    public IEnumerable<FactBody<OpeningFact>?> OpeningFacts => Opening.Select(StoredFact.OrNull<OpeningFact>);

    public IEnumerable<FactBody<EvaluationFact>?> EvaluationFacts => Evaluation.Select(StoredFact.OrNull<EvaluationFact>);

    public bool Holds =>
        ChainCheck.FirstBroken(Procedures.OpeningPrefix + Lot, Opening) is null && ChainCheck.FirstBroken(Procedures.EvaluationPrefix + Lot, Evaluation) is null;

    public Evaluation Fold() => EvaluationFacts.OfType<FactBody<EvaluationFact>>().Aggregate(
        Domain.Evaluations.Evaluation.None with { Procedure = Procedures.EvaluationPrefix + Lot },
        (state, body) => state.Evolve(body.Fact, body.At));
}

public sealed class Records(IEventStore store)
{
    /// <summary>The evaluation is read first: it names a head of the opening, which therefore is in what is read second.</summary>
    public async Task<LotRecord> Of(string lot, CancellationToken ct)
    {
        var evaluation = await store.Read(Procedures.EvaluationPrefix + lot, 0, ct);
        return new(lot, await store.Read(Procedures.OpeningPrefix + lot, 0, ct), evaluation);
    }
}
