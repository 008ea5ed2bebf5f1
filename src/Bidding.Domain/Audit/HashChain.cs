using System.Security.Cryptography;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Audit;

/// <summary>Each entry's hash covers its stored bytes, which hold stream, number and the hash before it.</summary>
[Law(Laws.Order20, "第七章", "如实记录全过程的每一步骤, 时间和人员; 任何单位和个人不得伪造, 篡改或者损毁", Unconfirmed = true)]
public static class HashChain
{
    /// <summary>What the first entry of a stream names as the hash before it.</summary>
    public static string Genesis { get; } = new('0', 64);

    private static ReadOnlySpan<byte> Tag => "bidding-fact/1\n"u8;

    /// <returns>SHA-256 over the domain tag and the body's bytes as stored, never re-serialised.</returns>
    public static byte[] Hash(ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Tag);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    public static string Hex(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash);
}
