using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Bidding.Architecture.Tests.Layers;

/// <summary>What a compiled assembly mentions, read from its metadata without loading it.</summary>
internal static class Compiled
{
    public static IReadOnlyList<string> AssembliesUsedBy(string assembly) => Read(assembly, metadata =>
        metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)));

    public static IReadOnlyList<string> TypesUsedBy(string assembly) => Read(assembly, metadata =>
        metadata.TypeReferences.Select(handle => NameOf(metadata, handle)));

    /// <summary>As "System.DateTime.get_Now".</summary>
    public static IReadOnlyList<string> MembersUsedBy(string assembly) => Read(assembly, metadata =>
        from handle in metadata.MemberReferences
        let member = metadata.GetMemberReference(handle)
        where member.Parent.Kind == HandleKind.TypeReference
        select $"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}");

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope)}.{metadata.GetString(type.Name)}"
            : $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private static List<string> Read(string assembly, Func<MetadataReader, IEnumerable<string>> what)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        return [.. what(file.GetMetadataReader()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
