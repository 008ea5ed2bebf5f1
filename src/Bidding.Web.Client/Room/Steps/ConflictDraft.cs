using Bidding.Domain.Evaluations;
using Bidding.Web.Client.Live;

namespace Bidding.Web.Client.Room.Steps;

/// <summary>What the member has written so far about one bidder in his request to withdraw.</summary>
internal sealed record ConflictDraft(RoomConnection Room, string Bid)
{
    public bool IsChosen => Room.Draft(Name("chosen")) == "yes";

    public ConflictGround Ground => Enum.TryParse<ConflictGround>(Room.Draft(Name("ground")), out var ground) ? ground : ConflictGround.Employment;

    public string Statement => Room.Draft(Name("statement"));

    public Task Choose(bool chosen) => Room.Keep(Name("chosen"), chosen ? "yes" : null);

    public Task Take(ConflictGround ground) => Room.Keep(Name("ground"), ground.ToString());

    public Task Write(string? statement) => Room.Keep(Name("statement"), statement);

    private string Name(string field) => $"declaration/{Bid}/{field}";
}
