using Bidding.Data;
using Bidding.Data.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Access;

public enum SignInOutcome { Welcome, Wrong, TooMany }

/// <summary>Same answer and same work for an unknown account and for a wrong password.</summary>
public sealed class Credentials(
    BiddingContext db, IPasswordHasher<BiddingUser> hasher, ILookupNormalizer names, AttemptLimit limit, Decoy decoy)
{
    public const int LongestAccount = 64;
    public const int LongestPassword = 200;

    public async Task<(SignInOutcome Outcome, BiddingUser? User)> Check(string account, string password, string address, CancellationToken ct)
    {
        if (account.Length > LongestAccount || password.Length > LongestPassword)
        {
            return (SignInOutcome.Wrong, null); // nothing of such length is kept or hashed
        }

        if (!limit.Admits(account, address))
        {
            return (SignInOutcome.TooMany, null);
        }

        var normalized = names.NormalizeName(account);
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedUserName == normalized, ct);
        var verified = hasher.VerifyHashedPassword(user ?? decoy.User, user?.PasswordHash ?? decoy.Hash, password);
        if (user?.PasswordHash is null || verified == PasswordVerificationResult.Failed)
        {
            return (SignInOutcome.Wrong, null);
        }

        limit.Succeeded(account, address);
        return (SignInOutcome.Welcome, user);
    }
}

/// <summary>Stands in for an account that does not exist, so that looking it up costs the same.</summary>
public sealed class Decoy
{
    public Decoy(IPasswordHasher<BiddingUser> hasher) => Hash = hasher.HashPassword(User, Guid.NewGuid().ToString());

    public BiddingUser User { get; } = new() { DisplayName = "", Role = "" };

    public string Hash { get; }
}
