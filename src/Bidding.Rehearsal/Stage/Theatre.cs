using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Wire;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Web.Demo;
using Bidding.Web.Rooms;
using Bidding.Web.Tenders;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Rehearsal.Stage;

/// <summary>What the agency's pages do before anybody sits in the room, done through the services behind those pages.</summary>
public sealed class Theatre(RehearsalHost host, Script script)
{
    public const string Password = "演练-口令-1";

    private static readonly Caller Clerk = new(Rows.Agency, Role.Agency);

    private Procedures Procedures => host.Services.GetRequiredService<Procedures>();

    /// <summary>Announced three weeks ago, bids handed in since, deadline just passed.</summary>
    public async Task ReceiveBids(CancellationToken ct = default)
    {
        var deadline = host.Clock.GetUtcNow();
        host.Clock.Advance(-TimeSpan.FromDays(21));
        await host.Ask(async db =>
        {
            await Rows.Write(db, script, Password, deadline);
            return 0;
        });
        var lot = await host.Services.GetRequiredService<LotFiles>().Of(script.Lot, ct);
        await Raise(new OpeningCommand.Schedule(script.Lot, deadline, FrozenMethod.Digest(lot!.Method), script.Method.Regime), ct);
        foreach (var (index, bid) in script.Sheet.Bids.Index())
        {
            await Register(bid, index, ct);
        }

        host.Clock.Advance(TimeSpan.FromDays(21));
    }

    /// <summary>开标: two people, two sign-ins, over the hub.</summary>
    public async Task OpenBids(CancellationToken ct = default)
    {
        using var clerk = await Person.SignIn(Rows.Agency, Password, host.Address, ct);
        using var regulator = await Person.SignIn(Rows.Supervisor, Password, host.Address, ct);
        await using var agency = new OpeningLine(clerk, script.Opening);
        await using var supervisor = new OpeningLine(regulator, script.Opening);
        await agency.Open(ct: ct);
        await supervisor.Open(ct: ct);
        await agency.Do(new OpeningCommand.PressOpen(), ct);
        // Fewer than three bids end the opening at the first press: the second would only be told that it is over.
        if ((await agency.Until(state => state.Presses.Length > 0 || state.FailedAt is not null)).FailedAt is null)
        {
            await supervisor.Do(new OpeningCommand.PressOpen(), ct);
        }

        if ((await agency.Until(state => state.Opened is not null || state.FailedAt is not null)).FailedAt is not null)
        {
            throw new RefusedException(Rows.Agency, "开标", Refusals.FewerThanThree);
        }

        await agency.Do(new OpeningCommand.ConfirmOpening(), ct);
        await supervisor.Until(state => state.ConfirmedAt is not null);
    }

    public async Task Convene(CancellationToken ct = default) =>
        Accept(await host.Services.GetRequiredService<ConvocationBuilder>().Convene(Clerk, script.Lot, ct), "组建评审");

    public async Task Prepare(CancellationToken ct = default)
    {
        await ReceiveBids(ct);
        await OpenBids(ct);
        await Convene(ct);
    }

    private async Task Register(SheetBid bid, int index, CancellationToken ct)
    {
        var adjustments = bid.Adjustments.Select(amount => new FormField(ReadOutForm.Adjustment, amount.ToString()));
        var files = new NewFile(Script.Document, "technical", new MemoryStream(TinyPdf.Write([["Technical part", $"Bidder {index + 1}"]])));
        var received = new NewBid(
            script.Lot, bid.Id, Rows.BidderName(index), Rows.CreditCode(index), bid.Quote ?? 0, bid.Deductions,
            [.. adjustments, .. script.Declared.TryGetValue(bid.Id, out var declared) ? new[] { declared } : []], [files]);
        Accept(await host.Services.GetRequiredService<BidRegistration>().Register(Clerk, received, ct), "递交投标 " + bid.Id);
    }

    private async Task Raise(OpeningCommand command, CancellationToken ct) =>
        Accept(await Procedures.Submit(Clerk, script.Opening, Guid.NewGuid(), command, ct), command.GetType().Name);

    private static void Accept(Answer answer, string what)
    {
        if (answer.Refused is { } refusal)
        {
            throw new RefusedException(Rows.Agency, what, refusal);
        }
    }
}
