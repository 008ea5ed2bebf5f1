namespace Bidding.Verify.Evidence;

/// <summary>The store writes the facts of one entry at once: of one account at one seat, at one time, by one command.</summary>
internal static class OneEntry
{
    public static void Check(IReadOnlyList<FactLine> entry)
    {
        foreach (var line in entry.Skip(1))
        {
            if (Origin(line) is var found && Origin(entry[0]) is var expected && found != expected)
            {
                throw new DoesNotHoldException(line.Where, $"{line.Type} follows from line {entry[0].Version} and was not written with it (同一操作的各项记录应由同一账号、同一时间写入)", expected, found);
            }
        }
    }

    private static string Origin(FactLine line) => $"{line.At:O} {line.Actor} {line.Site ?? "-"} {line.Seat ?? "-"} {line.Command ?? "-"}";
}
