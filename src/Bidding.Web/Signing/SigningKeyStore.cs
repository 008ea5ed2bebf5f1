using System.Security.Cryptography;
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
public sealed class SigningKeyStore(IDbContextFactory<BiddingContext> contexts, SealKeys seal, IDetachedSuite suite, TimeProvider time) : ISigningKeys
{
    private const string AuthorityHolder = "authority", PlatformHolder = "platform", Issued = "platform", Own = "own", Detached = "detached";

    private readonly KeyBox box = new(seal);

    public async Task<ISigningKey> Platform(CancellationToken ct) =>
        await Kept(PlatformHolder, async () => PlatformAuthority.Issue(await Authority(ct), "平台认证", time.GetUtcNow()), ct);

    /// <summary>The platform's key for signing beside a file, with the second suite.</summary>
    public async Task<DetachedKey> Beside(CancellationToken ct)
    {
        if (await Find(PlatformHolder, Detached, ct) is { } kept)
        {
            return Open(kept);
        }

        var made = suite.Make("远程异地评标平台 平台认证", time.GetUtcNow());
        var pem = new string(PemEncoding.Write("CERTIFICATE", made.Certificate));
        return Open(await First(PlatformHolder, Detached, pem, box.Close(PlatformHolder, Detached, pem, [.. made.PrivateKey]), ct));
    }

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
        if (await Find(holder, Issued, ct) is { } kept)
        {
            return box.Open(kept);
        }

        var made = await make();
        return box.Open(await First(holder, Issued, made.Pem, box.Close(holder, Issued, made), ct));
    }

    /// <summary>Two may need the key at once: the one that was written first is the holder's, the other signs nothing.</summary>
    private async Task<SigningKeyRow> First(string holder, string origin, string pem, byte[] sealedKey, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = new SigningKeyRow { Holder = holder, Origin = origin, Certificates = pem, SealedKey = sealedKey, CreatedAt = time.GetUtcNow() };
        db.SigningKeys.Add(row);
        try
        {
            await db.SaveChangesAsync(ct);
            return row;
        }
        catch (DbUpdateException)
        {
            if (await Find(holder, origin, ct) is { } first)
            {
                return first;
            }

            throw;
        }
    }

    private async Task<SigningKeyRow?> Find(string holder, string origin, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.SigningKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Holder == holder && row.Origin == origin, ct);
    }

    private DetachedKey Open(SigningKeyRow row) => box.Open(row, plain => new DetachedKey(OwnCertificateOf(row), [.. plain]));

    private static byte[] OwnCertificateOf(SigningKeyRow row)
    {
        var found = PemEncoding.Find(row.Certificates);
        return Convert.FromBase64String(row.Certificates[found.Base64Data]);
    }

    private static string HolderOf(string expert) => "expert:" + expert;
}
