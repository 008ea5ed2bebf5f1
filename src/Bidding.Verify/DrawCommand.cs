using Bidding.Verify.Evidence;

namespace Bidding.Verify;

/// <summary>Draws the experts of an evidence bundle again (docs/formats/draw.md) and says who it must have been.</summary>
internal static class DrawCommand
{
    public static int Run(string file, Stream output, TextWriter errors) => CommandLine.Judge(output, errors, () => (
        CommandLine.Good,
        Bundle.Read(ChainCommand.Content(file), []).Panel is { } panel ? Report(panel) : ["no draw: the panel was named by hand"]));

    /// <summary>A line a round and one for the seats; whatever a forger left out of a fact is a flaw as well.</summary>
    public static IReadOnlyList<string> Report(FactStream panel)
    {
        try
        {
            var (rounds, seated) = DrawCheck.Check(panel);
            return
            [
                .. rounds.Select(round =>
                    $"draw {round.Number}  {round.Listed} candidates  list {round.Digest}  seed {round.Seed}  {(round.Word is null ? "no witness" : "witnessed")}  drawn again: {DrawCheck.Text(round.Drawn)}  reserves: {DrawCheck.Text(round.Reserves)}"),
                $"seated  {string.Join(' ', seated.Select(seat => $"{seat.Member}:{seat.Expert}").DefaultIfEmpty("nobody yet"))}",
            ];
        }
        catch (Exception odd) when (Hostile.IsOfTheFile(odd))
        {
            throw new DoesNotHoldException(panel.File, "a fact lacks what it must hold: " + odd.Message);
        }
    }
}
