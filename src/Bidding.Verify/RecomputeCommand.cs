using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bidding.Domain.Scoring;
using Bidding.Verify.Evidence;

namespace Bidding.Verify;

/// <summary>Score sheets in, their results out. One refused sheet refuses the call: half an answer could be mistaken for one.</summary>
internal static class RecomputeCommand
{
    private const string Times = "--times";

    public static int Run(ReadOnlySpan<string> arguments, Stream output, TextWriter errors) =>
        arguments is [Times, .. var timed] ? Run(timed, output, errors, errors, KnownAnswers.Fault)
        : Run(arguments, output, errors, TextWriter.Null, KnownAnswers.Fault);

    /// <param name="selfTest">What is wrong with the checker itself, or null.</param>
    internal static int Run(ReadOnlySpan<string> files, Stream output, TextWriter errors, TextWriter times, Func<string?> selfTest)
    {
        if (files.IsEmpty || files.Contains(""))
        {
            return CommandLine.Explain(errors);
        }
        if (Timed("self-test", selfTest, times) is { } fault)
        {
            errors.WriteLine($"bidding-verify failed its own test and judges nothing: {fault}");
            return CommandLine.Faulty;
        }
        var results = new List<byte[]>();
        foreach (var file in files)
        {
            if (Timed(file, () => Refusal(file, results), times) is { } refusal)
            {
                errors.WriteLine($"{file}: {refusal}");
                return CommandLine.Unusable;
            }
        }
        Write(results, output);
        return CommandLine.Good;
    }

    /// <summary>The result of a sheet, or why it is refused.</summary>
    public static (byte[]? Result, SheetProblem? Refused) Of(ReadOnlyMemory<byte> sheet) => ScoreSheetReader.Read(sheet) switch
    {
        SheetReading.Accepted accepted => (SheetResultWriter.Write(ScoreArithmetic.Compute(accepted)), null),
        SheetReading.Refused(var problem) => (null, problem),
        _ => throw new InvalidOperationException(),
    };

    private static string? Refusal(string file, List<byte[]> results)
    {
        ReadOnlyMemory<byte> json;
        try
        {
            json = ChainCommand.Content(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or NoExportException)
        {
            return unreadable.Message.ReplaceLineEndings(" ");
        }
        var (result, problem) = Of(json);
        if (result is not null)
        {
            results.Add(result);
            return null;
        }
        return IsCase(json) ? "sheet {…}: this is a case with a sheet inside; recompute takes the sheet alone" : problem!.ToString();
    }

    /// <summary>What was asked, and how long it took, told beside: on some machine somebody wants to know what he waits for.</summary>
    private static string? Timed(string what, Func<string?> judge, TextWriter times)
    {
        var start = Stopwatch.GetTimestamp();
        var said = judge();
        times.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F1} ms"));
        return said;
    }

    private static bool IsCase(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("sheet", out var sheet)
                && sheet.ValueKind == JsonValueKind.Object;
        }
        catch (Exception broken) when (Hostile.IsOfTheFile(broken))
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
