using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bidding.Data;
using Bidding.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Access;

/// <summary>
/// Who is signed in. A cookie is worth as much as its row here: an ended one opens no door, whatever its age,
/// and whoever holds a line open for it hears <see cref="Ended"/>.
/// </summary>
public sealed class Sessions(IDbContextFactory<BiddingContext> contexts, TimeProvider clock)
{
    public const string SidClaim = "sid";

    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, string? Role)> live = new(StringComparer.Ordinal);

    /// <summary>Raised once per sign-in this node knew, with its sid.</summary>
    public event Action<string>? Ended;

    /// <summary>Answers from memory: cheap enough to ask for every command and every push.</summary>
    public bool IsLive(string sid) => live.TryGetValue(sid, out var known) && clock.GetUtcNow() < known.Until;

    public async Task<string> Begin(string account, string address, CancellationToken ct)
    {
        var sid = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.SignIns.Add(new SignInRow { Sid = sid, UserId = account, SignedInAt = now, Address = address });
        await db.SaveChangesAsync(ct);
        live[sid] = (now + Longest, null); // as whom, each request will say
        return sid;
    }

    public async Task End(string sid, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.SignIns.Where(row => row.Sid == sid && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), ct);
        Forget(sid);
    }

    /// <summary>The question each request asks of the database: is this sign-in live, and is the account still what the cookie says?</summary>
    public async Task<bool> Confirm(string sid, string account, string role, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var since = await db.SignIns.Where(row => row.Sid == sid && row.UserId == account && row.EndedAt == null)
            .Join(db.Users.Where(user => user.Role == role), row => row.UserId, user => user.Id, (row, _) => (DateTimeOffset?)row.SignedInAt)
            .SingleOrDefaultAsync(ct);
        if (since is { } signedIn && clock.GetUtcNow() < signedIn + Longest)
        {
            live[sid] = (signedIn + Longest, role);
            return true;
        }

        Forget(sid);
        return false;
    }

    /// <summary>A sign-out on another node, and an account that is no longer what it was, reach the lines held open here.</summary>
    public async Task CatchUp(CancellationToken ct)
    {
        var known = live.ToArray();
        if (known.Length == 0)
        {
            return;
        }

        var since = clock.GetUtcNow() - Longest;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var standing = await db.SignIns.Where(row => row.SignedInAt >= since && row.EndedAt == null)
            .Join(db.Users, row => row.UserId, user => user.Id, (row, user) => new { row.Sid, user.Role })
            .ToDictionaryAsync(row => row.Sid, row => row.Role, ct);
        foreach (var (sid, (_, role)) in known)
        {
            if (!standing.TryGetValue(sid, out var now) || (role is not null && role != now))
            {
                Forget(sid);
            }
        }
    }

    private void Forget(string sid)
    {
        if (live.TryRemove(sid, out _))
        {
            Ended?.Invoke(sid);
        }
    }
}

internal sealed class SessionsCatchUp(Sessions sessions, TimeProvider clock, ILogger<SessionsCatchUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sessions.CatchUp(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogWarning(failure, "Sign-outs of other nodes could not be read; trying again in five seconds");
            }
        }
    }
}
