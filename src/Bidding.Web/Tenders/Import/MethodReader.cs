using System.Collections.Immutable;
using System.Text.Json;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;

namespace Bidding.Web.Tenders.Import;

/// <summary>
/// Criteria and review items are read here; everything the score sheet has too is read by the score sheet's own reader,
/// part by part, so that the two formats cannot drift apart and each part names its mistake.
/// </summary>
internal static class MethodReader
{
    public static readonly string[] SheetParts =
        ["aggregation", "price", "weights", "minimums", "rounding", "ties", "candidates", "deviationLimit", "abnormallyLow"];

    public const string ByTenderDocuments = "tender-documents";

    public const int LongestClause = 200;

    private static readonly ScoringCriterion Anything = new("C", "C", "section", 1, Nature.Subjective, null);

    public static Method Read(Place lot, Regime regime)
    {
        var items = ReviewItemReader.Read(lot["reviewItems"], regime);
        var criteria = Criteria(lot);
        var corrections = Corrections(lot["corrections"], regime);
        var method = LotMethod.Blank(regime) with
        {
            ReviewItems = items,
            Criteria = criteria,
            Corrections = corrections,
            CorrectionsClause = Clause(lot["correctionsClause"], corrections),
        };
        return Parts(lot, method) is { } sheet
            ? method with
            {
                Aggregation = sheet.Aggregation,
                Price = sheet.Price,
                Weights = sheet.Weights,
                Minimums = sheet.Minimums,
                Rounding = sheet.Rounding,
                Ties = sheet.Ties,
                Candidates = sheet.Candidates,
                DeviationLimit = sheet.DeviationLimit,
                AbnormallyLow = sheet.AbnormallyLow,
            }
            : method;
    }

    private static ImmutableArray<ScoringCriterion> Criteria(Place lot)
    {
        var criteria = ImmutableArray.CreateBuilder<ScoringCriterion>();
        foreach (var place in lot["criteria"].List())
        {
            place.Only("id", "name", "section", "max", "nature", "step", "mode");
            var before = lot.Mistakes.Count;
            var criterion = new ScoringCriterion(
                place["id"].Code(20),
                place["name"].Text(200),
                place["section"].Code(20),
                place["max"].Amount(),
                place["nature"].OneOf(("subjective", Nature.Subjective), ("objective", Nature.Objective)),
                place["step"].IsThere ? place["step"].Amount() : null,
                ModeReader.Read(place["mode"]));
            if (criterion is { Step: > 0, Max: > 0 } && criterion.Max % criterion.Step.Value != 0)
            {
                place["step"].Wrong("满分不是分档的整数倍", "the full marks are no multiple of the step");
            }

            if (lot.Mistakes.Count == before)
            {
                ModeReader.Check(place, criterion); // asked only of what could be read
            }

            criteria.Add(criterion);
        }

        Distinct(lot["criteria"], criteria.Select(criterion => criterion.Id));
        return criteria.ToImmutable();
    }

    private static CorrectionPolicy Corrections(Place place, Regime regime)
    {
        var said = place.IsThere
            ? place.OneOf(("four-cases", CorrectionPolicy.FourCases), (ByTenderDocuments, CorrectionPolicy.TenderDocuments))
            : CorrectionPolicy.FourCases;
        if (said == CorrectionPolicy.TenderDocuments && regime == Regime.GovernmentProcurement)
        {
            place.Wrong("政府采购只有四种情形可以更正 (87号令 第六十四条)", "government procurement knows only the four cases (order 87, article 64)");
        }

        return said;
    }

    private static string? Clause(Place place, CorrectionPolicy corrections)
    {
        if (corrections == CorrectionPolicy.TenderDocuments)
        {
            return place.Text(LongestClause);
        }

        if (place.IsThere)
        {
            place.Wrong("仅在 corrections 为 tender-documents 时填写", "belongs to corrections tender-documents only");
        }

        return null;
    }

    internal static void Distinct(Place list, IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, id) in ids.Index())
        {
            if (id.Length > 0 && !seen.Add(id))
            {
                list.List()[index]["id"].Wrong("编号重复", "stands here twice");
            }
        }
    }

    private static ScoreSheet? Parts(Place lot, Method method)
    {
        var before = lot.Mistakes.Count;
        var present = SheetParts.Where(part => lot[part].IsThere).ToList();
        var price = present.Contains("price") ? Try(lot, method, ["price"]) : null;
        foreach (var part in present.Where(part => part != "price"))
        {
            // Weights and ties may speak of the price, so it stands beside them; where it is wrong itself they wait for the next reading.
            var ofPrice = present.Contains("price") && part is "weights" or "ties";
            if (!ofPrice || price is not null)
            {
                Try(lot, method, ofPrice ? ["price", part] : [part]);
            }
        }

        return lot.Mistakes.Count == before ? Try(lot, method, present) : null;
    }

    private static ScoreSheet? Try(Place lot, Method method, IReadOnlyList<string> parts)
    {
        switch (ScoreSheetReader.Read(Skeleton(lot, method, parts)))
        {
            case SheetReading.Accepted accepted:
                return accepted.Sheet;
            case SheetReading.Refused refused:
                Add(lot, refused.Problem);
                return null;
            default:
                return null;
        }
    }

    private static void Add(Place lot, SheetProblem problem)
    {
        var mistake = new Mistake($"{lot.Path}.{problem.Field}", problem.Value, Translate(problem.Message), problem.Message);
        if (!lot.Mistakes.Any(known => known.Path == mistake.Path))
        {
            lot.Mistakes.Add(mistake);
        }
    }

    internal static string Translate(string message) => message switch
    {
        "government procurement knows only low-price-first" => "政府采购只能采用低价优先法 (87号令 第五十五条)",
        "must not be negative" => "不得为负数",
        "the field is needed" => "缺少此项",
        "unknown field" => "没有这一项",
        "the field stands here twice" => "此项出现两次",
        "not an object" => "应为对象",
        "not a list" => "应为列表",
        "not a string" => "应为文字",
        _ when message.StartsWith("not one of ", StringComparison.Ordinal) => "应为其中之一: " + message["not one of ".Length..],
        _ when message.StartsWith("not a whole number", StringComparison.Ordinal) => "应为整数",
        _ when message.StartsWith("names nothing that counts here", StringComparison.Ordinal) => "没有这个部分, 或出现两次",
        _ when message.StartsWith("cannot be applied", StringComparison.Ordinal) => "无法适用: " + message,
        _ => message,
    };

    /// <summary>Parts go in as they stand in the file, so that a field written twice is still there twice.</summary>
    private static ReadOnlyMemory<byte> Skeleton(Place lot, Method method, IReadOnlyList<string> parts)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteString("format", ScoreSheet.Format);
            json.WriteString("regime", LotMethod.WordOf(method.Regime));
            json.WritePropertyName("members");
            json.WriteRawValue("""[{"id":"E1","site":"site"}]""");
            json.WriteStartArray("criteria");
            foreach (var criterion in method.Criteria.IsEmpty ? [Anything] : method.Criteria.DistinctBy(criterion => criterion.Id))
            {
                Write(json, criterion);
            }

            json.WriteEndArray();
            json.WritePropertyName("bids");
            json.WriteRawValue("[]");
            json.WritePropertyName("scores");
            json.WriteRawValue("[]");
            foreach (var part in parts)
            {
                json.WritePropertyName(part);
                json.WriteRawValue(lot[part].Element!.Value.GetRawText());
            }

            json.WriteEndObject();
        }

        return memory.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ScoringCriterion criterion)
    {
        json.WriteStartObject();
        json.WriteString("id", criterion.Id);
        json.WriteString("section", criterion.Section);
        json.WriteString("max", criterion.Max.ToString());
        json.WriteString("nature", criterion.Nature == Nature.Objective ? "objective" : "subjective");
        json.WriteEndObject();
    }
}
