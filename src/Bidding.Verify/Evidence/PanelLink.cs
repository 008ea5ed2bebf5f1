using System.Text.Json;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;

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

    /// <summary>Who comes for a drawn member was drawn as well: seated by the panel's own record, before he came, at that site.</summary>
    /// <returns>A line in each language for what is told and not refused.</returns>
    public static IEnumerable<string> Successors(FactStream? panel, IReadOnlyList<Moment> story)
    {
        if (panel is null || story[0].After.Convocation!.PanelHead is null)
        {
            yield break;
        }

        foreach (var moment in story)
        {
            if (moment.Fact is not EvaluationFact.MemberReplaced { Leaver: var leaver, Successor: var successor })
            {
                continue;
            }

            var seated = Seated(panel, moment.Line.At).ToList();
            if (!seated.Any(seat => seat.Member == leaver && seat.Role == "expert") || seated.Any(seat => (seat.Member, seat.Site, seat.Role) == (successor.Id, successor.Site, "expert")))
            {
                continue;
            }

            foreach (var told in Retold.Judge(moment, $"{successor.Id} comes for {leaver} and the draw has seated nobody of that name there", Forbidden.By(PanelRefusals.SuccessorNotDrawn.CitedIn(moment.After.Convocation!.Method.Regime))))
            {
                yield return told;
            }
        }
    }

    private static IEnumerable<Seat> Seated(FactStream panel, DateTimeOffset until) =>
        from line in panel.Of("members-seated")
        where line.At <= until
        from member in line.Fact().List("members", line.Where)
        select new Seat(member.Text("member", line.Where), member.Text("expert", line.Where), member.Text("site", line.Where), member.Text("role", line.Where));

    private static string Text(string member, string site, string? expert) => expert is null ? $"{member}@{site}" : $"{member}@{site}={expert}";
}
