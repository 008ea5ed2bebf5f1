using System.Text.Json;

namespace Bidding.Web.Tenders.Import;

/// <summary>A file of one of our own formats: read whole and without a mistake, or not at all.</summary>
internal static class StrictFile
{
    public static (T? Whole, IReadOnlyList<Mistake> Mistakes) Read<T>(ReadOnlyMemory<byte> json, Func<Place, T> read)
        where T : class
    {
        var mistakes = new List<Mistake>();
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 32 });
            var whole = read(new(document.RootElement, "", mistakes));
            return (mistakes.Count == 0 ? whole : null, mistakes);
        }
        catch (InvalidOperationException)
        {
            return (null, [new("(root)", "", "一个字段名含有残缺的字符", "a field's name holds half a character")]);
        }
        catch (JsonException broken)
        {
            return (null, [new("(root)", $"{broken.LineNumber + 1}:{broken.BytePositionInLine + 1}",
                $"不是 JSON 文件: 第 {broken.LineNumber + 1} 行第 {broken.BytePositionInLine + 1} 字节起无法识别",
                $"is not JSON from line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}")]);
        }
    }
}
