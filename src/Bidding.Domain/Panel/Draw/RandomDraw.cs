using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

/// <summary>
/// The draw as a pure function: seed, final list and witness in, names out. docs/formats/draw.md says it byte for byte, so that
/// anybody can draw the same again from the record with any tool that knows SHA-256.
/// </summary>
[Law(Laws.TenderingRegulations, "第四十六条", "依法必须进行招标的项目, 评标委员会的专家成员应当从评标专家库内相关专业的专家名单中以随机抽取方式确定")]
[Law(Laws.ProcurementRegulations, "第三十九条", "采购人或者采购代理机构应当从政府采购评审专家库中随机抽取评审专家")]
public static class RandomDraw
{
    public const int SeedLength = 32;

    /// <returns>SHA-256 in lower-case hex over the list as text: what is final before the seed is shown.</returns>
    public static string Digest(ImmutableArray<CandidateGroup> candidates)
    {
        var text = new StringBuilder("bidding-candidates/1\n");
        foreach (var group in candidates)
        {
            text.Append("group ").Append(group.Group).Append('\n');
            foreach (var expert in group.Experts)
            {
                text.Append(expert).Append('\n');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Places first, then reserves, group by group; who has been drawn for an earlier group is passed over.</summary>
    public static (ImmutableArray<DrawnExpert> Drawn, ImmutableArray<DrawnExpert> Reserves) Of(
        ReadOnlySpan<byte> seed, string digest, string? witness, ImmutableArray<DrawGroup> groups, ImmutableArray<CandidateGroup> candidates)
    {
        var key = Key(seed, digest, witness);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var drawn = ImmutableArray.CreateBuilder<DrawnExpert>();
        var reserves = ImmutableArray.CreateBuilder<DrawnExpert>();
        foreach (var group in groups)
        {
            var left = candidates.FirstOrDefault(list => list.Group == group.Id)?.Experts.ToArray() ?? [];
            var stream = new ChanceStream(key, group.Id);
            var named = 0;
            for (var i = 0; i < left.Length && named < group.Places + group.Reserves; i++)
            {
                var j = i + (int)stream.Below((ulong)(left.Length - i));
                (left[i], left[j]) = (left[j], left[i]);
                if (taken.Add(left[i]))
                {
                    (named < group.Places ? drawn : reserves).Add(new(group.Id, left[i]));
                    named++;
                }
            }
        }

        return (drawn.ToImmutable(), reserves.ToImmutable());
    }

    private static byte[] Key(ReadOnlySpan<byte> seed, string digest, string? witness)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("bidding-draw-key/1\n"u8);
        hash.AppendData(seed);
        hash.AppendData(Convert.FromHexString(digest));
        hash.AppendData(Encoding.UTF8.GetBytes(witness ?? ""));
        return hash.GetHashAndReset();
    }

    /// <summary>An endless stream of bytes: SHA-256 of key, group and a counter; read in numbers of eight bytes, big-endian.</summary>
    private sealed class ChanceStream(byte[] key, string group)
    {
        private readonly byte[] name = Encoding.UTF8.GetBytes(group);
        private byte[] block = [];
        private int at;
        private ulong counter;

        /// <summary>A number from 0 up to, not including, <paramref name="limit"/>: the uneven rest of the range is thrown away, else low numbers came more often.</summary>
        public ulong Below(ulong limit)
        {
            var uneven = (ulong.MaxValue % limit + 1) % limit; // 2^64 mod limit
            while (true)
            {
                var number = Next();
                if (uneven == 0 || number <= ulong.MaxValue - uneven)
                {
                    return number % limit;
                }
            }
        }

        private ulong Next()
        {
            if (at == block.Length)
            {
                Span<byte> count = stackalloc byte[8];
                BinaryPrimitives.WriteUInt64BigEndian(count, counter++);
                block = SHA256.HashData([.. "bidding-draw/1\n"u8, .. key, .. name, .. count]);
                at = 0;
            }

            var number = BinaryPrimitives.ReadUInt64BigEndian(block.AsSpan(at));
            at += sizeof(ulong);
            return number;
        }
    }
}
