using System.Text.Json;
using Bidding.Domain.Audit;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;

namespace Bidding.Testing;

/// <summary>One stream as the server would have stored it: bodies, bytes and the head of the chain.</summary>
public sealed class Recording<TFact>(string stream)
{
    private readonly List<FactBody<TFact>> facts = [];
    private readonly List<byte[]> bodies = [];

    public string Stream { get; } = stream;

    public IReadOnlyList<FactBody<TFact>> Facts => facts;

    /// <summary>The stored bytes of each fact.</summary>
    public IReadOnlyList<byte[]> Bodies => bodies;

    public long Version => facts.Count;

    public string Head { get; private set; } = HashChain.Genesis;

    /// <summary>The hash of the entry with that number.</summary>
    public string HeadAt(long version) => HashChain.Hex(HashChain.Hash(bodies[(int)version - 1]));

    public void Add(DateTimeOffset at, Caller caller, IEnumerable<TFact> news)
    {
        foreach (var fact in news)
        {
            var body = new FactBody<TFact>(Stream, Version + 1, at, caller.Id, caller.Site, caller.Seat, null, fact, Head);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(body, DomainJson.Of<FactBody<TFact>>());
            facts.Add(body);
            bodies.Add(bytes);
            Head = HashChain.Hex(HashChain.Hash(bytes));
        }
    }
}
