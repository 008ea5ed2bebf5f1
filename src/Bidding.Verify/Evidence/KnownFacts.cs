using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bidding.Domain.Json;

namespace Bidding.Verify.Evidence;

/// <summary>Facts of a stream as the domain knows them. A later version may have added to one what does not concern these rules, or facts of a new kind.</summary>
internal static class KnownFacts<TFact>
    where TFact : class
{
    private static readonly JsonTypeInfo<TFact> Info = (JsonTypeInfo<TFact>)new JsonSerializerOptions(DomainJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    }.GetTypeInfo(typeof(TFact));

    private static readonly HashSet<string> Types = [.. Info.PolymorphismOptions!.DerivedTypes.Select(type => (string)type.TypeDiscriminator!)];

    public static bool Has(string type) => Types.Contains(type);

    public static TFact Read(FactLine line) => line.Fact().Deserialize(Info)!;

    public static IEnumerable<(FactLine Line, TFact Fact)> In(FactStream stream) => stream.Lines.Where(line => Has(line.Type)).Select(line => (line, Read(line)));
}
