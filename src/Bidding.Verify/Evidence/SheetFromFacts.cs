using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bidding.Domain.Scoring;

namespace Bidding.Verify.Evidence;

/// <summary>The score sheet as the facts tell it up to some line, built from their JSON alone.</summary>
internal sealed class SheetFromFacts(JsonElement convocation)
{
    private readonly RejectedBids rejected = new();
    private readonly List<JsonElement> members = [.. convocation.GetProperty("panel").EnumerateArray()];
    private readonly Dictionary<(string Member, string Bid, string Criterion), string> scores = [];
    private readonly CorrectedPrices prices = new(convocation);
    private RecomputedResult? known;
    private string? matters;

    public bool IsRevealed { get; private set; }

    /// <summary>A line that may reject bids, or readmit them.</summary>
    public void Reject(FactLine line)
    {
        if (rejected.Follow(line))
        {
            known = null;
        }
    }

    public void CorrectPrice(FactLine line) => prices.Ask(line);

    /// <summary>The bidder has confirmed: from here the corrected price counts.</summary>
    public void Reprice(FactLine line)
    {
        prices.Confirm(line);
        known = null;
    }

    public void Reveal(FactLine line)
    {
        if (IsRevealed)
        {
            throw new DoesNotHoldException(line.Where, "the scores were revealed before");
        }
        IsRevealed = true;
        foreach (var sheet in line.Fact().List("sheets", line.Where))
        {
            foreach (var score in sheet.List("scores", line.Where))
            {
                var key = (sheet.Text("member", line.Where), sheet.Text("bid", line.Where), score.Text("criterion", line.Where));
                if (!scores.TryAdd(key, score.Text("value", line.Where)))
                {
                    throw new DoesNotHoldException(line.Where, $"two scores for {key.Item1} {key.Item2} {key.Item3}");
                }
            }
        }
    }

    /// <summary>The successor takes the leaver's place; everything revealed is closed again until he has sealed his own.</summary>
    public void Replace(FactLine line)
    {
        var (leaver, successor) = (line.Fact().Text("leaver", line.Where), line.Fact().Member("successor", JsonValueKind.Object, line.Where));
        var place = members.FindIndex(member => member.Text("id", line.Where) == leaver);
        if (place < 0 || members.Exists(member => member.Text("id", line.Where) == successor.Text("id", line.Where)))
        {
            throw new DoesNotHoldException(line.Where, $"{leaver} cannot be replaced so: not on the panel, or the successor is");
        }
        members[place] = successor;
        rejected.Follow(line);
        scores.Clear();
        matters = null;
        IsRevealed = false;
        known = null;
    }

    public void Correct(FactLine line)
    {
        var fact = line.Fact();
        var key = (fact.Text("member", line.Where), fact.Text("bid", line.Where), fact.Text("criterion", line.Where));
        if (!scores.TryGetValue(key, out var before) || decimal.Parse(before, CultureInfo.InvariantCulture) != fact.Amount("from", line.Where))
        {
            throw new DoesNotHoldException(line.Where, "corrects a score that was not so", scores.GetValueOrDefault(key), fact.Text("from", line.Where));
        }
        scores[key] = fact.Text("to", line.Where);
        known = null;
    }

    /// <summary>The report prints them, and so the digest covers them.</summary>
    public void Note(FactLine line)
    {
        matters = line.Fact().Text("text", line.Where);
        known = null;
    }

    public RecomputedResult Result(string where) => known ??= RecomputedResult.Of(Write(), matters, where);

    private byte[] Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("format", "bidding-score-sheet/1");
            var method = convocation.GetProperty("method");
            Copy(json, method, "regime");
            Pick(json, "members", members, (_, member) => Copy(json, member, "id", "site"));
            Pick(json, "criteria", method.GetProperty("criteria").EnumerateArray(), (_, criterion) => Copy(json, criterion, "id", "section", "max", "nature"));
            Pick(json, "bids", convocation.GetProperty("bids").EnumerateArray(), Bid);
            Scores(json);
            Copy(json, method, "aggregation", "price");
            Entries(json, method, "weights", "of", "factor");
            Entries(json, method, "minimums", "section", "least");
            Copy(json, method, "rounding", "ties", "candidates", "deviationLimit", "abnormallyLow");
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private void Bid(Utf8JsonWriter json, JsonElement bid)
    {
        Copy(json, bid, "id");
        if (prices.Of(bid.GetProperty("id").GetString()!) is { } corrected)
        {
            json.WriteString("quote", corrected);
        }
        else
        {
            Copy(json, bid, "quote");
        }
        json.WriteBoolean("rejected", rejected.Contains(bid.GetProperty("id").GetString()!));
        Wrapped(json, bid, "deductions", "rate");
        Wrapped(json, bid, "adjustments", "amount");
    }

    private void Scores(Utf8JsonWriter json)
    {
        json.WriteStartArray("scores");
        foreach (var ((member, bid, criterion), value) in scores.Where(score => !rejected.Contains(score.Key.Bid)))
        {
            json.WriteStartObject();
            json.WriteString("member", member);
            json.WriteString("bid", bid);
            json.WriteString("criterion", criterion);
            json.WriteString("value", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Pick(Utf8JsonWriter json, string name, IEnumerable<JsonElement> list, Action<Utf8JsonWriter, JsonElement> item)
    {
        json.WriteStartArray(name);
        foreach (var element in list)
        {
            json.WriteStartObject();
            item(json, element);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Rates and amounts stand as plain lists in the facts and as objects in the sheet.</summary>
    private static void Wrapped(Utf8JsonWriter json, JsonElement bid, string name, string inner) =>
        Pick(json, name, bid.GetProperty(name).EnumerateArray(), (_, value) =>
        {
            json.WritePropertyName(inner);
            value.WriteTo(json);
        });

    /// <summary>Lists of a name and a value in the facts, objects in the sheet.</summary>
    private static void Entries(Utf8JsonWriter json, JsonElement method, string name, string key, string value)
    {
        json.WriteStartObject(name);
        foreach (var entry in method.GetProperty(name).EnumerateArray())
        {
            json.WritePropertyName(entry.GetProperty(key).GetString()!);
            entry.GetProperty(value).WriteTo(json);
        }
        json.WriteEndObject();
    }

    private static void Copy(Utf8JsonWriter json, JsonElement from, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (from.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value)
            {
                json.WritePropertyName(name);
                WithoutNulls(json, value);
            }
        }
    }

    private static void WithoutNulls(Utf8JsonWriter json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                Copy(json, value, [.. value.EnumerateObject().Select(property => property.Name)]);
                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    WithoutNulls(json, item);
                }
                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}

/// <summary>A sheet, what follows from it, and the digest over both and over the matters before the contract where any are noted.</summary>
internal sealed record RecomputedResult(byte[] Sheet, byte[] Result, string Digest)
{
    public static RecomputedResult Of(byte[] sheetFromFacts, string? matters, string where)
    {
        if (ScoreSheetReader.Read(sheetFromFacts) is not SheetReading.Accepted(var sheet))
        {
            throw new DoesNotHoldException(where, "the facts up to here give no lawful score sheet: " + ScoreSheetReader.Read(sheetFromFacts));
        }
        var bytes = ScoreSheetWriter.Write(sheet);
        var result = SheetResultWriter.Write(ScoreArithmetic.Compute(sheet));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("bidding-result/1\n"u8);
        hash.AppendData(bytes);
        hash.AppendData("\n"u8);
        hash.AppendData(result);
        if (matters is not null)
        {
            hash.AppendData("\nmatters-before-the-contract\n"u8);
            hash.AppendData(Encoding.UTF8.GetBytes(matters));
        }
        return new(bytes, result, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
