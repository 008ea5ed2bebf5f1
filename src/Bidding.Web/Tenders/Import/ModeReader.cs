using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring.Modes;

namespace Bidding.Web.Tenders.Import;

/// <summary>How a criterion is scored (docs/formats/tender.md); the mode's own rules are the domain's, named at their place here.</summary>
internal static class ModeReader
{
    private const int LongestName = 100;

    public static ScoringMode? Read(Place mode) => !mode.IsThere ? null : mode["kind"].OneOf<Func<Place, ScoringMode>>(
        (PassFail.Kind, ReadPassFail), (Bands.Kind, ReadBands), (LinearFormula.Kind, ReadFormula), (Deduction.Kind, ReadDeduction))(mode);

    public static void Check(Place criterion, ScoringCriterion read)
    {
        foreach (var problem in ScoringModes.Problems([read]))
        {
            problem.Field.Split('.').Aggregate(criterion, (place, name) => place[name]).Wrong(problem.Zh, problem.En);
        }
    }

    private static PassFail ReadPassFail(Place mode)
    {
        mode.Only("kind");
        return new();
    }

    private static Bands ReadBands(Place mode)
    {
        mode.Only("kind", "levels");
        return new([.. mode["levels"].List().Select(level =>
        {
            level.Only("name", "points");
            return new Band(level["name"].Text(LongestName), level["points"].Amount(positive: false));
        })]);
    }

    private static LinearFormula ReadFormula(Place mode)
    {
        mode.Only("kind", "quantity", "unit", "from", "fromPoints", "to", "toPoints");
        return new(
            mode["quantity"].Text(LongestName), mode["unit"].Text(20),
            mode["from"].Amount(positive: false), mode["fromPoints"].Amount(positive: false),
            mode["to"].Amount(positive: false), mode["toPoints"].Amount(positive: false));
    }

    private static Deduction ReadDeduction(Place mode)
    {
        mode.Only("kind", "items");
        return new([.. mode["items"].List().Select(item =>
        {
            item.Only("id", "name", "points", "times");
            return new DeductionItem(item["id"].Code(20), item["name"].Text(LongestName), item["points"].Amount(), Times(item["times"]));
        })]);
    }

    private static int Times(Place times)
    {
        if (!times.IsThere)
        {
            return 1;
        }

        var value = times.Amount();
        if (value % 1 == 0 && value is >= 0 and <= Deduction.MostLines)
        {
            return (int)value;
        }

        times.Wrong($"应为 1 至 {Deduction.MostLines} 的整数", $"must be a whole number from 1 to {Deduction.MostLines}");
        return 1;
    }
}
