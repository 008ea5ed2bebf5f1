using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bidding.Verify.Evidence;

/// <summary>
/// What was revealed is what each member had sealed: the commitment made at the seal is computed anew from the revealed
/// sheet and its nonce, for every sheet, and nothing sealed is missing from the reveal.
/// </summary>
internal static class CommitmentCheck
{
    private const int Block = 4096;
    private const int RoomForDeductions = 2 * Block;

    /// <returns>How many sheets were checked.</returns>
    public static int Check(FactStream evaluation)
    {
        var convocation = evaluation.Lines[0].Fact().GetProperty("convocation");
        var (lot, method) = (convocation.GetProperty("lot").GetString()!, convocation.GetProperty("methodDigest").GetString()!);
        return Check(evaluation, new("review", "review-sealed", "review-withdrawn", "reviews-revealed", "reviews", "marks", 0), lot, method)
            + Check(evaluation, new("score", "scores-sealed", "scores-withdrawn", "scores-revealed", "sheets", "scores", Least(convocation)), lot, method);
    }

    private static int Check(FactStream evaluation, Kind kind, string lot, string method)
    {
        var waiting = new Dictionary<(string Member, string Bid), (long Round, string Commitment)>();
        var rejected = new RejectedBids();
        var seen = 0;
        foreach (var line in evaluation.Lines)
        {
            rejected.Follow(line);
            if (line.Type == kind.Sealed)
            {
                var fact = line.Fact();
                waiting[Key(fact, line.Where)] = (fact.Whole("round", line.Where), fact.GetProperty("sheet").Text("commitment", line.Where));
            }
            else if (line.Type == kind.Withdrawn)
            {
                waiting.Remove(Key(line.Fact(), line.Where));
            }
            else if (line.Type == "member-replaced")
            {
                var leaver = line.Fact().Text("leaver", line.Where);
                waiting.Keys.Where(key => key.Member == leaver).ToList().ForEach(key => waiting.Remove(key));
            }
            else if (line.Type == kind.Revealed)
            {
                var shown = new HashSet<(string Member, string Bid)>();
                foreach (var sheet in line.Fact().List(kind.List, line.Where))
                {
                    if (!shown.Add(Same(evaluation, kind, (lot, method), waiting, sheet, line.Where)))
                    {
                        throw new DoesNotHoldException(line.Where, $"revealed twice: {shown.Last()}");
                    }
                    seen++;
                }

                // What was sealed for a bid rejected before the reveal stays sealed for ever.
                if (waiting.Keys.Where(key => !shown.Contains(key) && !rejected.Contains(key.Bid)).ToList() is { Count: > 0 } hidden)
                {
                    throw new DoesNotHoldException(line.Where, "sealed, but not revealed: " + string.Join(' ', hidden));
                }
            }
        }

        return seen;
    }

    private static (string Member, string Bid) Same(
        FactStream evaluation, Kind kind, (string Lot, string Method) place,
        Dictionary<(string Member, string Bid), (long Round, string Commitment)> waiting, JsonElement sheet, string where)
    {
        var key = Key(sheet, where);
        if (!waiting.TryGetValue(key, out var made))
        {
            throw new DoesNotHoldException(where, $"revealed, but not sealed: {key.Member} {key.Bid}");
        }

        var parts = new[] { "bidding-sheet/1", evaluation.Name, place.Lot, kind.Name, $"{made.Round}", key.Member, key.Bid, place.Method };
        var found = Commitment(parts, Padded(sheet.GetProperty(kind.Content).GetRawText(), kind.Least), Nonce(sheet, where));
        if (found != made.Commitment)
        {
            throw new DoesNotHoldException(where, $"not what {key.Member} sealed for {key.Bid}", made.Commitment, found);
        }

        return key;
    }

    private static string Commitment(IEnumerable<string> parts, byte[] sheet, byte[] nonce)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in (IEnumerable<byte[]>)[.. parts.Select(Encoding.UTF8.GetBytes), sheet, nonce])
        {
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            hash.AppendData(length);
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Criteria in deduction mode have room for reasons, used or not, so that a length tells nothing.</summary>
    private static int Least(JsonElement convocation)
    {
        var deducting = convocation.GetProperty("method").GetProperty("criteria").EnumerateArray()
            .Count(criterion => criterion.TryGetProperty("mode", out var mode) && mode.GetProperty("kind").GetString() == "deduction");
        return deducting == 0 ? 0 : Block + deducting * RoomForDeductions;
    }

    private static byte[] Padded(string json, int least)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var padded = new byte[Math.Max((bytes.Length + Block - 1) / Block * Block, least)];
        padded.AsSpan().Fill((byte)' ');
        bytes.CopyTo(padded, 0);
        return padded;
    }

    private static byte[] Nonce(JsonElement sheet, string where) =>
        sheet.Text("nonce", where) is { Length: 64 } hex && hex.All(char.IsAsciiHexDigitLower)
            ? Convert.FromHexString(hex)
            : throw new DoesNotHoldException(where, "a nonce is 32 bytes in lower-case hex");

    private static (string Member, string Bid) Key(JsonElement fact, string where) => (fact.Text("member", where), fact.Text("bid", where));

    private sealed record Kind(string Name, string Sealed, string Withdrawn, string Revealed, string List, string Content, int Least);
}
