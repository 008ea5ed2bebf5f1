using System.Globalization;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Modes;
using Bidding.Web.Client.Wording;
using Bidding.Web.Pages;

namespace Bidding.Web.Tenders.Pages;

public sealed class LevelFields
{
    public string? Name { get; set; }
    public string? Points { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Points);
}

public sealed class DeductionFields
{
    public string? Name { get; set; }
    public string? Points { get; set; }
    public string? Times { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Points) && string.IsNullOrWhiteSpace(Times);
}

/// <summary>
/// One criterion as text, with the fields of every mode. The page shows those of the mode that is chosen; what was typed for another is kept
/// until the form is saved, so that a clerk who looks at another mode and goes back finds his rows again.
/// </summary>
public sealed class CriterionFields
{
    public const int MostLevels = 20;

    private const int LeastLevels = 4;
    private const int LeastItems = 3;
    private const int More = 3;

    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Section { get; set; }
    public string? Max { get; set; }
    public string? Nature { get; set; }
    public string? Mode { get; set; }

    public string? Step { get; set; }
    public List<LevelFields> Levels { get; set => field = value ?? []; } = [];
    public List<DeductionFields> Items { get; set => field = value ?? []; } = [];
    public string? Quantity { get; set; }
    public string? Unit { get; set; }
    public string? From { get; set; }
    public string? FromPoints { get; set; }
    public string? To { get; set; }
    public string? ToPoints { get; set; }

    public bool IsEmpty =>
        new[] { Id, Name, Max, Step, Quantity, Unit, From, FromPoints, To, ToPoints }.All(string.IsNullOrWhiteSpace)
        && Levels.TrueForAll(level => level.IsEmpty) && Items.TrueForAll(item => item.IsEmpty);

    public static CriterionFields Blank(Tongue l) => new() { Section = l[Names.Section("technical")], Nature = "subjective", Mode = Modes.Free };

    public static CriterionFields Of(ScoringCriterion criterion, Tongue l)
    {
        var fields = new CriterionFields
        {
            Id = criterion.Id,
            Name = criterion.Name,
            Section = l[Names.Section(criterion.Section)],
            Max = ModeTexts.Plain(criterion.Max),
            Nature = criterion.Nature == Domain.Scoring.Nature.Objective ? "objective" : "subjective",
            Mode = Modes.Of(criterion),
        };
        fields.Fill(ScoringMode.Of(criterion));
        return fields;
    }

    /// <summary>Room for what may still be typed: never fewer rows than there are, and one blank after the last.</summary>
    public void Widen()
    {
        while (Levels.Count < MostLevels && (Levels.Count < LeastLevels || !Levels[^1].IsEmpty))
        {
            Levels.Add(new());
        }

        while (Items.Count < Deduction.MostLines && (Items.Count < LeastItems || !Items[^1].IsEmpty))
        {
            Items.Add(new());
        }
    }

    public void MoreLevels() => Levels.AddRange(Enumerable.Range(0, Math.Clamp(MostLevels - Levels.Count, 0, More)).Select(_ => new LevelFields()));

    public void MoreItems() => Items.AddRange(Enumerable.Range(0, Math.Clamp(Deduction.MostLines - Items.Count, 0, More)).Select(_ => new DeductionFields()));

    private void Fill(ScoringMode mode)
    {
        switch (mode)
        {
            case InSteps steps:
                Step = ModeTexts.Plain(steps.Step);
                break;
            case Bands bands:
                Levels = [.. bands.Levels.Select(level => new LevelFields { Name = level.Name, Points = ModeTexts.Plain(level.Points) })];
                break;
            case Deduction deduction:
                Items = [.. deduction.Items.Select(item => new DeductionFields
                {
                    Name = item.Name, Points = ModeTexts.Plain(item.Points), Times = item.Times.ToString(CultureInfo.InvariantCulture),
                })];
                break;
            case LinearFormula formula:
                (Quantity, Unit) = (formula.Quantity, formula.Unit);
                (From, FromPoints) = (ModeTexts.Plain(formula.From), ModeTexts.Plain(formula.FromPoints));
                (To, ToPoints) = (ModeTexts.Plain(formula.To), ModeTexts.Plain(formula.ToPoints));
                break;
        }
    }
}
