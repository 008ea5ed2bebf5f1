using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Visibility;

namespace Bidding.Web.Rooms;

/// <summary>The gathering of one lot's panel. Nobody listens to it live: its pages are read again.</summary>
public sealed class PanelRoom(string stream, RoomServices services) : Room<PanelDraw, PanelFact, PanelCommand>(stream, services)
{
    protected override PanelDraw Initial => PanelDraw.None;

    protected override PanelDraw Evolve(PanelDraw state, PanelFact fact, DateTimeOffset at) => state.Evolve(fact, at);

    protected override Decision<PanelFact> Decide(PanelCommand command, PanelDraw state, Circumstances circumstances) =>
        PanelDecider.Decide(command, state, circumstances);

    protected override PanelFact? Visible(PanelFact fact, Audience audience) => fact.For(audience);

    protected override PanelFact? Attempted(Caller caller, PanelCommand command, Refusal refusal) =>
        State.IsOrdered
            ? new PanelFact.AttemptRefused(caller.Member ?? caller.Id, command.GetType().Name, refusal.Code, refusal.Article.Law, refusal.Article.Clause)
            : null;

    protected override void Committed(PanelDraw before, PanelDraw after, IReadOnlyList<FactBody<PanelFact>> news)
    {
    }
}
