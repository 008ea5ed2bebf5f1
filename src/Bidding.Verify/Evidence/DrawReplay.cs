using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bidding.Verify.Evidence;

internal sealed record DrawGroup(string Id, string Site, int Places, int Reserves);

/// <summary>Who may be drawn for a group, in the order of the list.</summary>
internal sealed record Candidates(string Group, IReadOnlyList<string> Experts);

internal sealed record Named(string Group, string Expert);

/// <summary>The draw of docs/formats/draw.md once more, written from that text alone.</summary>
internal static class DrawReplay
{
    public static string Digest(IEnumerable<Candidates> list)
    {
        var text = new StringBuilder("bidding-candidates/1\n");
        foreach (var group in list)
        {
            text.Append("group ").Append(group.Group).Append('\n').AppendJoin("", group.Experts.Select(expert => expert + "\n"));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public static string Commitment(string stream, string lot, long round, byte[] seed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        byte[][] parts =
        [
            .. new[] { "bidding-sheet/1", stream, lot, "draw", $"{round}", "", "", "", "bidding-draw-seed/1" }.Select(Encoding.UTF8.GetBytes), seed,
        ];
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            hash.AppendData(length);
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static (List<Named> Drawn, List<Named> Reserves) Run(
        byte[] seed, string digest, string? word, IEnumerable<DrawGroup> groups, IReadOnlyList<Candidates> list)
    {
        byte[] key = SHA256.HashData([.. "bidding-draw-key/1\n"u8, .. seed, .. Convert.FromHexString(digest), .. Encoding.UTF8.GetBytes(word ?? "")]);
        var (drawn, reserves, taken) = (new List<Named>(), new List<Named>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var group in groups)
        {
            var left = list.First(candidates => candidates.Group == group.Id).Experts.ToList();
            var numbers = Numbers(key, group.Id).GetEnumerator();
            var count = 0;
            for (var i = 0; i < left.Count && count < group.Places + group.Reserves; i++)
            {
                var j = i + (int)Below((ulong)(left.Count - i), numbers);
                (left[i], left[j]) = (left[j], left[i]);
                if (taken.Add(left[i]))
                {
                    (count++ < group.Places ? drawn : reserves).Add(new(group.Id, left[i]));
                }
            }
        }

        return (drawn, reserves);
    }

    private static ulong Below(ulong limit, IEnumerator<ulong> numbers)
    {
        var end = (UInt128.One << 64) - ((UInt128.One << 64) % limit);
        do
        {
            numbers.MoveNext();
        }
        while (numbers.Current >= end);
        return numbers.Current % limit;
    }

    private static IEnumerable<ulong> Numbers(byte[] key, string group)
    {
        for (var block = 0UL; ; block++)
        {
            var count = new byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64BigEndian(count, block);
            var bytes = SHA256.HashData([.. "bidding-draw/1\n"u8, .. key, .. Encoding.UTF8.GetBytes(group), .. count]);
            for (var at = 0; at < bytes.Length; at += sizeof(ulong))
            {
                yield return BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(at));
            }
        }
    }
}
