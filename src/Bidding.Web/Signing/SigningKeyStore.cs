using System.Security.Cryptography.X509Certificates;
using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Pdf.Signing;
using Bidding.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Signing;

/// <summary>Software keys in the database, encrypted; made when first needed and the same ever after.</summary>
public sealed class SigningKeyStore(IDbContextFactory<BiddingContext> contexts, SealKeys seal, TimeProvider time) : ISigningKeys
{
    private const string AuthorityHolder = "authority", PlatformHolder = "platform", Issued = "platform", Own = "own";

    private readonly KeyBox box = new(seal);

    public async Task<ISigningKey> Platform(CancellationToken ct) =>
        await Kept(PlatformHolder, async () => PlatformAuthority.Issue(await Authority(ct), "平台认证", time.GetUtcNow()), ct);

    public async Task<MemberKey> Of(string expert, string name, CancellationToken ct)
    {
        var holder = HolderOf(expert);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var brought = await db.SigningKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Holder == holder && row.Origin == Own, ct);
        return brought is not null
            ? new(box.Open(brought), IsOwn: true)
            : new(await Kept(holder, async () => PlatformAuthority.Issue(await Authority(ct), name, time.GetUtcNow()), ct), IsOwn: false);
    }

    /// <summary>Keeps the certificate an expert brought, in place of an earlier one. The password is used here and kept nowhere.</summary>
    public async Task<Refusal?> Bring(string expert, byte[] pkcs12, string password, CancellationToken ct)
    {
        var brought = OwnCertificate.Read(pkcs12, password);
        if (ACertificateOfOnesOwnCanSign.WhyNot(brought?.Certificate, time.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        var holder = HolderOf(expert);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.SigningKeys.SingleOrDefaultAsync(one => one.Holder == holder && one.Origin == Own, ct);
        if (row is null)
        {
            db.SigningKeys.Add(row = new() { Holder = holder, Origin = Own, Certificates = string.Empty, SealedKey = [], CreatedAt = time.GetUtcNow() });
        }

        var key = brought!.Value.Key!;
        (row.Certificates, row.SealedKey, row.CreatedAt) = (key.Pem, box.Close(holder, Own, key), time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>Whose account it is.</summary>
    public async Task<string> ExpertOf(string account, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users.Where(row => row.Id == account).Select(row => row.ExpertId).SingleOrDefaultAsync(ct)
            ?? throw new InvalidOperationException("A member's account belongs to no expert.");
    }

    /// <summary>The certificate an expert brought, if he brought one.</summary>
    public async Task<X509Certificate2?> OwnOf(string expert, CancellationToken ct)
    {
        var holder = HolderOf(expert);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.SigningKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Holder == holder && row.Origin == Own, ct) is { } row
            ? X509Certificate2.CreateFromPem(row.Certificates)
            : null;
    }

    /// <summary>Back to the platform's key; signatures that were given stay what they are.</summary>
    public async Task TakeBack(string expert, CancellationToken ct)
    {
        var holder = HolderOf(expert);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.SigningKeys.Where(row => row.Holder == holder && row.Origin == Own).ExecuteDeleteAsync(ct);
    }

    private Task<SoftwareKey> Authority(CancellationToken ct) =>
        Kept(AuthorityHolder, () => Task.FromResult(PlatformAuthority.Found(time.GetUtcNow())), ct);

    private async Task<SoftwareKey> Kept(string holder, Func<Task<SoftwareKey>> make, CancellationToken ct)
    {
        if (await Find(holder, ct) is { } kept)
        {
            return kept;
        }

        var made = await make();
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.SigningKeys.Add(new SigningKeyRow
        {
            Holder = holder, Origin = Issued, Certificates = made.Pem, SealedKey = box.Close(holder, Issued, made), CreatedAt = time.GetUtcNow(),
        });
        try
        {
            await db.SaveChangesAsync(ct);
            return made;
        }
        catch (DbUpdateException)
        {
            // Two jobs needed the key at once. The one that was written first is the holder's; the other signs nothing.
            if (await Find(holder, ct) is { } first)
            {
                return first;
            }

            throw;
        }
    }

    private async Task<SoftwareKey?> Find(string holder, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.SigningKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Holder == holder && row.Origin == Issued, ct) is { } row ? box.Open(row) : null;
    }

    private static string HolderOf(string expert) => "expert:" + expert;
}
