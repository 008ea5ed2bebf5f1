using System.Collections.Immutable;
using Bidding.Web.Tenders;

namespace Bidding.Web.Draws.Pages;

/// <summary>Which desk each member of a drawn panel is to have; who sits where was drawn and does not stand here.</summary>
public sealed class DeskFields
{
    public List<Row> Rows { get; set => field = value ?? []; } = [];

    public static DeskFields Of(ImmutableArray<Seated> members) =>
        new() { Rows = [.. members.Select(member => new Row { Member = member.Seat.MemberId, Seat = member.Seat.SeatId })] };

    /// <summary>In the order of the members, whatever a browser has sent: its rows go by their member, and a member without a row keeps his desk.</summary>
    public DeskFields For(ImmutableArray<Seated> members) => new()
    {
        Rows = [.. members.Select(member => Rows.FirstOrDefault(row => row.Member == member.Seat.MemberId) ?? new Row { Member = member.Seat.MemberId, Seat = member.Seat.SeatId })],
    };

    public Dictionary<string, string?> Wanted() =>
        Rows.ToDictionary(row => row.Member ?? "", row => string.IsNullOrEmpty(row.Seat) ? null : row.Seat, StringComparer.Ordinal);

    public sealed class Row
    {
        public string? Member { get; set; }

        public string? Seat { get; set; }
    }
}
