using System.Security.Cryptography;
using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Pdf.Images;
using Bidding.Web.Rooms;
using Bidding.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Signing;

/// <summary>What members drew to sign a report. Only its author hands one in, only while the report is signed, and only he can name it.</summary>
public sealed class Handwritings(IDbContextFactory<BiddingContext> contexts, Procedures procedures, SealKeys keys, TimeProvider time)
{
    private readonly SealedBox box = new(keys, "handwriting");

    public const int LargestFile = 64 * 1024;

    /// <summary>The room's canvas writes 800 by 300 at most. More prints no better, and a flood of large ones would be felt in every room.</summary>
    private const long MostPixels = 250_000;

    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <returns>The SHA-256 under which the image is held, or why it is not.</returns>
    public async Task<(string? Sha256, Refusal? Refused)> Keep(Caller caller, string procedure, byte[] png, CancellationToken ct)
    {
        if (Admission.WhyNot(new EvaluationCommand.SignReport(string.Empty, null), await procedures.Evaluation(Procedures.LotOf(procedure), ct), caller) is { } refusal)
        {
            return (null, refusal);
        }

        if (!IsImage(png))
        {
            return (null, Refusals.HandwritingIsNoImage);
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(png));
        using var turn = await Turn(procedure, caller.Member!, ct);
        var sealedPng = box.Close(Bound(procedure, caller.Member!, sha256), png);
        await Replace(new() { Procedure = procedure, Member = caller.Member!, Sha256 = sha256, SealedPng = sealedPng, CreatedAt = time.GetUtcNow() }, ct);
        return (sha256, null);
    }

    /// <summary>
    /// One at a time for each member: between the question whether an image is held and the fact that names it, no newer image may clear it away.
    /// </summary>
    public async Task<IDisposable> Turn(string procedure, string member, CancellationToken ct)
    {
        var turn = turns[(uint)HashCode.Combine(procedure, member) % turns.Length];
        await turn.WaitAsync(ct);
        return new Release(turn);
    }

    /// <summary>Asked before a signature that names an image is decided.</summary>
    public async Task<Refusal?> WhyNot(EvaluationCommand command, Caller caller, string procedure, CancellationToken ct)
    {
        if (AHandwritingIsTheSignersOwn.HandwritingOf(command) is not { } sha256)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var isHeld = await db.Handwritings.AnyAsync(row => row.Procedure == procedure && row.Member == caller.Member && row.Sha256 == sha256, ct);
        return AHandwritingIsTheSignersOwn.WhyNot(command, isHeld);
    }

    /// <summary>What is held for one procedure, opened; an image that is not what its author handed in is not there.</summary>
    public async Task<Dictionary<(string Member, string Sha256), byte[]>> Of(string procedure, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var images = new Dictionary<(string Member, string Sha256), byte[]>();
        foreach (var row in await db.Handwritings.AsNoTracking().Where(row => row.Procedure == procedure).ToListAsync(ct))
        {
            if (box.Open(Bound(procedure, row.Member, row.Sha256), row.SealedPng) is { } png)
            {
                images[(row.Member, row.Sha256)] = png;
            }
        }

        return images;
    }

    private static string Bound(string procedure, string member, string sha256) => $"{procedure}\n{member}\n{sha256}";

    /// <summary>He tries until he is content; only the last one is kept, and those that a signature in the record names.</summary>
    private async Task Replace(HandwritingRow row, CancellationToken ct)
    {
        var facts = await procedures.EvaluationOf(Procedures.LotOf(row.Procedure)).Facts(ct);
        var named = facts.Select(body => body.Fact switch
        {
            EvaluationFact.ReportSigned signed => signed.Handwriting,
            EvaluationFact.SignatureRefused refused => refused.Handwriting,
            _ => null,
        }).OfType<string>().Append(row.Sha256).ToList();
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Handwritings.Where(old => old.Procedure == row.Procedure && old.Member == row.Member && !named.Contains(old.Sha256)).ExecuteDeleteAsync(ct);
        if (!await db.Handwritings.AnyAsync(old => old.Procedure == row.Procedure && old.Member == row.Member && old.Sha256 == row.Sha256, ct))
        {
            db.Handwritings.Add(row);
            await db.SaveChangesAsync(ct);
        }
    }

    private sealed class Release(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }

    private static bool IsImage(byte[] png)
    {
        try
        {
            return png.Length <= LargestFile && PngImage.Read(png, MostPixels).Width > 0;
        }
        catch (UnusableImageException)
        {
            return false;
        }
    }
}
