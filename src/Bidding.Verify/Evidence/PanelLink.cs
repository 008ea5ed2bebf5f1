using System.Text.Json;

namespace Bidding.Verify.Evidence;

/// <summary>The panel that was convened is the one that was drawn; or there was no draw, and the record says so by naming none.</summary>
internal static class PanelLink
{
    public static void Check(FactStream? panel, FactStream evaluation)
    {
        var convened = evaluation.Lines[0];
        var convocation = convened.Fact().Member("convocation", JsonValueKind.Object, convened.Where);
        var named = convocation.TryGetProperty("panelHead", out var head) ? head.GetString() : null;
        if (panel is null)
        {
            if (named is not null)
            {
                throw new DoesNotHoldException(convened.Where, "convened upon a draw that the bundle does not hold", named, null);
            }

            return;
        }

        if (named is null && !DrawCheck.Stands(panel, convened.At))
        {
            return; // the order was withdrawn: named by hand, and the record shows it
        }

        if (panel.Lines.FirstOrDefault(line => line.Hash == named) is not { } line || line.At > convened.At)
        {
            throw new DoesNotHoldException(convened.Where, "not convened upon the draw of this bundle", panel.Head.Hash, named ?? "(none)");
        }

        // Records from before name no experts: then ids and sites are all there is to compare.
        var experts = convocation.TryGetProperty("experts", out _) ? convocation.List("experts", convened.Where).Select(expert => expert.GetString() ?? "").ToList() : null;
        var seated = DrawCheck.Check(panel, line.Version).Seated.Select(seat => Text(seat.Member, seat.Site, experts is null ? null : seat.Expert)).Order(StringComparer.Ordinal);
        var sitting = convocation.List("panel", convened.Where)
            .Select((member, index) => Text(member.Text("id", convened.Where), member.Text("site", convened.Where), experts?.ElementAtOrDefault(index) ?? (experts is null ? null : "(nobody)"))).Order(StringComparer.Ordinal);
        if (string.Join(' ', seated) is var drawn && string.Join(' ', sitting) is var came && drawn != came)
        {
            throw new DoesNotHoldException(convened.Where, "not the panel that was drawn", drawn, came);
        }
    }

    private static string Text(string member, string site, string? expert) => expert is null ? $"{member}@{site}" : $"{member}@{site}={expert}";
}
