using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bidding.Domain.Json;

/// <summary>Enumerations stand in the record as words in kebab-case, never as numbers.</summary>
public sealed class KebabEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
