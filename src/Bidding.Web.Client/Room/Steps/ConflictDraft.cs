using Bidding.Domain.Evaluations;
using Bidding.Web.Client.Live;

namespace Bidding.Web.Client.Room.Steps;

/// <summary>What the member has written so far about one bidder, by its bid, or about the purchaser, in his request to withdraw.</summary>
internal sealed record ConflictDraft(RoomConnection Room, string Party)
{
    public const string Purchaser = "purchaser";

    private FormDraft Form => new(Room, $"{Places.Declaration}/{Party}");

    public bool IsChosen => Form.IsTicked("chosen");

    public ConflictGround Ground => Form.Choice<ConflictGround>("ground") ?? ConflictGround.Employment;

    public string Statement => Form["statement"];

    public Task Choose(bool chosen) => Form.Tick("chosen", chosen);

    public Task Take(ConflictGround ground) => Form.Keep("ground", ground);

    public Task Write(string? statement) => Form.Keep("statement", statement);
}
