using Bidding.Data;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Visibility;
using Bidding.Domain.Wire;
using Bidding.Web.Pages;
using Bidding.Web.Rooms;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Draws.Pages;

/// <summary>What an expert who was drawn finds on his start page: code, time and site, and nothing of the project.</summary>
public abstract class InvitationsBase : ComponentBase
{
    private Caller? me;

    [Parameter, EditorRequired] public required string Account { get; set; }

    [Parameter] public string? Expert { get; set; }

    [Inject] public required Tongue L { get; set; }

    [Inject] public required BiddingContext Db { get; set; }

    [Inject] public required PanelDesk Desk { get; set; }

    [Inject] public required Procedures Procedures { get; set; }

    [Inject] public required TimeProvider Time { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromForm(FormName = "decline")] protected ReasonFields? Declining { get; set; }

    protected Refusal? Refusal { get; private set; }

    protected List<(string Lot, Invitation Invitation)> Invited { get; } = [];

    /// <summary>Draws he has left, by himself or not, until the day after the panel meets: an empty page would not say that it is on record.</summary>
    protected List<(string Code, DateTimeOffset MeetsAt)> Left { get; } = [];

    protected IReadOnlyDictionary<string, string> Sites { get; private set; } = new Dictionary<string, string>();

    protected override async Task OnInitializedAsync()
    {
        Declining ??= new();
        if (Expert is null)
        {
            return;
        }

        me = new(Account, Role.Member, Expert);
        Sites = await Db.Sites.ToDictionaryAsync(row => row.Id, row => row.Name);
        foreach (var lot in await Db.Invitations.Where(row => row.ExpertId == Expert).Select(row => row.LotId).ToListAsync())
        {
            var (draw, evaluation) = (await Procedures.Panel(lot, CancellationToken.None), await Procedures.Evaluation(lot, CancellationToken.None));
            var member = draw.Seated.FirstOrDefault(seated => seated.Expert == Expert)?.Member;
            // Once the panel is convened with him, its room is the place to go to.
            if (Invitation.For(draw, Expert) is { } invitation && (member is null || evaluation.Convocation is null || evaluation.Member(member) is null))
            {
                Invited.Add((lot, invitation));
            }

            if (draw.Invited(Expert) is { State: InviteeState.Excused } && draw.Plan!.MeetsAt.AddDays(1) > Time.GetUtcNow())
            {
                Left.Add((draw.Code, draw.Plan.MeetsAt));
            }
        }
    }

    protected async Task Accept(string lot) => Show(await Desk.Accept(me!, lot, Expert!));

    protected async Task Decline()
    {
        if (Invited.FirstOrDefault(entry => entry.Invitation.Code == Declining!.About).Lot is { } lot)
        {
            Show(Declining!.Chosen is { } ground ? await Desk.Excuse(me!, lot, Expert!, ground, Declining.Text ?? "") : new(null, Refusals.ChoiceMissing));
        }
    }

    protected void NotRead() => Show(new(null, Refusals.ChoiceMissing));

    private void Show(Answer answer)
    {
        Refusal = answer.Refused;
        if (Refusal is null)
        {
            Navigation.NavigateTo("/");
        }
    }
}
