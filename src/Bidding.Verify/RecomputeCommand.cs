using System.Text.Json;
using Bidding.Domain.Scoring;

namespace Bidding.Verify;

/// <summary>Score sheets in, their results out. One refused sheet refuses the call: half an answer could be mistaken for one.</summary>
internal static class RecomputeCommand
{
    public static int Run(ReadOnlySpan<string> files, Stream output, TextWriter errors)
    {
        var results = new List<byte[]>();
        foreach (var file in files)
        {
            if (Refusal(file, results) is { } refusal)
            {
                errors.WriteLine($"{file}: {refusal}");
                return CommandLine.Unusable;
            }
        }
        Write(results, output);
        return CommandLine.Good;
    }

    private static string? Refusal(string file, List<byte[]> results)
    {
        byte[] json;
        try
        {
            json = File.ReadAllBytes(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return unreadable.Message.ReplaceLineEndings(" ");
        }
        var reading = ScoreSheetReader.Read(json);
        if (reading is SheetReading.Accepted accepted)
        {
            results.Add(SheetResultWriter.Write(ScoreArithmetic.Compute(accepted)));
        }
        return reading is not SheetReading.Refused(var problem) ? null
            : IsCase(json) ? "sheet {…}: this is a case with a sheet inside; recompute takes the sheet alone"
            : problem.ToString();
    }

    private static bool IsCase(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("sheet", out var sheet)
                && sheet.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Write(List<byte[]> results, Stream output)
    {
        output.Write(results.Count == 1 ? [] : "["u8);
        for (var i = 0; i < results.Count; i++)
        {
            output.Write(i == 0 ? [] : ","u8);
            output.Write(results[i]);
        }
        output.Write(results.Count == 1 ? "\n"u8 : "]\n"u8);
    }
}
