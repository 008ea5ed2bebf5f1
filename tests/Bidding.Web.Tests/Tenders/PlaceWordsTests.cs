using System.Text.Json;
using Bidding.Web.Tenders.Import;

namespace Bidding.Web.Tests.Tenders;

public sealed class PlaceWordsTests
{
    [Theory(DisplayName = "导入文件中的每一处都用填写人的话指出, 条目从一数起")]
    [InlineData("tender-example.json")]
    [InlineData("registry-example.json")]
    public void EveryPlaceOfTheExamplesHasItsWords(string file)
    {
        using var example = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)));

        Assert.All(Paths(example.RootElement, ""), path => Assert.NotNull(PlaceWords.Of(path)));
    }

    [Theory(DisplayName = "位置的说法")]
    [InlineData("experts[0].specialities[2]", "专家第 1 条 ▸ 专业第 3 条")]
    [InlineData("asOf", "截至日期")]
    [InlineData("(root)", "整个文件")]
    [InlineData("experts[0].哪里", null)]
    [InlineData("", null)]
    public void APlaceIsSaid(string path, string? words) => Assert.Equal(words, PlaceWords.Of(path));

    private static IEnumerable<string> Paths(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Paths(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Paths(item, $"{path}[{index}]")),
        _ => [path],
    };
}
