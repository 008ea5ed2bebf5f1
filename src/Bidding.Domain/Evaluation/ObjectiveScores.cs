using System.Collections.Immutable;

namespace Bidding.Domain.Evaluations;

/// <summary>What the members gave one bid for one objective criterion, in the order of the panel.</summary>
internal sealed record ObjectiveScores(ImmutableArray<KeyValuePair<string, decimal>> Held)
{
    /// <param name="state">With its scores revealed.</param>
    public static ObjectiveScores Of(Evaluation state, string bid, string criterion) => new(
    [
        .. from member in state.Panel
           from sheet in state.RevealedScores!.Value
           where sheet.Member == member.Id && sheet.Bid == bid
           from score in sheet.Scores
           where score.Criterion == criterion
           select KeyValuePair.Create(member.Id, score.Value),
    ]);

    public int Holders(decimal value) => Held.Count(score => score.Value == value);

    /// <summary>Who holds another value than the most; everybody, where no value has the most.</summary>
    public IEnumerable<string> Apart()
    {
        var most = Held.Max(score => Holders(score.Value));
        var agreed = Held.Where(score => Holders(score.Value) == most).Select(score => score.Value).Distinct().Count() == 1;
        return Held.Where(score => !agreed || Holders(score.Value) < most).Select(score => score.Key);
    }
}
