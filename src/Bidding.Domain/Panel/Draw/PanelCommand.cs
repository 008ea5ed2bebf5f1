using System.Collections.Immutable;
using Bidding.Domain.Conflicts;

namespace Bidding.Domain.Panels;

/// <summary>What may be asked of the gathering of a panel. All of it comes from the server's own pages: no client can send one.</summary>
public abstract record PanelCommand
{
    private PanelCommand() { }

    /// <param name="Deadline">Of the bids, where it is known; nobody evaluates before.</param>
    public sealed record OrderDraw(string Lot, string Code, DrawPlan Plan, DateTimeOffset? Deadline = null, int MostDaysAhead = TheMeetingIsNear.UsualDays) : PanelCommand;

    /// <summary>The way back while nobody is drawn: afterwards a new order or members named by hand, and the record shows it.</summary>
    public sealed record WithdrawOrder(string Reason) : PanelCommand;

    /// <summary>补抽 for all vacant places, with so many reserves for each.</summary>
    public sealed record OrderSupplement(int Reserves) : PanelCommand;

    public sealed record PinFinding(string Expert, string Reason) : PanelCommand;

    public sealed record SetAsideFinding(Finding Finding, string Reason) : PanelCommand;

    /// <summary>The whole pool that fits the open round's groups, and all that the rules found about it.</summary>
    public sealed record ListCandidates(ImmutableArray<Party> Parties, ImmutableArray<CandidateGroup> Pool, ImmutableArray<Finding> Findings) : PanelCommand;

    public sealed record WitnessDraw(string Word) : PanelCommand;

    public sealed record HoldDraw : PanelCommand;

    public sealed record AcceptInvitation(string Expert) : PanelCommand;

    public sealed record ExcuseExpert(string Expert, ExcuseGround Ground, string Note) : PanelCommand;
}
