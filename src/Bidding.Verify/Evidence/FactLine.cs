using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bidding.Verify.Evidence;

/// <summary>One line of a facts file: the stored body and the hash it carries.</summary>
internal sealed record FactLine(
    string Where, string Stream, long Version, DateTimeOffset At, string Actor, string Type, string Previous, string Hash, ReadOnlyMemory<byte> Body)
{
    public string? Site { get; private init; }

    public string? Seat { get; private init; }

    /// <summary>The command the entry came with; null where the server acted of itself.</summary>
    public string? Command { get; private init; }

    private const int HashLength = 64;
    private static readonly string[] Properties = ["stream", "version", "at", "actor", "site", "seat", "command", "fact", "previous"];

    private static ReadOnlySpan<byte> Domain => "bidding-fact/1\n"u8;

    private static ReadOnlySpan<byte> HashName => ",\"hash\":\""u8;

    public static FactLine Read(ReadOnlySpan<byte> line, string where)
    {
        var (body, carried) = Split(line, where);
        var actual = HashOf(body);
        if (carried != actual)
        {
            throw new DoesNotHoldException(where, "the hash does not fit the bytes", actual, carried);
        }
        var json = StrictJson.Parse(body, where).Exactly(where, ordered: true, Properties);
        foreach (var name in (ReadOnlySpan<string>)["site", "seat", "command"])
        {
            if (json.GetProperty(name).ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            {
                throw new DoesNotHoldException(where, $"{name} is neither text nor null");
            }
        }
        var type = json.Member("fact", JsonValueKind.Object, where).Text("type", where);
        return new(
            where, json.Text("stream", where), json.Whole("version", where), json.Instant("at", where), json.Text("actor", where), type, json.Sha256("previous", where), carried, body)
        {
            Site = json.GetProperty("site").GetString(), Seat = json.GetProperty("seat").GetString(), Command = json.GetProperty("command").GetString(),
        };
    }

    /// <summary>The fact itself; parsed when asked for, as most of a record are sealed sheets nobody asks for.</summary>
    public JsonElement Fact() => StrictJson.Parse(Body, Where).GetProperty("fact");

    private static (byte[] Body, string Hash) Split(ReadOnlySpan<byte> line, string where)
    {
        var tail = HashName.Length + HashLength + 2;
        if (line.Length <= tail || !line.EndsWith("\"}"u8) || !line[^tail..].StartsWith(HashName))
        {
            throw new DoesNotHoldException(where, "does not end with a hash");
        }
        var hash = Encoding.Latin1.GetString(line[^(HashLength + 2)..^2]);
        byte[] body = [.. line[..^tail], (byte)'}'];
        return (body, hash);
    }

    private static string HashOf(byte[] body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Domain);
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
