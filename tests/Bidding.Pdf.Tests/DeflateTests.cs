using System.IO.Compression;
using System.Security.Cryptography;
using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Tests;

public sealed class DeflateTests
{
    [Theory(DisplayName = "自己压缩的，别人的解压程序原样解开")]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(300, 1)]
    [InlineData(5_000, 3)]
    [InlineData(70_000, 17)]
    [InlineData(400_000, 256)]
    [InlineData(1_000_000, 5)]
    public void WhatWeCompressOthersInflate(int length, int alphabet)
    {
        var data = Chain(length, alphabet);
        var packed = Deflate.Zlib(data);
        using var inflate = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        inflate.CopyTo(unpacked);
        Assert.Equal(data, unpacked.ToArray());
    }

    [Fact(DisplayName = "长度受限的编码：极不均匀的频率也能解开")]
    public void SkewedCountsStayWithinTheLimit()
    {
        var data = new List<byte>();
        for (var (symbol, count, next) = (0, 1, 1); symbol < 24; symbol++, (count, next) = (next, count + next))
            data.AddRange(Enumerable.Repeat((byte)symbol, Math.Min(count, 60_000)));
        var shuffled = data.Select((value, i) => (value, key: (i * 2654435761L) % 1000003)).OrderBy(pair => pair.key).Select(pair => pair.value).ToArray();
        using var inflate = new ZLibStream(new MemoryStream(Deflate.Zlib(shuffled)), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        inflate.CopyTo(unpacked);
        Assert.Equal(shuffled, unpacked.ToArray());
    }

    [Fact(DisplayName = "压缩结果写死：换了机器或版本也必须相同")]
    public void TheBytesAreFixedForever() =>
        Assert.StartsWith("C59AD1A2D0946F940639391C273A0AE5", Convert.ToHexString(SHA256.HashData(Deflate.Zlib(Chain(70_000, 17)))), StringComparison.Ordinal);

    private static byte[] Chain(int length, int alphabet)
    {
        var data = new List<byte>();
        for (var block = SHA256.HashData([1]); data.Count < length; block = SHA256.HashData(block))
            data.AddRange(block);
        return [.. data.Take(length).Select(value => (byte)(value % alphabet))];
    }
}
