using System.Buffers.Binary;
using System.Collections;
using System.IO.Compression;
using Bidding.Pdf.Content;
using Bidding.Pdf.Signing;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests.Signing;

/// <summary>A short report with places for everybody, and ways to have it signed.</summary>
internal static class SignedReport
{
    public static readonly byte[] Hand = Scribble(240, 90);

    public static Document Document { get; } = new("签名页", SampleReport.Created,
    [
        new Heading(1, "一、评标委员会签名"),
        new Paragraph("评标委员会全体成员签名，对评标报告的内容负责。"),
        new SignaturePlaces(
        [
            new("platform", "平台认证"), new("archive", "归档时间戳"),
            .. Enumerable.Range(1, 7).Select(i => new SignaturePlace($"member-{i}", $"评委{i}（东营）")),
        ]),
        new Picture(Scribble(120, 120), 22, "代理机构印章的图样"),
        new ModuleCode(Chess(21), "二维码：报告摘要", 0.8) { Caption = "核验码" },
    ]);

    public static byte[] Empty { get; } = new ManagedPdfRenderer().Render(Document, FontChains.Chain).Bytes;

    public static SignatureRequest Request(int member) => new($"member-{member}", $"评委{member}", SampleReport.Created.AddMinutes(member))
    {
        Reason = "评标报告签名",
        Location = "东营",
        Lines = [$"评委{member}", "2026-11-24 16:31:00", "软件证书，非法定 CA"],
        Handwriting = member % 2 == 1 ? Hand : null,
    };

    public static SignatureRequest Certification { get; } = new("platform", "远程异地评标平台", SampleReport.Created) { Lines = ["平台认证", "此后只允许签名"] };

    public static byte[] Naming(string keywords) => new ManagedPdfRenderer().Render(Document with { Keywords = keywords }, FontChains.Chain).Bytes;

    public static async Task<byte[]> ByAll(ITimeStampAuthority? authority, int members = 7, byte[]? unsigned = null)
    {
        var signer = new PdfSigner(FontChains.Chain, authority);
        var pdf = await signer.Certify(SignablePdf.Read(unsigned ?? Empty, signatures: members + 2), Certification, TestKeys.Platform, default);
        for (var i = 1; i <= members; i++)
            pdf = await signer.Sign(pdf, Request(i), TestKeys.Members[i - 1], default);
        return (authority is null ? pdf : await signer.Stamp(pdf, new("archive", "文档时间戳", [authority.Name, "时间载于时间戳之内"]), default)).Bytes.ToArray();
    }

    /// <summary>A wave of ink on transparent ground, as a canvas writes it.</summary>
    public static byte[] Scribble(int width, int height)
    {
        var raw = new byte[height * ((width * 4) + 1)];
        for (var x = 0; x < width; x++)
        {
            var middle = (int)((height / 2) + (Math.Sin(x / 9.0) * height / 3));
            for (var y = Math.Max(0, middle - 2); y <= Math.Min(height - 1, middle + 2); y++)
                BinaryPrimitives.WriteUInt32BigEndian(raw.AsSpan((y * ((width * 4) + 1)) + 1 + (4 * x)), 0x10_20_60_FF);
        }

        return Png(width, height, 6, raw);
    }

    public static byte[] Png(int width, int height, byte kind, byte[] rows, params (string Name, byte[] Body)[] further)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(rows);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, kind);
        return
        [
            0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header),
            .. further.SelectMany(chunk => Chunk(chunk.Name, chunk.Body)), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string name, byte[] body)
    {
        var chunk = new byte[body.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        System.Text.Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        body.CopyTo(chunk, 8);
        return chunk;
    }

    private static List<BitArray> Chess(int size) =>
        [.. Enumerable.Range(0, size).Select(y => new BitArray([.. Enumerable.Range(0, size).Select(x => (x + y) % 2 == 0)]))];
}
