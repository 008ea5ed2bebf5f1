using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Visibility;

namespace Bidding.Web.Rooms;

public sealed class OpeningRoom(string stream, RoomServices services)
    : Room<Opening, OpeningFact, OpeningCommand>(stream, services)
{
    protected override Opening Initial => Opening.None;

    protected override Opening Evolve(Opening state, OpeningFact fact, DateTimeOffset at) => state.Evolve(fact, at);

    protected override Decision<OpeningFact> Decide(OpeningCommand command, Opening state, Circumstances circumstances) =>
        OpeningDecider.Decide(command, state, circumstances);

    protected override OpeningFact? Visible(OpeningFact fact, Audience audience) => fact.For(audience);

    protected override OpeningFact? Attempted(Caller caller, OpeningCommand command, Refusal refusal) =>
        !State.IsScheduled || caller.Role == Role.System
            ? null
            : new OpeningFact.AttemptRefused(caller.Id, command.GetType().Name, refusal.Code, refusal.Article.Law, refusal.Article.Clause);

    protected override void Committed(Opening before, Opening after, IReadOnlyList<FactBody<OpeningFact>> news)
    {
        foreach (var audience in Audiences.All)
        {
            Services.Feed.Publish(Stream, audience, news[0].Version - 1, news[^1].Version, Project(news, audience));
        }
    }
}
