using System.Collections.Immutable;

namespace Bidding.Domain.Conflicts;

/// <summary>A relation that ends at a party, seen from its other end.</summary>
public readonly record struct Tie(Relation Relation, Party Party);

/// <summary>A relation one step further out: to somebody who has a tie himself.</summary>
public readonly record struct Link(Relation Relation, string Via);

/// <summary>
/// The part of the person-company graph that lies within two steps of a lot's parties. The graph is walked outwards from the
/// few parties, never from the many experts: a million relations cost two passes and no index.
/// </summary>
public sealed class Surroundings
{
    private readonly Dictionary<string, List<Tie>> ties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Link>> links = new(StringComparer.Ordinal);
    private readonly ILookup<string, Party> byName;

    private Surroundings(Matter matter, Surroundings? earlier = null)
    {
        (Matter, Earlier) = (matter, earlier);
        byName = matter.Parties.ToLookup(party => party.Name.Trim(), StringComparer.Ordinal);
    }

    public Matter Matter { get; }

    /// <summary>The same with every relation that was shortened of late as long as it had been; absent where none was.</summary>
    public Surroundings? Earlier { get; }

    /// <param name="before">All of them as they stood before any was shortened; absent where none was.</param>
    public static Surroundings Of(Matter matter, IReadOnlyCollection<Relation> relations, IReadOnlyCollection<Relation>? before = null)
    {
        var around = new Surroundings(matter, before is null ? null : Of(matter, before));
        var parties = matter.Parties.ToLookup(party => party.Id, StringComparer.Ordinal);
        foreach (var relation in relations)
        {
            around.AddTies(relation, parties);
        }

        foreach (var relation in relations)
        {
            around.AddLinks(relation, parties);
        }

        return around;
    }

    public IReadOnlyList<Tie> TiesOf(string node) => ties.TryGetValue(node, out var found) ? found : [];

    public IReadOnlyList<Link> LinksOf(string node) => links.TryGetValue(node, out var found) ? found : [];

    public IEnumerable<Party> PartiesNamed(string unit) => byName[unit.Trim()];

    /// <summary>Most of a pool has nothing to do with anybody here, neither in the graph nor by employer; of them no rule needs to be asked.</summary>
    public bool Reach(PoolExpert expert) =>
        !expert.Record.IsEmpty || ties.ContainsKey(expert.Person) || links.ContainsKey(expert.Person) || byName.Contains(expert.Unit.Trim());

    /// <summary>Everybody who has a tie to a party: the nodes from which the second step is asked of a database.</summary>
    public IEnumerable<string> Neighbours => ties.Keys;

    private void AddTies(Relation relation, ILookup<string, Party> parties)
    {
        foreach (var party in parties[relation.To])
        {
            Add(ties, relation.From, new(relation, party));
        }

        // Out of a party: a bidder that controls another company.
        foreach (var party in parties[relation.From])
        {
            Add(ties, relation.To, new(relation, party));
        }
    }

    private void AddLinks(Relation relation, ILookup<string, Party> parties)
    {
        if (ties.ContainsKey(relation.To) && !parties.Contains(relation.From))
        {
            Add(links, relation.From, new(relation, relation.To));
        }

        if (ties.ContainsKey(relation.From) && !parties.Contains(relation.To))
        {
            Add(links, relation.To, new(relation, relation.From));
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> index, string node, T entry)
    {
        if (!index.TryGetValue(node, out var list))
        {
            index[node] = list = [];
        }

        list.Add(entry);
    }
}
