using System.Text;
using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Tests.Judges;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests;

public sealed class FontTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bidding-font-");

    public void Dispose() => folder.Delete(recursive: true);

    [ToolFact(DisplayName = "缺字：一次说出所有缺的字和所在位置，不出残缺的报告")]
    public void MissingCharactersAreNamedWithTheirPlace()
    {
        var document = new Document("评标报告", SampleReport.Created,
        [
            new Heading(1, "一、成员"),
            new Table([new Column(1), new Column(1)], [Row.Of("姓名", "张三"), Row.Of("姓名", "李\U0002FA1F")]) { Caption = "表 1" },
            new Paragraph("私用区 \uE123"),
        ]);
        var refused = Assert.Throws<MissingGlyphException>(() => new ManagedPdfRenderer().Render(document, FontChains.Chain));
        Assert.Equal(
            [new MissingGlyph(0x2FA1F, "blocks[1] table “表 1” row 2 cell 2"), new MissingGlyph(0xE123, "blocks[2] paragraph")],
            refused.Missing);
        Assert.Contains("U+2FA1F", refused.Message, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext", DisplayName = "共用一个字形的两个字，各自检索到原字")]
    public void CharactersSharingAGlyphAreFoundAsWritten()
    {
        var written = string.Concat("一\u2F00二\u2F06人\u2F08".EnumerateRunes().Where(rune => FontChains.Chain.Draws(rune.Value)));
        using var pdf = new PdfOnDisk(new ManagedPdfRenderer().Render(new Document("检索", SampleReport.Created, [new Paragraph(written)]), FontChains.Chain).Bytes);
        Assert.Contains(written, pdf.Text(), StringComparison.Ordinal);
    }

    [ToolFact("pdftotext", "pdffonts", DisplayName = "主字体没有的字符取自后面的字体")]
    public void TheChainIsAskedInOrder()
    {
        var rare = "ℵ∰⟦⚖☑".EnumerateRunes().FirstOrDefault(rune => FontChains.Chain.IndexFor(rune.Value) > 0).ToString();
        if (rare == "\0")
            return;
        using var pdf = new PdfOnDisk(new ManagedPdfRenderer().Render(new Document("检索", SampleReport.Created, [new Paragraph($"符号{rare}在后")]), FontChains.Chain).Bytes);
        Assert.Contains($"符号{rare}在后", pdf.Text(), StringComparison.Ordinal);
        Assert.Equal(4, Tool.Run("pdffonts", pdf.Path).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact(DisplayName = "CFF 轮廓的字体被拒绝，并说明改用什么")]
    public void CffIsRefused()
    {
        var path = Write("cff.otf", [.. "OTTO"u8, 0, 1, 0, 0, 0, 0, 0, 0, .. "CFF "u8, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 4, 1, 0, 4, 4]);
        var refused = Assert.Throws<UnusableFontException>(() => FontChain.FromConfiguration([path]));
        Assert.Contains("CFF", refused.Message, StringComparison.Ordinal);
        Assert.Contains("fonts-wqy-microhei", refused.Message, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "不是字体的文件、残缺的文件都被拒绝")]
    [InlineData("")]
    [InlineData("这不是字体")]
    [InlineData("ttcf\0\u0001\0\0\0\0\0\u0001")]
    [InlineData("\0\u0001\0\0\0\u0009\0\0\0\0\0\0glyf")]
    public void BrokenFilesAreRefused(string content)
    {
        var path = Write("broken.ttf", Encoding.UTF8.GetBytes(content));
        Assert.Equal(path, Assert.Throws<UnusableFontException>(() => FontChain.FromConfiguration([path])).Path);
    }

    [Fact(DisplayName = "配置的字体文件不存在：说明是哪一个")]
    public void AMissingFileIsNamed()
    {
        var path = Path.Combine(folder.FullName, "none.ttf");
        Assert.Contains(path, Assert.Throws<UnusableFontException>(() => FontChain.Find([path])).Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "没有可用的中文字体：说明安装什么")]
    public void NoFontSaysWhatToInstall()
    {
        var refused = Assert.Throws<NoUsableFontException>(() => FontChain.FromConfiguration([]));
        Assert.Contains("fonts-wqy-microhei", refused.Message, StringComparison.Ordinal);
    }

    [ToolFact(DisplayName = "任意截断真实字体，都是拒绝而不是崩溃")]
    public void ATruncatedFontIsRefused()
    {
        var whole = File.ReadAllBytes(FontChains.Chain.Paths[0]);
        for (var length = 4; length < whole.Length; length = (length * 2) + 7)
        {
            var path = Write($"cut{length}.ttc", whole[..length]);
            Assert.Throws<UnusableFontException>(() => FontChain.FromConfiguration([path]));
        }
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
