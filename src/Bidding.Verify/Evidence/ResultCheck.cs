using System.Text.Json;

namespace Bidding.Verify.Evidence;

/// <summary>What the members confirmed follows from what they wrote: the whole way from facts to ranking, walked again.</summary>
internal static class ResultCheck
{
    /// <returns>The digest and who confirmed it, or null where the scores were never revealed.</returns>
    public static (string Digest, int Confirmed)? Check(Bundle bundle, FactStream evaluation)
    {
        var sheet = new SheetFromFacts(evaluation.Lines[0].Fact().GetProperty("convocation"));
        var confirmed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in evaluation.Lines)
        {
            Follow(line, sheet, confirmed);
        }
        // Revealed before a replacement and not again: no longer revealed.
        var revealed = sheet.IsRevealed ? evaluation.Of("scores-revealed").Last() : null;
        var sheetFile = bundle.CalledFor(Bundle.SheetFile, revealed);
        var resultFile = bundle.CalledFor(Bundle.ResultFile, revealed);
        if (revealed is null)
        {
            return null;
        }
        var last = sheet.Result(evaluation.Head.Where);
        Compare(Bundle.SheetFile, "not the sheet that the facts give", last.Sheet, sheetFile!.Value);
        Compare(Bundle.ResultFile, "not the result that follows from the score sheet", last.Result, resultFile!.Value);
        return (last.Digest, confirmed.Count);
    }

    private static void Follow(FactLine line, SheetFromFacts sheet, HashSet<string> confirmed)
    {
        switch (line.Type)
        {
            case "price-corrected":
                sheet.CorrectPrice(line);
                break;
            case "price-correction-confirmed":
                sheet.Reprice(line);
                break;
            case "bid-rejected" or "price-correction-refused" or "price-correction-unanswered":
                sheet.Reject(line);
                break;
            case "bid-rejected-by-vote" or "vote-reopened":
                sheet.Reject(line);
                confirmed.Clear();
                break;
            case "member-replaced":
                sheet.Replace(line);
                confirmed.Clear();
                break;
            case "scores-revealed":
                sheet.Reveal(line);
                break;
            case "score-corrected":
                sheet.Correct(line);
                confirmed.Clear();
                break;
            case "contract-matters-noted":
                sheet.Note(line);
                confirmed.Clear();
                break;
            case "result-reopened":
                confirmed.Clear(); // a new round: whoever had confirmed is asked again
                break;
            case "result-confirmed":
                SameDigest(line, sheet);
                confirmed.Add(line.Fact().Text("member", line.Where));
                break;
            case "report-signed":
                SameDigest(line, sheet);
                break;
            default:
                break;
        }
    }

    private static void SameDigest(FactLine line, SheetFromFacts sheet)
    {
        if (!sheet.IsRevealed)
        {
            throw new DoesNotHoldException(line.Where, "a result is confirmed before the scores are revealed");
        }
        var (found, expected) = (line.Fact().Text("digest", line.Where), sheet.Result(line.Where).Digest);
        if (found != expected)
        {
            throw new DoesNotHoldException(line.Where, "another result than the one that follows from the facts", expected, found);
        }
    }

    private static void Compare(string file, string what, byte[] expected, ReadOnlyMemory<byte> found)
    {
        if (found.Span.SequenceEqual(expected))
        {
            return;
        }
        var (a, b) = (Flat(StrictJson.Parse(expected, file), "").ToList(), Flat(StrictJson.Parse(found, file), "").ToList());
        var at = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        throw new DoesNotHoldException(file, what, a.ElementAtOrDefault(at) ?? "(the same values, written in another way)", b.ElementAtOrDefault(at));
    }

    /// <summary>Each value with its path, so that the first difference can be named.</summary>
    private static IEnumerable<string> Flat(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("criterion", out var criterion) && element.TryGetProperty("value", out var value) =>
            [$"{path} {element.GetProperty("member")} {element.GetProperty("bid")} {criterion} = {value}"],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Flat(property.Value, $"{path}.{property.Name}".TrimStart('.'))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Flat(item, $"{path}[{index}]")),
        _ => [$"{path} = {element}"],
    };
}
