namespace Bidding.Architecture.Tests.Layers;

public sealed class SourceTests
{
    private const int Longest = 350;

    /// <summary>Pages that read rows themselves. A new one asks a class that reads for it; one that is cured leaves this list.</summary>
    private static readonly string[] PagesThatReadRows =
    [
        "src/Bidding.Web/Access/_Imports.razor",
        "src/Bidding.Web/Audit/_Imports.razor",
        "src/Bidding.Web/Demo/_Imports.razor",
        "src/Bidding.Web/Pages/Home/AdministratorHome.razor",
        "src/Bidding.Web/Pages/_Imports.razor",
        "src/Bidding.Web/Tenders/_Imports.razor",
    ];

    [Fact(DisplayName = "文件不超过三百五十行")]
    public void NoFileIsLongerThanAReaderCanHold() =>
        Assert.DoesNotContain(
            House.Sources(".cs", ".razor", ".css", ".js")
                .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal))
                .Select(path => (Path: path, Lines: House.Read(path).Count(letter => letter == '\n'))),
            file => file.Lines > Longest);

    [Fact(DisplayName = "页面不直接接触数据层")]
    public void NoFurtherPageKnowsTheTables() =>
        Assert.Equal(
            PagesThatReadRows,
            House.Sources(".razor").Where(path => House.Read(path).Contains("Bidding.Data", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact(DisplayName = "页面不自行引用招标投标的条款: 两套规则不混用, 由 OwnLaw 按标段的规则给出; 不写只有“条例”二字的引用")]
    public void NoPageCitesTenderingByItself() =>
        Assert.DoesNotContain(
            House.Sources(".razor", ".cs").Where(path => path.StartsWith("src/Bidding.Web", StringComparison.Ordinal))
                .SelectMany(path => House.Read(path).Split('\n').Select(line => (Path: path, Line: line.Trim())))
                .Where(said => !said.Line.StartsWith("//", StringComparison.Ordinal) && !said.Line.StartsWith("@*", StringComparison.Ordinal) && !said.Line.StartsWith("[Law(", StringComparison.Ordinal)),
            said => new[] { "招标投标法 第", "条例 第", "12号令 第", "20号令 第", "26号令 第" }.Any(cited => said.Line.Contains(cited, StringComparison.Ordinal)));

    [Fact(DisplayName = "评标室不自行引用87号令: 同一句话也说给招标投标的标段; 例外只有仅政府采购才有的异常低价审查")]
    public void NoRoomTextCitesProcurementByItself() =>
        Assert.DoesNotContain(
            House.Sources(".razor", ".cs").Where(path => path.StartsWith("src/Bidding.Web.Client/", StringComparison.Ordinal))
                .SelectMany(path => House.Read(path).Split('\n').Select(line => (Path: path, Line: line.Trim())))
                .Where(said => !said.Line.StartsWith("//", StringComparison.Ordinal) && !said.Line.StartsWith("@*", StringComparison.Ordinal) && !said.Line.StartsWith("public static readonly Pair LowLaw", StringComparison.Ordinal)),
            said => new[] { "87号令", "rder 87" }.Any(cited => said.Line.Contains(cited, StringComparison.Ordinal)));

    [Fact(DisplayName = "选择文件的地方都用同一组件: 浏览器自带的控件说的是浏览器的语言")]
    public void EveryChooserOfFilesIsOurs() =>
        Assert.Equal(
            ["src/Bidding.Web/Pages/FileField.razor"],
            House.Sources(".razor").Where(path => House.Read(path).Contains("type=\"file\"", StringComparison.Ordinal) || House.Read(path).Contains("<InputFile", StringComparison.Ordinal)));

    [Fact(DisplayName = "浏览器端的页面从不提到数据层")]
    public void TheRoomNeverMentionsTheTables() =>
        Assert.DoesNotContain(PagesThatReadRows, path => path.StartsWith("src/Bidding.Web.Client/", StringComparison.Ordinal));
}
