using System.Security.Cryptography;
using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Web.Rooms;
using Bidding.Web.Sealing;
using Bidding.Web.Tenders;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Committee;

/// <summary>Who comes in whose place, as agency or supervisor fill it in; names and seats stand in the rows.</summary>
public sealed record Substitution(string Leaver, string Expert, string Seat, ReplacementGround Ground, string Reason);

/// <summary>What agency and supervisor do about a committee at work: rows and files first, then the fact, which decides.</summary>
public sealed class CommitteeDesk(IDbContextFactory<BiddingContext> contexts, LotFiles files, Procedures procedures, IFileVault vault)
{
    /// <summary>The successor's row alone gives him no part: who is not on the panel of the record hears and does nothing.</summary>
    public async Task<Answer> Replace(Caller caller, string lot, Substitution wish, CancellationToken ct)
    {
        var (draw, evaluation) = (await procedures.Panel(lot, ct), await procedures.Evaluation(lot, ct));
        if (ASuccessorIsDrawnAsWell.WhyNot(draw, evaluation, wish.Leaver, wish.Expert) is { } byHand)
        {
            return new(null, byHand);
        }

        if (ASuccessorIsDrawnAsWell.Applies(draw, wish.Leaver))
        {
            return await Raise(caller, lot, wish, ASuccessorIsDrawnAsWell.Ready(draw, evaluation).First(seated => seated.Expert == wish.Expert).Member, ct);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.PanelSeats.Where(row => row.LotId == lot).ToListAsync(ct);
        var seat = await db.Seats.SingleOrDefaultAsync(row => row.Id == wish.Seat, ct);
        if (rows.FirstOrDefault(row => row.MemberId == wish.Leaver) is not { } leaver || seat is null
            || rows.Any(row => row.ExpertId == wish.Expert) || !await db.Experts.AnyAsync(row => row.Id == wish.Expert, ct))
        {
            return new(null, Refusals.SuccessorUnfit);
        }

        var successor = new PanelSeatRow
        {
            LotId = lot, MemberId = NextId(rows, draw.IsOrdered ? "R" : "E"), ExpertId = wish.Expert, SiteId = seat.SiteId, SeatId = seat.Id, Role = leaver.Role,
        };
        db.PanelSeats.Add(successor);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            return new(null, Refusals.SuccessorUnfit); // another clerk was quicker
        }

        try
        {
            return await Raise(caller, lot, wish, successor.MemberId, ct);
        }
        finally
        {
            // Refused or broken down half-way: who is not on the panel of the record keeps no row either.
            if ((await procedures.Evaluation(lot, CancellationToken.None)).EverMember(successor.MemberId) is null)
            {
                db.PanelSeats.Remove(successor);
                await db.SaveChangesAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>Who comes has his row and his desk already: from the draw, or from the clerk just now.</summary>
    private async Task<Answer> Raise(Caller caller, string lot, Substitution wish, string member, CancellationToken ct)
    {
        var seated = (await files.Of(lot, ct))!.Panel.Single(one => one.Seat.MemberId == member);
        var successor = new PanelMember(
            member, seated.Alias, seated.Seat.SiteId, seated.SeatLabel ?? "", seated.Seat.Role == PanelRole.Representative ? MemberRole.Representative : MemberRole.Expert);
        return await procedures.Raise(
            caller, lot, new EvaluationCommand.ReplaceMember(wish.Leaver, successor, wish.Ground, wish.Reason), CancellationToken.None);
    }

    /// <param name="file">Named as the panel will see it; absent where the answer is text alone.</param>
    public Task<Answer> AnswerClarification(Caller caller, string lot, int number, string text, (string Name, Stream Content)? file, CancellationToken ct) =>
        Enter(caller, lot, file, kept => new EvaluationCommand.AnswerClarification(number, text, kept), ct);

    public Task<Answer> ExplainLowPrice(Caller caller, string lot, string bid, string text, (string Name, Stream Content)? file, CancellationToken ct) =>
        Enter(caller, lot, file, kept => new EvaluationCommand.ExplainLowPrice(bid, text, kept), ct);

    /// <param name="confirmed">By the bidder; refused, his bid is invalid.</param>
    public Task<Answer> AnswerPriceCorrection(
        Caller caller, string lot, string bid, bool confirmed, string text, (string Name, Stream Content)? file, CancellationToken ct) =>
        Enter(caller, lot, file, kept => new EvaluationCommand.AnswerPriceCorrection(bid, confirmed, text, kept), ct);

    /// <summary>What a bidder has handed in on paper: the file goes into the vault first and leaves it again when the record refuses the fact.</summary>
    private async Task<Answer> Enter(Caller caller, string lot, (string Name, Stream Content)? file, Func<BidFile?, EvaluationCommand> command, CancellationToken ct)
    {
        if (file is { } offered && (offered.Content.Length > BidForm.LargestFile || !await PdfFile.Begins(offered.Content, ct)))
        {
            return new(null, Refusals.AnswerNoPdf);
        }

        var kept = file is { } given ? await Keep(given.Name, given.Content, ct) : null;
        var answer = await procedures.Raise(caller, lot, command(kept), CancellationToken.None);
        if (answer.Refused is not null && kept is not null)
        {
            vault.Delete(kept.Id);
        }

        return answer;
    }

    private async Task<BidFile> Keep(string name, Stream content, CancellationToken ct)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        content.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        content.Position = 0;
        await vault.Write(id, content, ct);
        return new(id, name, content.Length, sha256);
    }

    /// <summary>A drawn panel counts its own members; who comes for a representative must not take one of its numbers.</summary>
    private static string NextId(List<PanelSeatRow> rows, string letter) =>
        Enumerable.Range(rows.Count + 1, int.MaxValue - rows.Count - 1).Select(number => $"{letter}{number}").First(id => rows.All(row => row.MemberId != id));
}
