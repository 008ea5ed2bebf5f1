using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Wire;

namespace Bidding.Domain.Json;

/// <summary>
/// The one way in which facts, commands and answers become bytes: strict on the way in (no unknown, missing or
/// duplicate property, no number for a decimal or an enumeration), one spelling on the way out.
/// </summary>
public static class DomainJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Of<T>());

    /// <exception cref="JsonException">The text is not strictly of this form.</exception>
    public static T Read<T>(string text) => JsonSerializer.Deserialize(text, Of<T>()) ?? throw new JsonException("null");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            TypeInfoResolver = DomainJsonContext.Default,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // Chinese stays readable in the record; nothing of this is ever written into HTML unescaped.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 16,
            Converters =
            {
                new DecimalText(), new KebabEnum<Regime>(), new KebabEnum<Nature>(), new KebabEnum<RoundingMode>(),
                new KebabEnum<AnomalyKind>(), new KebabEnum<LowPriceTrigger>(),
            },
        };
        options.MakeReadOnly();
        return options;
    }
}

/// <summary>Money and scores stand as text: no reader may take them for floating point.</summary>
internal sealed class DecimalText : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ExactDecimal.Read(reader.GetString(), exponent: false, out var value) is null
            ? value
            : throw new JsonException("A decimal is expected as text, such as \"12.50\".");

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteStringValue(ExactDecimal.AsScaled(value));
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EvaluationFact))]
[JsonSerializable(typeof(EvaluationCommand))]
[JsonSerializable(typeof(OpeningFact))]
[JsonSerializable(typeof(OpeningFact.AttemptRefused), TypeInfoPropertyName = "OpeningAttemptRefused")]
[JsonSerializable(typeof(OpeningCommand))]
[JsonSerializable(typeof(PanelFact))]
[JsonSerializable(typeof(PanelFact.AttemptRefused), TypeInfoPropertyName = "PanelAttemptRefused")]
[JsonSerializable(typeof(FactBody<PanelFact>))]
[JsonSerializable(typeof(FactBody<EvaluationFact>))]
[JsonSerializable(typeof(FactBody<OpeningFact>))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(HandwritingAnswer))]
[JsonSerializable(typeof(JoinAnswer<EvaluationFact>))]
[JsonSerializable(typeof(JoinAnswer<OpeningFact>))]
[JsonSerializable(typeof(ImmutableArray<Notice<EvaluationFact>>))]
[JsonSerializable(typeof(ImmutableArray<Notice<OpeningFact>>))]
[JsonSerializable(typeof(ImmutableArray<OwnSheet>))]
[JsonSerializable(typeof(ImmutableArray<ItemScore>))]
[JsonSerializable(typeof(ImmutableArray<ReviewMark>))]
[JsonSerializable(typeof(OpenedBid))]
[JsonSerializable(typeof(Method))]
[JsonSerializable(typeof(EvaluationView))]
[JsonSerializable(typeof(OpeningView))]
internal sealed partial class DomainJsonContext : JsonSerializerContext;
