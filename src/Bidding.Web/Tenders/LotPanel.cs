using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;

namespace Bidding.Web.Tenders;

/// <summary>A lot's panel as the domain judges it: the check list before freezing and the convening build it here, and nowhere else.</summary>
public static class LotPanel
{
    public static ImmutableArray<PanelMember> Members(LotFile file) =>
    [
        .. file.Panel.Select(seated => new PanelMember(
            seated.Seat.MemberId,
            seated.Alias,
            seated.Seat.SiteId,
            seated.SeatLabel ?? "",
            seated.Seat.Role == PanelRole.Representative ? MemberRole.Representative : MemberRole.Expert)),
    ];

    public static PanelDemand Demand(LotFile file) =>
        new(file.Tender.Budget, file.Tender.IsComplex, file.Tender.HasWideEffect, Advisers(file), file.Tender.LeastPerSite);

    /// <summary>Null where nobody of the panel advised: the record then says nothing about it.</summary>
    private static ImmutableArray<string>? Advisers(LotFile file) =>
        file.Panel.Where(seated => file.Advisers.Contains(seated.Expert.Id)).Select(seated => seated.Seat.MemberId).ToImmutableArray() is { IsEmpty: false } found
            ? found
            : null;

    public static Composition Composition(LotFile file) => new(file.Method.Regime, Members(file), Demand(file));
}
