using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Bidding.Pdf.Tests.Judges;
using Bidding.Pdf.Tests.Signing;

namespace Bidding.Verify.Tests;

/// <summary>A few kilobytes that ask a reader of signatures for hours, for all memory, or for a stack without end: refused in one line, at once.</summary>
public sealed class HostilePdfTests
{
    private const int Many = 60_000;

    [Theory(DisplayName = "精心构造的 PDF: 一行拒绝, 不耗尽时间和内存")]
    [InlineData("one large object named by every field")]
    [InlineData("an object stream in which every number is the same large object")]
    [InlineData("an object stream with one number twice")]
    [InlineData("ten thousand streams unpacked")]
    [InlineData("a bomb")]
    [InlineData("a table of two thousand million objects")]
    [InlineData("a table that overflows")]
    [InlineData("values nested without end")]
    [InlineData("a cycle of references")]
    [InlineData("as many revisions as fit")]
    [InlineData("a revision that forgets objects")]
    [InlineData("no revision at all")]
    public void IsRefusedInOneLine(string what)
    {
        var (status, output, errors) = Checker.On(Made(what), file => ["signatures", file]);

        Assert.Equal((1, ""), (status, errors));
        Assert.StartsWith(what.Contains("cycle", StringComparison.Ordinal) ? "not signed" : "report.pdf: ", output, StringComparison.Ordinal);
        Assert.Single(output.TrimEnd().Split('\n'));
        if (what.Contains("large object", StringComparison.Ordinal))
        {
            Assert.Contains("more reading than is sensible", output, StringComparison.Ordinal);
        }
    }

    [ToolFact(DisplayName = "签名报告任意一个字节被翻转或被截断: 有说明, 不崩溃")]
    public async Task ASignedReportMayBeDamagedAnywhere()
    {
        var (dice, report) = (new Dice(3), await SignedReport.ByAll(new LocalAuthority(), members: 2));
        for (var i = 0; i < 150; i++)
        {
            var damaged = i % 5 == 0 ? report[..dice.Below(report.Length)] : report.ToArray();
            if (i % 5 != 0)
            {
                damaged[dice.Below(report.Length)] ^= (byte)(1 << dice.Below(8));
            }
            var (status, output, errors) = Checker.On(damaged, file => ["signatures", file]);
            Assert.True(status is 1 or 2, $"{i}: {output}");
            Assert.DoesNotContain(CommandLine.Unforeseen, errors, StringComparison.Ordinal);
            Assert.Single((output + errors).TrimEnd().Split('\n'));
        }
    }

    private static byte[] Made(string what) => what switch
    {
        "one large object named by every field" => File(
            (1, "<</Type/Catalog/AcroForm 2 0 R>>"), (2, $"<</Fields[{Repeated("3 0 R ", Many)}]>>"), (3, $"[{Repeated("1 ", Many)}]")),
        "an object stream in which every number is the same large object" => Packed(Enumerable.Range(10, Many), _ => 0, $"[{Repeated("1 ", Many)}]"),
        "an object stream with one number twice" => Packed([10, 10], _ => 0, "1"),
        "ten thousand streams unpacked" => ManyStreams(),
        "a bomb" => Table(new byte[80 << 20], "/Size 1"),
        "a table of two thousand million objects" => Table([], "/Size 5/Index[0 2147483647]"),
        "a table that overflows" => Table(new byte[7], "/Size 5/Index[2147483647 2147483647]"),
        "values nested without end" => File((1, Repeated("[", 200_000))),
        "a cycle of references" => File((1, "<</Type/Catalog/AcroForm 2 0 R>>"), (2, "2 0 R")),
        "as many revisions as fit" => Revisions(200, size => size),
        "a revision that forgets objects" => Revisions(2, size => 4 - size),
        _ => "%PDF-1.7\n"u8.ToArray(),
    };

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static byte[] File(params (int Id, string Body)[] objects)
    {
        var (file, entries) = (new MemoryStream(), new List<byte[]> { new byte[7] });
        file.Write("%PDF-1.7\n"u8);
        foreach (var (id, body) in objects)
        {
            Add(file, entries, id, Encoding.Latin1.GetBytes(body));
        }
        return Ended(file, entries, objects.Length + 1, "");
    }

    /// <summary>Fields 10 and on stand in one object stream, where the caller says.</summary>
    private static byte[] Packed(IEnumerable<int> ids, Func<int, int> offset, string content)
    {
        var numbers = ids.ToList();
        var index = string.Concat(numbers.Select(id => $"{id} {offset(id)} "));
        var packed = Deflated(Encoding.Latin1.GetBytes(index + content));
        var (file, entries) = (new MemoryStream(), new List<byte[]> { new byte[7] });
        file.Write("%PDF-1.7\n"u8);
        Add(file, entries, 1, "<</Type/Catalog/AcroForm 2 0 R>>"u8.ToArray());
        Add(file, entries, 2, Encoding.Latin1.GetBytes($"<</Fields[{string.Concat(numbers.Distinct().Select(id => $"{id} 0 R "))}]>>"));
        Add(file, entries, 3, [.. Encoding.Latin1.GetBytes($"<</N {numbers.Count}/First {index.Length}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"), .. packed, .. "\nendstream"u8]);
        entries.AddRange(numbers.Distinct().Select(_ => Entry(2, 3)));
        return Ended(file, entries, 100_000, $"/Index[0 4 10 {entries.Count - 4}]");
    }

    /// <summary>Each field in a stream of its own that unpacks to a megabyte.</summary>
    private static byte[] ManyStreams()
    {
        const int Streams = 400;
        var packed = Deflated([.. "20 0 "u8, .. Enumerable.Repeat((byte)' ', 1 << 20)]);
        var (file, entries) = (new MemoryStream(), new List<byte[]> { new byte[7] });
        file.Write("%PDF-1.7\n"u8);
        Add(file, entries, 1, "<</Type/Catalog/AcroForm 2 0 R>>"u8.ToArray());
        Add(file, entries, 2, Encoding.Latin1.GetBytes($"<</Fields[{string.Concat(Enumerable.Range(3 + Streams, Streams).Select(id => $"{id} 0 R "))}]>>"));
        for (var id = 3; id < 3 + Streams; id++)
        {
            Add(file, entries, id, [.. Encoding.Latin1.GetBytes($"<</N 1/First 5/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"), .. packed, .. "\nendstream"u8]);
        }
        entries.AddRange(Enumerable.Range(3, Streams).Select(container => Entry(2, container)));
        return Ended(file, entries, entries.Count, "");
    }

    private static byte[] Table(byte[] content, string entries)
    {
        var packed = Deflated(content);
        return
        [
            .. Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n<</Type/XRef/W[1 4 2]{entries}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"), .. packed,
            .. "\nendstream\nendobj\nstartxref\n9\n%%EOF\n"u8,
        ];
    }

    private static byte[] Revisions(int count, Func<int, int> size)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var previous = "";
        for (var i = 1; i <= count; i++)
        {
            var (at, packed) = ((int)file.Length, Deflated([]));
            file.Write(Encoding.Latin1.GetBytes($"1 0 obj\n<</Type/XRef/W[1 4 2]/Size {size(i)}/Index[]{previous}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"));
            file.Write(packed);
            file.Write(Encoding.Latin1.GetBytes($"\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n"));
            previous = $"/Prev {at}";
        }
        return file.ToArray();
    }

    private static void Add(MemoryStream file, List<byte[]> entries, int id, byte[] body)
    {
        entries.Add(Entry(1, (int)file.Length));
        file.Write(Encoding.Latin1.GetBytes($"{id} 0 obj\n"));
        file.Write(body);
        file.Write("\nendobj\n"u8);
    }

    private static byte[] Ended(MemoryStream file, List<byte[]> entries, int size, string index)
    {
        var (at, packed) = ((int)file.Length, Deflated([.. entries.SelectMany(entry => entry)]));
        file.Write(Encoding.Latin1.GetBytes($"{size} 0 obj\n<</Type/XRef/W[1 4 2]/Size {size}{index}/Root 1 0 R/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"));
        file.Write(packed);
        file.Write(Encoding.Latin1.GetBytes($"\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Entry(byte kind, int number)
    {
        var entry = new byte[7];
        entry[0] = kind;
        BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(1), number);
        return entry;
    }

    private static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }
        return packed.ToArray();
    }
}
