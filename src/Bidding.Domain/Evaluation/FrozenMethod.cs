using System.Security.Cryptography;
using System.Text;
using Bidding.Domain.Json;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// The digest of a method, frozen when the opening is scheduled and bound into each sealed sheet: a change of any word of the method changes it.
/// Whoever has a record computes it from the bytes as they stand there; a later version may write the same method otherwise.
/// </summary>
public static class FrozenMethod
{
    private static ReadOnlySpan<byte> Tag => "bidding-method/1\n"u8;

    public static string Digest(Method method) => Digest(Encoding.UTF8.GetBytes(DomainJson.Write(method)));

    /// <param name="json">The method as a record holds it, byte for byte.</param>
    public static string Digest(ReadOnlySpan<byte> json)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Tag);
        hash.AppendData(json);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
