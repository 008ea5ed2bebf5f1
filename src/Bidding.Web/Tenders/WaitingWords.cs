using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Web.Client.Wording;
using Bidding.Web.Pages;

namespace Bidding.Web.Tenders;

/// <summary>Whom an evaluation waits for, by alias and site as the room tells it to everybody: never by name, never what he has done so far in points.</summary>
public static class WaitingWords
{
    /// <summary>The agency learns no scores while the panel sits, and so not whose stand out: to it somebody who still owes an explanation is one who has not confirmed.</summary>
    /// <returns>Null where nobody is waited for.</returns>
    public static Pair? Of(Standing at, Role reader) => at.Stage is not (Stage.Evaluating or Stage.Suspended)
        || Barriers.WaitingFor(reader == Role.Supervisor ? at.Evaluation : at.Evaluation with { RevealedScores = null }) is not { IsEmpty: false } awaited
        ? null
        : ($"{awaited.Length} 人: {string.Join("; ", BySite(at, awaited, "、"))}", $"{awaited.Length}: {string.Join("; ", BySite(at, awaited, ", "))}");

    /// <summary>Who has dropped out and so made the evaluation stand still, with his seat and since when.</summary>
    public static IEnumerable<Pair> Absent(Standing at) =>
        from absent in at.Evaluation.Absent
        where at.Evaluation.IsSuspended
        let member = at.Evaluation.Member(absent.Key)
        let who = $"{member?.Alias} ({SiteOf(at, member?.Site)} {member?.Seat})"
        select new Pair($"{who} 自 {Clock.Second(absent.Value)} 起掉线", $"{who} offline since {Clock.Second(absent.Value)}");

    private static IEnumerable<string> BySite(Standing at, IEnumerable<Awaited> awaited, string between) =>
        awaited.GroupBy(one => one.Site).Select(site => $"{SiteOf(at, site.Key)} {string.Join(between, site.Select(one => one.Total > 1 ? $"{one.Alias} {one.Done}/{one.Total}" : one.Alias))}");

    private static string? SiteOf(Standing at, string? site) => at.File.Panel.FirstOrDefault(seat => seat.Seat.SiteId == site)?.SiteName ?? site;
}
