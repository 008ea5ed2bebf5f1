using System.Text.Json;
using Bidding.Domain.Scoring;

namespace Bidding.Rehearsal.Scripts;

/// <summary>A sheet alone, or a case that wraps one as {title, sheet, result}.</summary>
public static class SheetFile
{
    /// <exception cref="InvalidDataException">With one line that names the field and the value.</exception>
    public static ScoreSheet Read(string path) => ScoreSheetReader.Read(Sheet(File.ReadAllBytes(path))) switch
    {
        SheetReading.Accepted(var sheet) => sheet,
        SheetReading.Refused(var problem) => throw new InvalidDataException(problem.ToString()),
        _ => throw new InvalidDataException("sheet (unreadable)"),
    };

    private static ReadOnlyMemory<byte> Sheet(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("sheet", out var sheet)
                ? System.Text.Encoding.UTF8.GetBytes(sheet.GetRawText())
                : json;
        }
        catch (JsonException)
        {
            return json; // the reader says what is wrong with it
        }
    }
}
