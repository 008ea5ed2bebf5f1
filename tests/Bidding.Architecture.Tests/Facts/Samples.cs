using System.Text.Json;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;

namespace Bidding.Architecture.Tests.Facts;

/// <summary>
/// One entry of the record for every kind of fact, as it was once written. These files are never rewritten: a record of
/// years ago must still be read.
/// </summary>
internal static class Samples
{
    private const string Folder = "tests/Bidding.Domain.Tests/Samples";

    public static string PathOf(string stream, Type fact) => $"{Folder}/{stream}/{Kinds.Kebab(fact)}.json";

    public static byte[] BytesOf(string stream, Type fact) => File.ReadAllBytes(Path.Combine(House.Root, PathOf(stream, fact)));

    public static EvaluationFact Evaluation(Type fact) => Read<EvaluationFact>(BytesOf("evaluation", fact)).Fact;

    public static OpeningFact Opening(Type fact) => Read<OpeningFact>(BytesOf("opening", fact)).Fact;

    public static PanelFact Panel(Type fact) => Read<PanelFact>(BytesOf("panel", fact)).Fact;

    public static FactBody<TFact> Read<TFact>(byte[] bytes) => JsonSerializer.Deserialize(bytes, DomainJson.Of<FactBody<TFact>>())!;

    public static byte[] Write<TFact>(FactBody<TFact> body) => JsonSerializer.SerializeToUtf8Bytes(body, DomainJson.Of<FactBody<TFact>>());
}
