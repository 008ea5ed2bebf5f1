using System.Collections.Immutable;
using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Web.Pages;
using Bidding.Web.Registers;
using Bidding.Web.Rooms;
using Bidding.Web.Tenders;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Draws.Pages;

/// <summary>What agency and supervisor of a lot do about its draw; the record decides, the page only asks.</summary>
public abstract class DrawBase : ComponentBase
{
    [Parameter] public string Lot { get; set; } = "";

    [CascadingParameter] public required HttpContext Http { get; set; }

    /// <summary>What of a form could not be read; the framework goes on with a form left empty.</summary>
    [CascadingParameter] public FormMappingContext? Unread { get; set; }

    [Inject] public required Tongue L { get; set; }

    [Inject] public required LotFiles Lots { get; set; }

    [Inject] public required Standings Standings { get; set; }

    [Inject] public required Callers Callers { get; set; }

    [Inject] public required PanelDesk Desk { get; set; }

    [Inject] public required Registry Registry { get; set; }

    [Inject] public required BiddingContext Db { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromQuery(Name = "check")] public string? Checking { get; set; }

    [SupplyParameterFromForm(FormName = "order")] protected OrderFields? Ordering { get; set; }

    [SupplyParameterFromForm(FormName = "withdraw")] protected ReasonFields? Withdrawing { get; set; }

    [SupplyParameterFromForm(FormName = "witness")] protected ReasonFields? Witnessing { get; set; }

    [SupplyParameterFromForm(FormName = "pin")] protected ReasonFields? Pinning { get; set; }

    [SupplyParameterFromForm(FormName = "aside")] protected ReasonFields? Aside { get; set; }

    [SupplyParameterFromForm(FormName = "supplement")] protected ReasonFields? Supplementing { get; set; }

    [SupplyParameterFromForm(FormName = "accept")] protected ReasonFields? Accepting { get; set; }

    [SupplyParameterFromForm(FormName = "excuse")] protected ReasonFields? Excusing { get; set; }

    protected Standing? At { get; private set; }

    protected PanelDraw Draw => At!.Draw;

    protected Caller? Me { get; private set; }

    protected Refusal? Refusal { get; private set; }

    protected List<string> Problems { get; } = [];

    protected IReadOnlyList<SiteRow> Sites { get; private set; } = [];

    /// <summary>Of the open or last list; before the list, what a check finds now, where the supervisor has asked for one.</summary>
    protected ImmutableArray<Finding> Findings { get; private set; } = [];

    protected IReadOnlyDictionary<string, string> Named { get; private set; } = new Dictionary<string, string>();

    private CancellationToken Ct => Http.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        Me = await Callers.Of(Http.User, Procedures.PanelPrefix + Lot, Ct);
        if (Me?.Role is not (Role.Agency or Role.Supervisor) || await Lots.Of(Lot, Ct) is not { } file)
        {
            Navigation.NotFound();
            return;
        }

        Sites = await Db.Sites.AsNoTracking().OrderBy(site => site.Id).ToListAsync(Ct);
        At = await Standings.Of(file, Ct);
        if (At.IsBroken)
        {
            At = null;
            Navigation.NavigateTo("/");
            return;
        }

        Ordering ??= OrderFields.Blank([.. Sites.OrderByDescending(site => site.Id == file.Tender.MainSiteId).Select(site => site.Id)], file.Tender.Deadline.AddDays(1));
        (Witnessing, Pinning, Aside) = (Witnessing ?? new(), Pinning ?? new(), Aside ?? new());
        Withdrawing ??= new();
        (Supplementing, Accepting, Excusing) = (Supplementing ?? new(), Accepting ?? new(), Excusing ?? new());
        await LookUp();
    }

    protected async Task Order()
    {
        if (Unread?.GetAllErrors("order").Any() == true)
        {
            await NotRead();
            return;
        }

        var (groups, sent) = (Ordering!.Wanted(), await Representatives());
        if (Ordering.Meeting() is not { } meeting)
        {
            Problems.Add(L["评审时间: 请填写", "Time of the evaluation: needed"]);
        }
        else if (Problems.Count == 0)
        {
            await Show(await Desk.Order(Me!, Lot, new(groups, sent, meeting, Ordering.Parties()), Ct));
        }
    }

    protected async Task List() => await Show(await Desk.List(Me!, Lot, Ct));

    protected async Task Hold() => await Show(await Desk.Hold(Me!, Lot));

    protected async Task Witness() => await Show(await Desk.Witness(Me!, Lot, Witnessing!.Text ?? ""));

    protected async Task Pin() => await Show(await Desk.Pin(Me!, Lot, (Pinning!.About ?? "").Trim(), Pinning.Text ?? "", Ct));

    protected async Task Withdraw() => await Show(await Desk.Withdraw(Me!, Lot, Withdrawing!.Text ?? "", Ct));

    protected async Task SetAside() => await Show(
        Aside!.Key() is { } key ? await Desk.SetAside(Me!, Lot, key, Aside.Text ?? "", Ct) : new Answer(null, PanelRefusals.NoSuchFinding));

    protected async Task Supplement() => await (Unread?.GetAllErrors("supplement").Any() == true
        ? NotRead()
        : Show(await Desk.Supplement(Me!, Lot, Supplementing!.Number)));

    protected async Task Accept() => await Show(await Desk.Accept(Me!, Lot, Accepting!.About ?? ""));

    protected async Task Excuse()
    {
        if (Excusing!.Chosen is not { } ground)
        {
            await NotRead();
            return;
        }

        await Show(await Desk.Excuse(Me!, Lot, Excusing.About ?? "", ground, Excusing.Text ?? ""));
    }

    /// <summary>What the form says cannot be read: no act follows from a default.</summary>
    protected Task NotRead() => Show(new(null, Refusals.ChoiceMissing));

    protected string Name(string id) => Named.GetValueOrDefault(id) is { } name ? L[DrawWords.Person(name, id)] : id;

    protected string Site(string id) => Sites.FirstOrDefault(site => site.Id == id)?.Name ?? id;

    /// <summary>By id, or by a name that only one expert of the register bears.</summary>
    private async Task<ImmutableArray<SentRepresentative>> Representatives()
    {
        var sent = ImmutableArray.CreateBuilder<SentRepresentative>();
        foreach (var word in OrderFields.Words(Ordering!.Representatives))
        {
            var found = await Db.Experts.AsNoTracking().Where(row => row.Id == word || row.Name == word).Take(2).ToListAsync(Ct);
            if (found.Count == 1)
            {
                sent.Add(new(found[0].Id, found[0].SiteId));
            }
            else
            {
                Problems.Add(found.Count == 0
                    ? L[$"采购人代表 {word}: 名册中没有", $"Representative {word}: not in the register"]
                    : L[$"采购人代表 {word}: 有重名, 请填编号", $"Representative {word}: not the only one of that name, give the id"]);
            }
        }

        return sent.ToImmutable();
    }

    private async Task Show(Answer answer)
    {
        Refusal = answer.Refused;
        if (Refusal is null)
        {
            Navigation.NavigateTo($"/draw/{Lot}");
            return;
        }

        At = await Standings.Of((await Lots.Of(Lot, Ct))!, Ct);
        await LookUp();
    }

    private async Task LookUp()
    {
        var invited = Draw.Invitees.Select(invitee => invitee.Expert).ToList();
        // A further round finds the same again: each once, as it was found last.
        var recorded = Draw.Rounds.Reverse().SelectMany(round => round.List?.Findings ?? []).DistinctBy(found => found.Key);
        Findings = Me!.Role == Role.Supervisor && Checking is not null && Draw.Round is { List: null }
            ? (await Desk.Findings(Lot, Draw, Ct)).Findings
            : [.. recorded];
        Findings = [.. Findings, .. await Acquaintances(invited)];
        var ids = Me.Role == Role.Supervisor ? FindingsList.Shown(Findings, Draw).SelectMany(Ids) : [];
        Named = await RegistryNames.Of(Db, [.. invited, .. Draw.Pinned.Keys, .. Draw.SetAside.Keys.Select(key => key.Expert), .. Draw.Plan?.Representatives.Select(sent => sent.Person) ?? [], .. ids], Ct);
    }

    /// <summary>Asked of those who hold a place, whenever the page is read: a prompt, which nobody needs to decide.</summary>
    private async Task<IEnumerable<Finding>> Acquaintances(List<string> invited)
    {
        var sitting = invited.Where(expert => Draw.Invited(expert)!.HoldsAPlace).ToList();
        if (sitting.Count < 2 || Me!.Role != Role.Supervisor)
        {
            return [];
        }

        var matter = await Desk.MatterOf(At!.File, Draw, Ct);
        return ServedTogetherTooOften.Of(await Registry.WithHistory(sitting, matter.On, Ct), matter);
    }

    private static IEnumerable<string> Ids(Finding finding) =>
        finding.Evidence.SelectMany(relation => new[] { relation.From, relation.To }).Append(finding.Expert).Append(finding.Party ?? "");
}
