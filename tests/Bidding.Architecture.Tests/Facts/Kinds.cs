using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bidding.Architecture.Tests.Facts;

/// <summary>The closed families of facts and commands, as the compiler and as the wire know them.</summary>
internal static class Kinds
{
    public static IReadOnlyList<Type> Of(Type family) =>
        [.. family.GetNestedTypes().Where(type => type.IsSubclassOf(family)).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static IReadOnlyDictionary<Type, string> OnTheWire(Type family) =>
        family.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>()
            .ToDictionary(attribute => attribute.DerivedType, attribute => (string)attribute.TypeDiscriminator!);

    public static string Kebab(Type type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name);
}
