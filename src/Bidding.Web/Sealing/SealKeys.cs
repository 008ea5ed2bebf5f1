using System.Security.Cryptography;
using System.Text;
using Bidding.Data;
using Bidding.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Sealing;

/// <summary>
/// The key that opens sealed sheets. It lies in a file outside the database and outside its backup; the database
/// knows only a fingerprint. Losing it means that nothing sealed can be opened: then the server refuses to start.
/// </summary>
public sealed class SealKeys
{
    private const int Length = 32;
    private readonly byte[] master;

    private SealKeys(byte[] master) => this.master = master;

    private string Fingerprint => Convert.ToHexStringLower(Derive("fingerprint", []));

    /// <exception cref="InvalidOperationException">The database knows another key, or a key whose file is gone.</exception>
    public static async Task<SealKeys> Open(IConfiguration configuration, BiddingContext db, TimeProvider time)
    {
        var path = PathOf(configuration);
        var known = await db.KeyFingerprints.SingleOrDefaultAsync();
        if (!File.Exists(path) && known is not null)
        {
            throw new InvalidOperationException($"The sealing key {path} is missing, and this database holds sheets sealed with it. Restore the key file; nothing was started.");
        }

        var keys = new SealKeys(File.Exists(path) ? await File.ReadAllBytesAsync(path) : Create(path));
        if (keys.master.Length != Length || (known is not null && known.Fingerprint != keys.Fingerprint))
        {
            throw new InvalidOperationException($"The sealing key {path} is not the one this database was sealed with. Restore the right key file; nothing was started.");
        }

        if (known is null)
        {
            db.KeyFingerprints.Add(new KeyFingerprintRow { KeyId = "seal", Fingerprint = keys.Fingerprint, CreatedAt = time.GetUtcNow() });
            await db.SaveChangesAsync();
        }

        return keys;
    }

    public static SealKeys Of(byte[] master) => new(master);

    /// <summary>A keyed digest: of a text that could be guessed, a plain one would tell.</summary>
    public byte[] Digest(ReadOnlySpan<byte> text) => HMACSHA256.HashData(Derive("command", []), text);

    internal byte[] Derive(string purpose, ReadOnlySpan<byte> context) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, Length, salt: context.ToArray(), info: Encoding.UTF8.GetBytes("bidding/" + purpose));

    private static string PathOf(IConfiguration configuration) => Path.Combine(
        configuration["Keys:Directory"] ?? Path.Combine(configuration["Data:Directory"] ?? "data", "keys"), "seal.key");

    private static byte[] Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var key = RandomNumberGenerator.GetBytes(Length);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(key);
        file.Flush(flushToDisk: true);
        return key;
    }
}
