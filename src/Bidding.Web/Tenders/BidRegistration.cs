using System.Collections.Immutable;
using System.Security.Cryptography;
using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Openings;
using Bidding.Domain.Prices;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Web.Rooms;
using Bidding.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tenders;

/// <param name="Content">Can be read more than once from its beginning.</param>
public sealed record NewFile(string Name, string Part, Stream Content);

/// <param name="BidId">Null where the system shall number the bid.</param>
public sealed record NewBid(
    string Lot,
    string? BidId,
    string Bidder,
    string CreditCode,
    decimal Price,
    ImmutableArray<decimal> Deductions,
    ImmutableArray<FormField> Form,
    IReadOnlyList<NewFile> Files)
{
    /// <summary>A log line must never print what is in an envelope.</summary>
    public override string ToString() => $"{nameof(NewBid)} {BidId}";
}

/// <summary>
/// Receives a bid: files encrypted in the vault, content sealed in the opening's stream, name and time in the rows.
/// The stream decides; where it refuses, nothing of the bid stays.
/// </summary>
public sealed class BidRegistration(IDbContextFactory<BiddingContext> contexts, LotFiles lots, IFileVault vault, Procedures procedures, TimeProvider clock)
{
    private const int MostAttempts = 100;

    /// <summary>One at a time: of a form sent twice the second would take the first, half done, for the leftover of a crash.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<Answer> Register(Caller caller, NewBid bid, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            return await Receive(caller, bid, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Answer> Receive(Caller caller, NewBid bid, CancellationToken ct)
    {
        // Once sealed it cannot be mended: an unlawful rate must not get into the envelope.
        if (await lots.Of(bid.Lot, ct) is { } lot && DeductionsLieWithinTheirBounds.WhyNot(lot.Method, bid.Deductions) is { } bounds)
        {
            return new(null, bounds);
        }

        var opening = await procedures.Opening(bid.Lot, ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var bidder = await Bidder(db, bid, ct);
        if (opening.Received.Any(received => received.Bidder == bidder.Id))
        {
            return new(null, Refusals.DuplicateBid);
        }

        // A crash between row and fact leaves a row that no stream knows: it is no bid.
        if (await db.Bids.Include(left => left.Files).SingleOrDefaultAsync(left => left.LotId == bid.Lot && left.BidderId == bidder.Id, ct) is { } leftover)
        {
            await Undo(db, leftover);
        }

        var row = await Reserve(db, bid, bidder.Id, ct);
        foreach (var file in bid.Files)
        {
            row.Files.Add(await Keep(row.Id, file, ct));
        }

        await db.SaveChangesAsync(ct);
        var content = new OpenedBid(
            row.Label, bidder.Id, bid.Price, bid.Deductions, bid.Form,
            [.. row.Files.Select(file => new BidFile(file.StoredAs, file.Name, file.SizeBytes, file.Sha256))]);
        var answer = await procedures.Submit(
            caller, Procedures.OpeningPrefix + bid.Lot, Guid.NewGuid(), new OpeningCommand.RegisterBid(content), ct);
        if (answer.Refused is not null)
        {
            var files = row.Files.Select(file => file.StoredAs).ToList();
            await Undo(db, row);
            files.ForEach(vault.Delete);
        }

        return answer;
    }

    public async Task<Answer> Withdraw(Caller caller, string lot, string bid, CancellationToken ct)
    {
        var answer = await procedures.Submit(
            caller, Procedures.OpeningPrefix + lot, Guid.NewGuid(), new OpeningCommand.WithdrawBid(bid), ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (answer.Refused is null && await db.Bids.Include(row => row.Files).SingleOrDefaultAsync(row => row.Label == bid && row.LotId == lot, ct) is { } row)
        {
            await Undo(db, row);
        }

        return answer;
    }

    private async Task<BidFileRow> Keep(string bid, NewFile file, CancellationToken ct)
    {
        var stored = Random(16);
        file.Content.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file.Content, ct));
        var pages = await PdfFile.CountPages(file.Content, ct);
        file.Content.Position = 0;
        await vault.Write(stored, file.Content, ct);
        return new BidFileRow
        {
            BidId = bid, Name = file.Name, Part = file.Part, Pages = pages, SizeBytes = file.Content.Length, Sha256 = sha256, StoredAs = stored,
        };
    }

    private static async Task<BidderRow> Bidder(BiddingContext db, NewBid bid, CancellationToken ct)
    {
        if (await db.Bidders.SingleOrDefaultAsync(row => row.CreditCode == bid.CreditCode, ct) is { } known)
        {
            return known;
        }

        var bidder = db.Bidders.Add(new BidderRow { Id = "bidder-" + Random(8), Name = bid.Bidder, CreditCode = bid.CreditCode }).Entity;
        await db.SaveChangesAsync(ct);
        return bidder;
    }

    /// <summary>
    /// Bids are numbered within their lot, and a number that was withdrawn is not given again: in the record it must never mean
    /// two bids. Two clerks may reach for the same number at once; the row's key lets one of them take the next.
    /// </summary>
    private async Task<BidRow> Reserve(BiddingContext db, NewBid bid, string bidder, CancellationToken ct)
    {
        var facts = await procedures.OpeningOf(bid.Lot).Facts(ct);
        var used = facts.Select(body => body.Fact).OfType<OpeningFact.BidReceived>().Select(received => received.Bid).ToHashSet(StringComparer.Ordinal);
        var ids = Enumerable.Range(1, used.Count + MostAttempts).Select(number => number.ToString("D2")).Where(id => !used.Contains(id));
        DbUpdateException? taken = null;
        foreach (var id in bid.BidId is { } given ? [given] : ids)
        {
            var row = db.Bids.Add(new BidRow { Id = bid.BidId ?? $"{bid.Lot}/{id}", LotId = bid.Lot, BidderId = bidder, Label = id, ReceivedAt = clock.GetUtcNow() }).Entity;
            try
            {
                await db.SaveChangesAsync(ct);
                return row;
            }
            catch (DbUpdateException clash)
            {
                (taken, db.Entry(row).State) = (clash, EntityState.Detached);
            }
        }

        throw new InvalidOperationException($"No number was free for a bid of {bid.Lot}.", taken);
    }

    /// <summary>Runs to its end even when the sender has gone: half a bid must not stay.</summary>
    private static async Task Undo(BiddingContext db, BidRow row)
    {
        db.BidFiles.RemoveRange(row.Files);
        db.Bids.Remove(row);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static string Random(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}
