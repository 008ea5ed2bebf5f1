using Bidding.Domain.Evaluations;

namespace Bidding.Reports.Wording;

/// <summary>How members and bidders are called in a report.</summary>
internal static class People
{
    /// <summary>张建国（评委甲）; the alias alone where no name is known, the id where there is no such member.</summary>
    public static string Member(this ReportSource source, string id) =>
        source.Evaluation.EverMember(id) is not { } member ? id
        : source.Names.Members.TryGetValue(id, out var person) ? $"{person.Name}（{member.Alias}）"
        : member.Alias;

    public static string Alias(this ReportSource source, string id) => source.Evaluation.EverMember(id)?.Alias ?? id;

    /// <summary>A member or somebody else who acted.</summary>
    public static string Actor(this ReportSource source, string id) =>
        source.Evaluation.EverMember(id) is not null ? source.Member(id) : source.Names.Account(id);

    public static string Bidder(this ReportSource source, string bid) =>
        source.Evaluation.Bid(bid) is { } found ? source.Names.Bidder(found.Bidder) : bid;

    public static string Seat(this ReportSource source, PanelMember member) => $"{source.Names.Site(member.Site)} {member.Seat}";

    public static string Item(this ReportSource source, string id) =>
        source.Convocation.Method.ReviewItems.FirstOrDefault(item => item.Id == id)?.Name ?? id;

    public static string Criterion(this ReportSource source, string id) =>
        source.Convocation.Method.Criteria.FirstOrDefault(criterion => criterion.Id == id)?.Name ?? id;
}
