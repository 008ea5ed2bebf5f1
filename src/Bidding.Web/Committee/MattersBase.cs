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

    [SupplyParameterFromForm(FormName = "pause")] protected GroundForm<PauseGround>? Pausing { get; set; }

    [SupplyParameterFromForm(FormName = "resume")] protected NumberForm? Resuming { get; set; }

    [SupplyParameterFromForm(FormName = "seal")] protected GroundForm<SealGround>? Sealing { get; set; }

    [SupplyParameterFromForm(FormName = "replace")] protected ReplaceForm? Replacing { get; set; }

    [SupplyParameterFromForm(FormName = "release")] protected NumberForm? Releasing { get; set; }

    [SupplyParameterFromForm(FormName = "answer")] protected AnswerForm? Answering { get; set; }

    [SupplyParameterFromForm(FormName = "low-price")] protected BidAnswerForm? Explaining { get; set; }

    [SupplyParameterFromForm(FormName = "price-correction")] protected BidAnswerForm? Confirming { get; set; }

    protected Refusal? Refusal { get; private set; }

    protected Evaluation State => At!.Evaluation;

    protected IReadOnlyList<ExpertRow> Experts { get; private set; } = [];

    protected IReadOnlyList<(SeatRow Seat, string Site)> Seats { get; private set; } = [];

    /// <summary>A register of a hundred thousand fits no list.</summary>
    private const int MostNamed = 500;

    protected override string Prefix => Procedures.EvaluationPrefix;

    protected override bool IsFor(Role role) => role is Role.Agency or Role.Supervisor;

    protected override async Task Admitted()
    {
        (Pausing, Resuming, Sealing) = (Pausing ?? new(), Resuming ?? new(), Sealing ?? new());
        (Replacing, Releasing, Answering) = (Replacing ?? new(), Releasing ?? new(), Answering ?? new());
        (Explaining, Confirming) = (Explaining ?? new(), Confirming ?? new());
        var ever = At!.File.Panel.Select(seat => seat.Expert.Id).ToList();
        var drawn = ASuccessorIsDrawnAsWell.Ready(At.Draw, State).Select(seated => seated.Expert).ToList();
        Experts = await Db.Experts.AsNoTracking().Where(row => drawn.Contains(row.Id) || !ever.Contains(row.Id)).OrderByDescending(row => drawn.Contains(row.Id)).ThenBy(row => row.Name).Take(MostNamed).ToListAsync(Ct);
        var sites = await Db.Sites.AsNoTracking().Include(site => site.Seats).OrderBy(site => site.Id).ToListAsync(Ct);
        Seats = [.. from site in sites from seat in site.Seats orderby seat.Label select (seat, site.Name)];
    }

    protected Task Pause() => On(Pausing!.Ground, ground => Do(new EvaluationCommand.Pause(ground, Pausing.Text ?? "")));

    protected Task Resume() => Do(new EvaluationCommand.Resume(Resuming!.Text ?? ""));

    protected Task Seal() => On(Sealing!.Ground, ground => Do(new EvaluationCommand.SealAndReform(ground, Sealing.Text ?? "")));

    protected Task Release() => Do(string.IsNullOrWhiteSpace(Releasing!.Text)
        ? new EvaluationCommand.ReleaseClarification(Releasing.Number)
        : new EvaluationCommand.ReturnClarification(Releasing.Number, Releasing.Text));

    protected Task Replace() => On(Replacing!.Ground, async ground => await Show(await Desk.Replace(
        Me!, Lot, new(Replacing.Leaver ?? "", Replacing.Expert ?? "", Replacing.Seat ?? "", ground, Replacing.Text ?? ""), Ct)));

    /// <summary>What the form says cannot be read: no act follows from a default.</summary>
    protected Task NotRead() => Show(new(null, Refusals.ChoiceMissing));

    protected async Task Answer()
    {
        if (Answering!.File is not { Length: > 0 } file)
        {
            await Show(await Desk.AnswerClarification(Me!, Lot, Answering.Number, Answering.Text ?? "", null, Ct));
            return;
        }

        await using var content = file.OpenReadStream();
        await Show(await Desk.AnswerClarification(Me!, Lot, Answering.Number, Answering.Text ?? "", ($"澄清答复-{Answering.Number}.pdf", content), Ct));
    }

    protected async Task ExplainLowPrice()
    {
        var (bid, text) = (Explaining!.Bid ?? "", Explaining.Text ?? "");
        await using var content = Explaining.File is { Length: > 0 } file ? file.OpenReadStream() : null;
        await Show(await Desk.ExplainLowPrice(Me!, Lot, bid, text, content is null ? null : ($"低价说明-{bid}.pdf", content), Ct));
    }

    protected async Task AnswerPriceCorrection()
    {
        if (Confirming!.Confirmed is not { } confirmed)
        {
            Refusal = Refusals.TextMissing; // the page offers no answer of its own
            return;
        }

        var (bid, text) = (Confirming.Bid ?? "", Confirming.Text ?? "");
        await using var content = Confirming.File is { Length: > 0 } file ? file.OpenReadStream() : null;
        await Show(await Desk.AnswerPriceCorrection(Me!, Lot, bid, confirmed, text, content is null ? null : ($"报价确认-{bid}.pdf", content), Ct));
    }

    protected List<int> Numbers(ClarificationState state) =>
        [.. State.Clarifications.Where(asked => asked.StateAt(At!.Now) == state).Select(asked => asked.Number)];

    protected static string Moment(DateTimeOffset at) => Clock.Minute(at);

    private Task On<T>(T? ground, Func<T, Task> act)
        where T : struct, Enum =>
        ground is { } chosen && Enum.IsDefined(chosen) ? act(chosen) : NotRead();

    private async Task Do(EvaluationCommand command) => await Show(await Procedures.Raise(Me!, Lot, command, CancellationToken.None));

    private async Task Show(Answer answer)
    {
        Refusal = answer.Refused;
        if (Refusal is null)
        {
            Navigation.NavigateTo($"/matters/{Lot}");
            return;
        }

        await Reload();
    }

    protected sealed class GroundForm<T>
        where T : struct, Enum
    {
        public T? Ground { get; set; }

        public string? Text { get; set; }
    }

    protected sealed class NumberForm
    {
        public int Number { get; set; }

        public string? Text { get; set; }
    }

    protected sealed class ReplaceForm
    {
        public string? Leaver { get; set; }

        public string? Expert { get; set; }

        public string? Seat { get; set; }

        public ReplacementGround? Ground { get; set; }

        public string? Text { get; set; }
    }

    protected sealed class BidAnswerForm
    {
        public string? Bid { get; set; }

        /// <summary>Asked for a corrected price only; nothing is chosen for the clerk.</summary>
        public bool? Confirmed { get; set; }

        public string? Text { get; set; }

        public IFormFile? File { get; set; }
    }

    protected sealed class AnswerForm
    {
        public int Number { get; set; }

        public string? Text { get; set; }

        public IFormFile? File { get; set; }
    }
}
