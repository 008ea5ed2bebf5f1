using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Web.Pages;
using Bidding.Web.Rooms;
using Bidding.Web.Tenders;
using Bidding.Web.Tenders.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Committee;

/// <summary>What agency and supervisor of a lot may do about its committee; the record decides, the page only asks.</summary>
public abstract class MattersBase : LotPageBase
{
    [Inject] public required Procedures Procedures { get; set; }

    [Inject] public required CommitteeDesk Desk { get; set; }

    [Inject] public required BiddingContext Db { get; set; }

    [SupplyParameterFromForm(FormName = "pause")] public GroundForm<PauseGround>? Pausing { get; set; }

    [SupplyParameterFromForm(FormName = "resume")] public TextForm? Resuming { get; set; }

    [SupplyParameterFromForm(FormName = "seal")] public EndingForm? Sealing { get; set; }

    [SupplyParameterFromForm(FormName = "replace")] public ReplaceForm? Replacing { get; set; }

    [SupplyParameterFromForm(FormName = "release")] public ReleaseForm? Releasing { get; set; }

    [SupplyParameterFromForm(FormName = "answer")] public AnswerForm? Answering { get; set; }

    [SupplyParameterFromForm(FormName = "low-price")] public BidAnswerForm? Explaining { get; set; }

    [SupplyParameterFromForm(FormName = "price-correction")] public BidAnswerForm? Confirming { get; set; }

    [SupplyParameterFromForm(FormName = "terminate")] public EndingForm? Terminating { get; set; }

    public Evaluation State => At!.Evaluation;

    public DateTimeOffset Now => At!.Now;

    public Role Role => Me!.Role;

    public bool IsDrawn => At!.Draw.IsOrdered;

    public IReadOnlyList<ExpertRow> Experts { get; private set; } = [];

    public IReadOnlyList<SiteRow> Sites { get; private set; } = [];

    private Refusal? refusal;

    /// <summary>A register of a hundred thousand fits no list.</summary>
    private const int MostNamed = 500;

    protected override string Prefix => Procedures.EvaluationPrefix;

    protected override bool IsFor(Role role) => role is Role.Agency or Role.Supervisor;

    protected override async Task Admitted()
    {
        (Pausing, Resuming, Sealing) = (Pausing ?? new(), Resuming ?? new(), Sealing ?? new());
        (Replacing, Releasing, Answering) = (Replacing ?? new(), Releasing ?? new(), Answering ?? new());
        (Explaining, Confirming, Terminating) = (Explaining ?? new(), Confirming ?? new(), Terminating ?? new());
        var ever = At!.File.Panel.Select(seat => seat.Expert.Id).ToList();
        var drawn = ASuccessorIsDrawnAsWell.Ready(At.Draw, State).Select(seated => seated.Expert).ToList();
        Experts = await Db.Experts.AsNoTracking().Where(row => drawn.Contains(row.Id) || !ever.Contains(row.Id)).OrderByDescending(row => drawn.Contains(row.Id)).ThenBy(row => row.Name).Take(MostNamed).ToListAsync(Ct);
        Sites = await Db.Sites.AsNoTracking().Include(site => site.Seats).OrderBy(site => site.Id).ToListAsync(Ct);
    }

    /// <summary>What one of these forms was answered with, when it was refused.</summary>
    /// <param name="forms">By the names they are posted under.</param>
    public Refusal? RefusedBy(string[] forms) =>
        refusal is not null && Http.Request.HasFormContentType && forms.Contains(Http.Request.Form["_handler"].ToString()) ? refusal : null;

    public string SiteName(string id) => Sites.FirstOrDefault(site => site.Id == id)?.Name ?? id;

    public PanelMember? SittingAt(SeatRow seat) => State.Panel.FirstOrDefault(member => member.Site == seat.SiteId && member.Seat == seat.Label);

    public Task Pause() => On(Pausing!.Ground, ground => Written(Pausing.Text, text => Do(new EvaluationCommand.Pause(ground, text))));

    public Task Resume() => Written(Resuming!.Text, text => Do(new EvaluationCommand.Resume(text)));

    public Task Seal() => Sealing!.Sure
        ? On(Sealing.Ground, ground => Written(Sealing.Text, text => Do(new EvaluationCommand.SealAndReform(ground, text))))
        : NotRead();

    public Task Terminate() => Terminating!.Sure ? Written(Terminating.Text, text => Do(new EvaluationCommand.Terminate(text))) : NotRead();

    public Task Release() => Releasing!.Released switch
    {
        true => Do(new EvaluationCommand.ReleaseClarification(Releasing.Number)),
        false => Written(Releasing.Text, text => Do(new EvaluationCommand.ReturnClarification(Releasing.Number, text))),
        null => NotRead(),
    };

    public Task Replace() => Replacing!.Sure
        ? On(Replacing.Ground, ground => Written(Replacing.Text, async text => await Show(await Desk.Replace(
            Me!, Lot, new(Replacing.Leaver ?? "", Replacing.Expert ?? "", Replacing.Seat ?? "", ground, text), Ct))))
        : NotRead();

    /// <summary>An empty box is answered here and goes no further: what the room refuses stands in the record and in the report, by full name.</summary>
    private Task Written(string? text, Func<string, Task> act) => string.IsNullOrWhiteSpace(text) ? Show(new(null, Refusals.TextMissing)) : act(text);

    /// <summary>What the form says cannot be read: no act follows from a default.</summary>
    public Task NotRead() => Show(new(null, Refusals.ChoiceMissing));

    public async Task Answer()
    {
        if (Answering!.File is not { Length: > 0 } file)
        {
            await Show(await Desk.AnswerClarification(Me!, Lot, Answering.Number, Answering.Text ?? "", null, Ct));
            return;
        }

        await using var content = file.OpenReadStream();
        await Show(await Desk.AnswerClarification(Me!, Lot, Answering.Number, Answering.Text ?? "", ($"澄清答复-{Answering.Number}.pdf", content), Ct));
    }

    public async Task ExplainLowPrice()
    {
        var (bid, text) = (Explaining!.Bid ?? "", Explaining.Text ?? "");
        await using var content = Explaining.File is { Length: > 0 } file ? file.OpenReadStream() : null;
        await Show(await Desk.ExplainLowPrice(Me!, Lot, bid, text, content is null ? null : ($"低价说明-{bid}.pdf", content), Ct));
    }

    public async Task AnswerPriceCorrection()
    {
        if (Confirming!.Confirmed is not { } confirmed)
        {
            await NotRead(); // the page offers no answer of its own
            return;
        }

        var (bid, text) = (Confirming.Bid ?? "", Confirming.Text ?? "");
        await using var content = Confirming.File is { Length: > 0 } file ? file.OpenReadStream() : null;
        await Show(await Desk.AnswerPriceCorrection(Me!, Lot, bid, confirmed, text, content is null ? null : ($"报价确认-{bid}.pdf", content), Ct));
    }

    public List<int> Numbers(ClarificationState state) =>
        [.. State.Clarifications.Where(asked => asked.StateAt(At!.Now) == state).Select(asked => asked.Number)];

    private Task On<T>(T? ground, Func<T, Task> act)
        where T : struct, Enum =>
        ground is { } chosen && Enum.IsDefined(chosen) ? act(chosen) : NotRead();

    private async Task Do(EvaluationCommand command) => await Show(await Procedures.Raise(Me!, Lot, command, CancellationToken.None));

    private async Task Show(Answer answer)
    {
        refusal = answer.Refused;
        if (refusal is null)
        {
            Navigation.NavigateTo($"/matters/{Lot}");
            return;
        }

        await Reload();
    }

    public class TextForm
    {
        public string? Text { get; set; }
    }

    public class GroundForm<T> : TextForm
        where T : struct, Enum
    {
        public T? Ground { get; set; }
    }

    public sealed class EndingForm : GroundForm<SealGround>
    {
        /// <summary>Ticked by whoever ends the evaluation: it cannot be undone.</summary>
        public bool Sure { get; set; }
    }

    public sealed class ReleaseForm : TextForm
    {
        public int Number { get; set; }

        /// <summary>True: to the bidder; false: back to the committee, with the reason.</summary>
        public bool? Released { get; set; }
    }

    public sealed class ReplaceForm : GroundForm<ReplacementGround>
    {
        public string? Leaver { get; set; }

        public string? Expert { get; set; }

        public string? Seat { get; set; }

        public bool Sure { get; set; }
    }

    public sealed class BidAnswerForm : TextForm
    {
        public string? Bid { get; set; }

        /// <summary>Asked for a corrected price only; nothing is chosen for the clerk.</summary>
        public bool? Confirmed { get; set; }

        public IFormFile? File { get; set; }
    }

    public sealed class AnswerForm : TextForm
    {
        public int Number { get; set; }

        public IFormFile? File { get; set; }
    }
}
