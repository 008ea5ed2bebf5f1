using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scenes;
using Bidding.Rehearsal.Scripts;

namespace Bidding.Rehearsal;

/// <summary>./run rehearse [--sheet SHEET.json | --scene law] [--out DIR]</summary>
public static class CommandLine
{
    public const int Good = 0;
    public const int Failed = 1;
    public const int Unusable = 2;

    /// <summary>The one scene beside the plain evaluation.</summary>
    public const string Law = "law";

    public static async Task<int> Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        if (!TryRead(arguments, out var wish))
        {
            await errors.WriteLineAsync("usage: ./run rehearse [--sheet SHEET.json | --scene law] [--out DIR]");
            return Unusable;
        }

        try
        {
            var papers = await Play(wish, output.WriteLine);
            if (wish.Directory is not null)
            {
                await papers.WriteTo(wish.Directory);
                await output.WriteLineAsync($"文件: {wish.Directory}");
            }

            return Good;
        }
        catch (Exception unusable) when (unusable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(unusable.Message.ReplaceLineEndings(" "));
            return Unusable;
        }
        catch (Exception over) when (over is RefusedException or EndedException)
        {
            await errors.WriteLineAsync("演练中止: " + over.Message);
            return Failed;
        }
    }

    private static Task<Papers> Play(Wish wish, Action<string> say) => wish switch
    {
        { Scene: not null } => LawScene.Play(say),
        { Sheet: { } sheet } => Performance.Play(Script.Of(SheetFile.Read(sheet)), say),
        _ => Performance.Play(DemoScript.Play, say),
    };

    private static bool TryRead(IReadOnlyList<string> arguments, out Wish wish)
    {
        wish = new(null, null, null);
        for (var index = 0; index < arguments.Count; index += 2)
        {
            switch (arguments[index])
            {
                case "--sheet" when index + 1 < arguments.Count && wish.Scene is null:
                    wish = wish with { Sheet = arguments[index + 1] };
                    break;
                case "--scene" when index + 1 < arguments.Count && arguments[index + 1] == Law && wish.Sheet is null:
                    wish = wish with { Scene = Law };
                    break;
                case "--out" when index + 1 < arguments.Count:
                    wish = wish with { Directory = arguments[index + 1] };
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private sealed record Wish(string? Sheet, string? Scene, string? Directory);
}
