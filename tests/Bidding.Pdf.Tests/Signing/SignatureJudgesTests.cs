using System.Formats.Asn1;
using System.Globalization;
using System.Text.RegularExpressions;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Images;
using Bidding.Pdf.Signing;
using Bidding.Pdf.Tests.Judges;
using Xunit.Abstractions;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests.Signing;

public sealed class SignatureJudgesTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [ToolFact("pdfsig", "qpdf", DisplayName = "平台认证、七位评委签名并加盖文档时间戳后，每一个签名都有效")]
    public async Task EverySignatureIsValid()
    {
        using var pdf = new PdfOnDisk(await SignedReport.ByAll(new LocalAuthority()));
        var said = Tool.Run("pdfsig", "-nocert", pdf.Path).Output;
        output.WriteLine(said);
        Assert.Equal(9, Regex.Count(said, "^Signature #", RegexOptions.Multiline, Patience));
        Assert.Equal(8, Regex.Count(said, "Signature is Valid", RegexOptions.None, Patience));
        // This poppler knows no document time stamps; openssl judges the ninth, below.
        Assert.DoesNotContain("Invalid", said, StringComparison.Ordinal);
        Assert.Equal(8, Regex.Count(said, "ETSI.CAdES.detached", RegexOptions.None, Patience));
        Assert.Equal(1, Regex.Count(said, "Total document signed", RegexOptions.None, Patience));
        var (exitCode, check) = pdf.Check();
        Assert.True(exitCode == 0, check);
        Assert.DoesNotContain("WARNING", check, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("BIDDING_KEEP") is { } keep)
            File.Copy(pdf.Path, keep, overwrite: true);
    }

    [ToolFact("openssl", DisplayName = "八个签名之后的文档时间戳由 OpenSSL 核验: 令牌确是该机构对其前全部字节所加; 任一字节改动、换一个机构, 都不成立")]
    public async Task AnotherHandJudgesTheStampOfTheFile()
    {
        var authority = new LocalAuthority();
        var signed = await SignedReport.ByAll(authority);
        var (covered, token) = LastSignature(signed);
        var root = authority.Root.ExportCertificatePem();

        Assert.Equal(signed.Length, covered.Length + (2 * SignatureSlot.Room) + 2); // all of the file but the token's own place
        Assert.Contains("Verification: OK", Stamped(covered, token, root), StringComparison.Ordinal);
        foreach (var at in (int[])[7, SignedReport.Empty.Length / 2, SignedReport.Empty.Length + 100, covered.Length - 10])
        {
            byte[] flipped = [.. covered];
            flipped[at] ^= 1;
            Assert.Contains("message imprint mismatch", Stamped(flipped, token, root), StringComparison.Ordinal);
        }

        byte[] bent = [.. token];
        bent[^20] ^= 1; // in the signature of the authority, the last part of its token
        Assert.Contains("Verification: FAILED", Stamped(covered, bent, root), StringComparison.Ordinal);
        Assert.Contains("Verification: FAILED", Stamped(covered, token, new LocalAuthority().Root.ExportCertificatePem()), StringComparison.Ordinal);
    }

    private static string Stamped(byte[] covered, byte[] token, string root)
    {
        using var files = new JudgedFiles();
        return Tool.Run(
            "openssl", "ts", "-verify", "-token_in", "-in", files.Of("token.der", token), "-data", files.Of("covered", covered), "-CAfile", files.Of("root.pem", System.Text.Encoding.ASCII.GetBytes(root))).Output;
    }

    /// <summary>What the last signature of a file says it covers, and its bytes without the zeros behind them; read here as any reader would.</summary>
    private static (byte[] Covered, byte[] Value) LastSignature(byte[] pdf)
    {
        var found = Regex.Matches(System.Text.Encoding.Latin1.GetString(pdf), @"/ByteRange\[0 +(?<first>\d+) +(?<second>\d+) +(?<rest>\d+) *\]/Contents<(?<hex>[0-9A-F]+)>", RegexOptions.ExplicitCapture, Patience)[^1];
        int Number(string name) => int.Parse(found.Groups[name].Value, CultureInfo.InvariantCulture);
        var (second, value) = (Number("second"), Convert.FromHexString(found.Groups["hex"].Value));
        AsnDecoder.ReadEncodedValue(value, AsnEncodingRules.BER, out _, out _, out var length);
        return ([.. pdf[..Number("first")], .. pdf[second..(second + Number("rest"))]], value[..length]);
    }

    [ToolFact("pdftotext", DisplayName = "加盖了文档时间戳的签名处写明由哪个机构加盖, 时间见时间戳; 未加盖时其处不写")]
    public async Task TheStampShowsWhoseItIs()
    {
        using var stamped = new PdfOnDisk(await SignedReport.ByAll(new LocalAuthority()));
        using var plain = new PdfOnDisk(await SignedReport.ByAll(authority: null));

        Assert.All(["文档时间戳", "LocalTSA", "时间载于时间戳之内"], words => Assert.Contains(words, stamped.Text(), StringComparison.Ordinal));
        Assert.DoesNotContain("文档时间戳", plain.Text(), StringComparison.Ordinal);
    }

    [ToolFact("pdfsig", DisplayName = "八个签名加时间戳之后，排版部分首尾之间各处改动任何一个字节：全部签名失效")]
    public async Task OneFlippedByteInvalidatesAll()
    {
        var signed = await SignedReport.ByAll(new LocalAuthority());
        var rendered = SignedReport.Empty.Length;

        // The first byte that says the version, and places in the rendered part, which every signature covers.
        Assert.All([7, rendered / 5, rendered / 2, rendered * 4 / 5], at => Assert.Empty(StillValid(signed, at)));
    }

    [ToolFact("pdfsig", DisplayName = "改动某一签名之后才加入的字节：该签名及其后的签名失效，之前的签名只对其前的内容负责")]
    public async Task AByteWithinARangeInvalidatesItAndAllAfter()
    {
        var signed = await SignedReport.ByAll(authority: null);
        var ranges = Ranges(Said(signed)).Order().ToList();

        Assert.Equal(8, ranges.Count);
        Assert.All(ranges.Index().Skip(1), range =>
        {
            var within = ranges[range.Index - 1].SecondEnd + 40; // in the revision that brought it, before its own value
            Assert.Equal(range.Index, StillValid(signed, within).Count);
        });
    }

    [ToolFact("pdffonts", "pdftotext", "pdfinfo", DisplayName = "签名之后字体仍全部嵌入，文字仍可检索，仍声明 PDF/A 与 PDF/UA")]
    public async Task TheSignedFileIsStillArchivable()
    {
        using var pdf = new PdfOnDisk(await SignedReport.ByAll(authority: null));
        var fonts = Tool.Run("pdffonts", pdf.Path).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes", font));
        Assert.Contains("对评标报告的内容负责", pdf.Text(), StringComparison.Ordinal);
        Assert.Contains("软件证书，非法定CA", pdf.Text(), StringComparison.Ordinal);
        var metadata = Tool.Run("pdfinfo", "-meta", pdf.Path).Output;
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", metadata, StringComparison.Ordinal);
    }

    [ToolFact("pdfinfo", DisplayName = "所有签名域在生成时就在：带标签、空白、有朗读名")]
    public void AllFieldsExistAtRendering()
    {
        using var pdf = new PdfOnDisk(SignedReport.Empty);
        var tree = Tool.Run("pdfinfo", "-struct", pdf.Path).Output;
        Assert.Equal(9, Regex.Count(tree, @"\bForm\b", RegexOptions.None, Patience));
        Assert.Equal(0, pdf.Check().ExitCode);
    }

    [Fact(DisplayName = "认证必须在先；一个签名域只能签一次；没有的签名域不能签")]
    public async Task TheOrderIsKept()
    {
        if (!FontChains.Installed)
            return;
        var signer = new PdfSigner(FontChains.Chain);
        var once = await signer.Sign(SignedReport.Empty, SignedReport.Request(1), TestKeys.Members[0], default);
        await Assert.ThrowsAsync<CannotSignException>(() => signer.Certify(once, SignedReport.Certification, TestKeys.Platform, default));
        await Assert.ThrowsAsync<CannotSignException>(() => signer.Sign(once, SignedReport.Request(1), TestKeys.Members[0], default));
        await Assert.ThrowsAsync<CannotSignException>(() => signer.Sign(once, SignedReport.Request(1) with { Field = "member-8" }, TestKeys.Members[0], default));
    }

    [Fact(DisplayName = "签名图片不是图片、姓名缺字：说出签名域，不出残缺的文件")]
    public async Task BadInputIsNamed()
    {
        if (!FontChains.Installed)
            return;
        var signer = new PdfSigner(FontChains.Chain);
        var noImage = await Assert.ThrowsAsync<UnusableImageException>(() =>
            signer.Sign(SignedReport.Empty, SignedReport.Request(1) with { Handwriting = "<script>"u8.ToArray() }, TestKeys.Members[0], default));
        Assert.Equal("member-1", noImage.Where);
        var missing = await Assert.ThrowsAsync<MissingGlyphException>(() =>
            signer.Sign(SignedReport.Empty, SignedReport.Request(2) with { Name = "李\U0002FA1F" }, TestKeys.Members[1], default));
        Assert.Equal("signature “member-2”", missing.Missing[0].Where);
    }

    private static string Said(byte[] bytes)
    {
        using var pdf = new PdfOnDisk(bytes);
        return Tool.Run("pdfsig", "-nocert", pdf.Path).Output;
    }

    private static List<string> StillValid(byte[] signed, int at)
    {
        byte[] flipped = [.. signed];
        flipped[at] ^= 1;
        return [.. Said(flipped).Split("Signature #").Where(one => one.Contains("Signature is Valid", StringComparison.Ordinal))];
    }

    private static IEnumerable<(int FirstEnd, int SecondEnd)> Ranges(string said) =>
        Regex.Matches(said, @"Signed Ranges: \[0 - (?<first>\d+)\], \[\d+ - (?<second>\d+)\]", RegexOptions.ExplicitCapture, Patience)
            .Select(found => (int.Parse(found.Groups["first"].Value, CultureInfo.InvariantCulture), int.Parse(found.Groups["second"].Value, CultureInfo.InvariantCulture)));
}
