using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;

namespace Bidding.Rehearsal;

/// <summary>./run rehearse [--sheet SHEET.json] [--out DIR]</summary>
public static class CommandLine
{
    public const int Good = 0;
    public const int Failed = 1;
    public const int Unusable = 2;

    public static async Task<int> Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        if (!TryRead(arguments, out var sheet, out var directory))
        {
            await errors.WriteLineAsync("usage: ./run rehearse [--sheet SHEET.json] [--out DIR]");
            return Unusable;
        }

        try
        {
            var script = sheet is null ? DemoScript.Play : Script.Of(SheetFile.Read(sheet));
            var papers = await Performance.Play(script, output.WriteLine);
            if (directory is not null)
            {
                await papers.WriteTo(directory);
                await output.WriteLineAsync($"文件: {directory}");
            }

            return Good;
        }
        catch (Exception unusable) when (unusable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(unusable.Message.ReplaceLineEndings(" "));
            return Unusable;
        }
        catch (RefusedException refused)
        {
            await errors.WriteLineAsync("演练中止: " + refused.Message);
            return Failed;
        }
    }

    private static bool TryRead(IReadOnlyList<string> arguments, out string? sheet, out string? directory)
    {
        (sheet, directory) = (null, null);
        for (var index = 0; index < arguments.Count; index += 2)
        {
            switch (arguments[index])
            {
                case "--sheet" when index + 1 < arguments.Count:
                    sheet = arguments[index + 1];
                    break;
                case "--out" when index + 1 < arguments.Count:
                    directory = arguments[index + 1];
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
