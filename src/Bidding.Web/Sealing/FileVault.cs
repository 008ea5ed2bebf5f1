using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Bidding.Web.Sealing;

/// <summary>Bid files at rest: nobody who finds the disk can read one.</summary>
public interface IFileVault
{
    /// <param name="fileId">The server's own name for the file: letters, digits and hyphens.</param>
    Task Write(string fileId, Stream plain, CancellationToken ct);

    /// <exception cref="InvalidDataException">The file on disk is not what was written.</exception>
    Task<Stream> OpenRead(string fileId, CancellationToken ct);

    void Delete(string fileId);
}

/// <summary>Files in chunks of AES-256-GCM; each chunk is bound to its file, its place and whether it is the last.</summary>
public sealed class FileVault(SealKeys keys, IConfiguration configuration) : IFileVault
{
    private const int Chunk = 64 * 1024;
    private const int TagLength = 16;
    private const int IvLength = 12;

    private readonly string directory = Path.Combine(configuration["Data:Directory"] ?? "data", "bids");

    public async Task Write(string fileId, Stream plain, CancellationToken ct)
    {
        Directory.CreateDirectory(directory);
        var path = PathOf(fileId);
        var draft = path + ".part";
        await using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            using var aes = new AesGcm(keys.Derive("file", System.Text.Encoding.UTF8.GetBytes(fileId)), TagLength);
            var buffer = new byte[Chunk];
            var next = new byte[Chunk];
            var length = await plain.ReadAtLeastAsync(buffer, Chunk, throwOnEndOfStream: false, ct);
            for (var index = 0L; ; index++)
            {
                var following = length == Chunk ? await plain.ReadAtLeastAsync(next, Chunk, throwOnEndOfStream: false, ct) : 0;
                await file.WriteAsync(Encrypt(aes, buffer.AsSpan(0, length), index, last: following == 0), ct);
                if (following == 0)
                {
                    break;
                }

                (buffer, next, length) = (next, buffer, following);
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: false);
    }

    public async Task<Stream> OpenRead(string fileId, CancellationToken ct)
    {
        var sealedBytes = await File.ReadAllBytesAsync(PathOf(fileId), ct);
        using var aes = new AesGcm(keys.Derive("file", System.Text.Encoding.UTF8.GetBytes(fileId)), TagLength);
        var plain = new MemoryStream(sealedBytes.Length);
        for (var (offset, index) = (0, 0L); offset < sealedBytes.Length || index == 0; index++)
        {
            var length = Math.Min(Chunk + TagLength, sealedBytes.Length - offset);
            plain.Write(Decrypt(aes, sealedBytes.AsSpan(offset, length), index, last: offset + length == sealedBytes.Length));
            offset += length;
        }

        plain.Position = 0;
        return plain;
    }

    public void Delete(string fileId) => File.Delete(PathOf(fileId));

    private static byte[] Encrypt(AesGcm aes, ReadOnlySpan<byte> chunk, long index, bool last)
    {
        var sealedChunk = new byte[chunk.Length + TagLength];
        aes.Encrypt(Iv(index), chunk, sealedChunk.AsSpan(0, chunk.Length), sealedChunk.AsSpan(chunk.Length), Place(last));
        return sealedChunk;
    }

    private static byte[] Decrypt(AesGcm aes, ReadOnlySpan<byte> sealedChunk, long index, bool last)
    {
        if (sealedChunk.Length < TagLength)
        {
            throw new InvalidDataException("A bid file on disk is shorter than it was written.");
        }

        var chunk = new byte[sealedChunk.Length - TagLength];
        try
        {
            aes.Decrypt(Iv(index), sealedChunk[..chunk.Length], sealedChunk[chunk.Length..], chunk, Place(last));
            return chunk;
        }
        catch (AuthenticationTagMismatchException tampered)
        {
            throw new InvalidDataException("A bid file on disk is not what was written.", tampered);
        }
    }

    /// <summary>The key belongs to one file that is written once, so counting chunks never repeats an IV.</summary>
    private static byte[] Iv(long index)
    {
        var iv = new byte[IvLength];
        BinaryPrimitives.WriteInt64BigEndian(iv.AsSpan(IvLength - 8), index);
        return iv;
    }

    private static byte[] Place(bool last) => [last ? (byte)1 : (byte)0];

    private string PathOf(string fileId) => fileId.Length is > 0 and <= 80 && fileId.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        ? Path.Combine(directory, fileId + ".sealed")
        : throw new ArgumentException("Not a file id of this vault.", nameof(fileId));
}
