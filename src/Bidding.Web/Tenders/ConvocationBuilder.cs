using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Web.Rooms;
using Bidding.Web.Rules;

namespace Bidding.Web.Tenders;

/// <summary>组建评审: panel and method from the rows, bids from the confirmed opening record; nothing comes from a browser.</summary>
public sealed class ConvocationBuilder(LotFiles files, Procedures procedures, Draws.Seating seating, RulePacks rules)
{
    public async Task<Answer> Convene(Caller caller, string lot, CancellationToken ct)
    {
        var room = procedures.OpeningOf(lot);
        var opening = await procedures.Opening(lot, ct);
        await seating.Follow(lot);
        var draw = await procedures.Panel(lot, ct);
        if (await files.Of(lot, ct) is not { } file)
        {
            return new(null, Refusals.UnknownProcedure);
        }

        if (draw.IsOrdered && !Same(draw, file))
        {
            return new(null, PanelRefusals.PanelNotFormed); // an answer came between rows and record
        }

        var digest = FrozenMethod.Digest(file.Method);
        if ((TheOpeningRecordComesBeforeTheEvaluation.WhyNot(opening) ?? TheMethodStaysAsFrozen.WhyNot(opening, digest)
            ?? ADrawnPanelIsCompleteBeforeItConvenes.WhyNot(draw)) is { } why)
        {
            return new(null, why);
        }

        var pages = await files.Pages(lot, ct);
        var convocation = new Convocation(
            lot, LotPanel.Members(file), [.. opening.Opened!.Value.Select(bid => Bid(bid, file.Method, pages))], file.Method, digest, room.Head, rules.GraceSeconds, rules.Policy, LotPanel.Demand(file),
            PanelHead: draw.IsOrdered ? procedures.PanelOf(lot).Head : null,
            file.Tender.NoticedOn, file.Tender.BidValidDays,
            // Who sits behind each id, so that the record itself shows whether these are the drawn.
            draw.IsOrdered ? [.. file.Panel.Select(seated => seated.Expert.Id)] : null,
            draw.Plan?.MeetsAt);
        return await procedures.Raise(caller, lot, new EvaluationCommand.Convene(convocation), ct);
    }

    private static bool Same(PanelDraw draw, LotFile file) =>
        draw.Sitting.Select(member => (member.Member, member.Expert)).ToHashSet().SetEquals(file.Panel.Select(seated => (seated.Seat.MemberId, seated.Expert.Id)));

    private static EvaluatedBid Bid(OpenedBid bid, Method method, IReadOnlyDictionary<string, int> pages) =>
        new(bid.Bid, bid.Bidder, bid.Price, bid.Deductions, ReadOutForm.Adjustments(bid), ReadOutForm.Quantities(bid, method),
            [.. bid.Files.Select(file => new EvaluatedDocument(file.Name, pages.TryGetValue(file.Id, out var counted) ? counted : null))]);
}
