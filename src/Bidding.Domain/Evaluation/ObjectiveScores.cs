using System.Collections.Immutable;

namespace Bidding.Domain.Evaluations;

/// <summary>What the members gave one bid for one objective criterion, in the order of the panel.</summary>
public sealed record ObjectiveScores(ImmutableArray<KeyValuePair<string, decimal>> Held)
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

    /// <summary>Whether one value has more holders than any other.</summary>
    public bool HasMost => Held.GroupBy(score => score.Value).Count(held => held.Count() == Most) == 1;

    private int Most { get; } = Held.GroupBy(score => score.Value).Select(held => held.Count()).DefaultIfEmpty().Max();

    /// <summary>Who holds another value than the most; everybody, where no value has the most.</summary>
    public IEnumerable<string> Apart()
    {
        var hasMost = HasMost;
        return Held.Where(score => !hasMost || Holders(score.Value) < Most).Select(score => score.Key);
    }
}
