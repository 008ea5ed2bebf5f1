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
public sealed partial class SigningKeyStore(
    IDbContextFactory<BiddingContext> contexts, SealKeys seal, IDetachedSuite suite, TimeProvider time, ILogger<SigningKeyStore> log) : ISigningKeys
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
        return Open(await First(
            new()
            {
                Holder = PlatformHolder, Origin = Detached, Certificates = pem, CreatedAt = time.GetUtcNow(),
                SealedKey = box.Close(PlatformHolder, Detached, pem, [.. made.PrivateKey]),
            },
            ct));
    }

    public async Task<IReadOnlyDictionary<string, MemberKey>> Of(IReadOnlyDictionary<string, string> names, IReadOnlySet<string> unfit, CancellationToken ct)
    {
        var holders = names.Keys.Select(HolderOf).ToList();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.SigningKeys.AsNoTracking().Where(row => holders.Contains(row.Holder)).ToListAsync(ct);
        var tried = unfit.Select(HolderOf).ToHashSet(StringComparer.Ordinal);
        var own = rows.Where(row => row.Origin == Own).ToDictionary(row => row.Holder, row => tried.Contains(row.Holder) ? new(null, OwnKey.Unusable) : Judged(row), StringComparer.Ordinal);
        var issued = rows.Where(row => row.Origin == Issued).ToDictionary(row => row.Holder, StringComparer.Ordinal);
        var missing = names.Where(expert => !issued.ContainsKey(HolderOf(expert.Key)) && own.GetValueOrDefault(HolderOf(expert.Key))?.Own != OwnKey.Signs).ToList();
        foreach (var row in missing.Count == 0 ? [] : await Issue(missing, ct))
        {
            issued[row.Holder] = row;
        }

        return names.Keys.ToDictionary(expert => expert, expert => KeyOf(HolderOf(expert)), StringComparer.Ordinal);

        MemberKey KeyOf(string holder) => own.GetValueOrDefault(holder) switch
        {
            { Key: { } key, Own: OwnKey.Signs } => new(key, OwnKey.Signs),
            var brought => new(Ours(issued[holder]), brought?.Own ?? OwnKey.None),
        };
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

    /// <summary>The certificate an expert brought and whether it would sign now; no certificate where he brought none or the row is damaged.</summary>
    public async Task<(X509Certificate2? Certificate, OwnKey Own)> OwnOf(string expert, CancellationToken ct)
    {
        var holder = HolderOf(expert);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.SigningKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Holder == holder && row.Origin == Own, ct);
        return row is null ? (null, OwnKey.None) : Shown(Judged(row));

        static (X509Certificate2?, OwnKey) Shown(Brought brought) => (brought.Key?.Certificate, brought.Own);
    }

    /// <summary>Back to the platform's key; signatures that were given stay what they are.</summary>
    public async Task TakeBack(string expert, CancellationToken ct)
    {
        var holder = HolderOf(expert);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.SigningKeys.Where(row => row.Holder == holder && row.Origin == Own).ExecuteDeleteAsync(ct);
    }

    /// <summary>Judged anew by the rule that let it in: between then and the report it may have run out, or the row may have been damaged.</summary>
    private Brought Judged(SigningKeyRow row)
    {
        var key = Opened(row);
        var why = ACertificateOfOnesOwnCanSign.WhyNot(key is null ? null : OwnCertificate.Describe(key), time.GetUtcNow());
        if (why is null)
        {
            return new(key, OwnKey.Signs);
        }

        NotUsed(log, row.Holder, why.Code);
        return new(key, why.Code == Refusals.CertificateNotInForce.Code ? OwnKey.Expired : OwnKey.Unusable);
    }

    private SoftwareKey? Opened(SigningKeyRow row)
    {
        try
        {
            return box.Open(row);
        }
        catch (Exception broken) when (broken is InvalidDataException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>One that the platform made. Nothing takes its place: the key it is sealed under is another, or the row was damaged.</summary>
    private SoftwareKey Ours(SigningKeyRow row) => Opened(row)
        ?? throw new CannotSignException(SigningFault.UnfitKey, row.Holder is PlatformHolder or AuthorityHolder ? row.Holder : "member", $"the key that the platform issued to {row.Holder} cannot be opened");

    private Task<SoftwareKey> Authority(CancellationToken ct) =>
        Kept(AuthorityHolder, () => Task.FromResult(PlatformAuthority.Found(time.GetUtcNow())), ct);

    /// <summary>All in one transaction: while it runs no room's facts can be written, and a panel's keys would otherwise be seven.</summary>
    private async Task<List<SigningKeyRow>> Issue(List<KeyValuePair<string, string>> experts, CancellationToken ct)
    {
        var authority = await Authority(ct);
        var made = experts.ConvertAll(expert => Row(HolderOf(expert.Key), PlatformAuthority.Issue(authority, expert.Value, time.GetUtcNow())));
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.SigningKeys.AddRange(made);
        try
        {
            await db.SaveChangesAsync(ct);
            return made;
        }
        catch (DbUpdateException)
        {
            // An expert on two panels that end at once: one by one, and whose was first stays.
            var kept = new List<SigningKeyRow>();
            foreach (var row in made)
            {
                kept.Add(await First(row, ct));
            }

            return kept;
        }
    }

    private SigningKeyRow Row(string holder, SoftwareKey key) =>
        new() { Holder = holder, Origin = Issued, Certificates = key.Pem, SealedKey = box.Close(holder, Issued, key), CreatedAt = time.GetUtcNow() };

    private async Task<SoftwareKey> Kept(string holder, Func<Task<SoftwareKey>> make, CancellationToken ct)
    {
        if (await Find(holder, Issued, ct) is { } kept)
        {
            return Ours(kept);
        }

        return Ours(await First(Row(holder, await make()), ct));
    }

    /// <summary>Two may need the key at once: the one that was written first is the holder's, the other signs nothing.</summary>
    private async Task<SigningKeyRow> First(SigningKeyRow row, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.SigningKeys.Add(row);
        try
        {
            await db.SaveChangesAsync(ct);
            return row;
        }
        catch (DbUpdateException)
        {
            if (await Find(row.Holder, row.Origin, ct) is { } first)
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The certificate that {Holder} brought does not sign ({Why}); the platform's does, and the signature says so")]
    private static partial void NotUsed(ILogger log, string holder, string why);

    private sealed record Brought(SoftwareKey? Key, OwnKey Own);
}
