using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Web.Client.Live;
using Bidding.Web.Client.Wording;
using Microsoft.AspNetCore.Components;

namespace Bidding.Web.Client.Room;

/// <summary>A part of the room: shows what the connection's view says now, and is drawn again when that changes.</summary>
public abstract class RoomPart : ComponentBase, IDisposable
{
    [CascadingParameter]
    public RoomConnection Room { get; set; } = default!;

    [Inject]
    protected Language Say { get; set; } = default!;

    protected EvaluationView View => Room.View!;

    protected bool IsMember => View.Me is not null;

    protected override void OnInitialized()
    {
        Room.Changed += Draw;
        Say.Changed += Draw;
    }

    /// <param name="place">Of the form, where others send such commands too.</param>
    protected Task Send(EvaluationCommand command, string? place = null) => Room.Send(command, place);

    /// <summary>The fields of the form at this place, as far as they are filled in.</summary>
    protected FormDraft FormAt(string place) => new(Room, place);

    /// <summary>The bid's number, and its bidder's name where this person may read it.</summary>
    protected string BidName(string bid) => Room.Card.Bidder(bid) is { } name ? $"{Say[Names.Bid(bid)]} {name}" : Say[Names.Bid(bid)];

    protected string ShortBid(string bid) => Say[Names.Bid(bid)];

    /// <summary>评委甲, or 您.</summary>
    protected string AliasOf(string member) =>
        View.Me?.Member.Id == member ? Say[Texts.You] : View.Panel.FirstOrDefault(other => other.Member.Id == member)?.Member.Alias
        ?? View.Replacements.FirstOrDefault(replaced => replaced.Leaver.Id == member)?.Leaver.Alias ?? member;

    /// <summary>Where people speak about each other by alias, one's own must be readable too.</summary>
    protected string AliasWithMe(PanelMember member) => View.Me?.Member.Id == member.Id ? $"{member.Alias} ({Say[Texts.You]})" : member.Alias;

    protected EvaluatedBid BidOf(string bid) => View.Bids.First(other => other.Bid.Id == bid).Bid;

    protected string ItemName(string item) => View.Method.ReviewItems.FirstOrDefault(other => other.Id == item)?.Name ?? item;

    protected string WhyRejected(BidView bid) => bid.Rejection is { OfPrice: true } ? Say[PriceTexts.RejectedForPrice]
        : bid.Rejection is { Vote: { } vote } ? Say[CommitteeTexts.RejectedByVote, vote]
        : Say[Texts.RejectedFor, string.Join(", ", bid.FailedItems.Select(ItemName))];

    protected string CriterionName(string criterion) => View.Method.Criteria.FirstOrDefault(other => other.Id == criterion)?.Name ?? criterion;

    /// <summary>The viewer's own, as it stands now; null where he has none or scores are not revealed.</summary>
    protected decimal? OwnScore(string bid, string criterion) =>
        View.Summary?.Sheet.Scores.FirstOrDefault(score => score.Member == View.Me?.Member.Id && score.Bid == bid && score.Criterion == criterion)?.Value;

    private void Draw() => _ = InvokeAsync(StateHasChanged);

    public void Dispose()
    {
        Room.Changed -= Draw;
        Say.Changed -= Draw;
        GC.SuppressFinalize(this);
    }
}
