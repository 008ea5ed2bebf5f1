using Bidding.Domain.Evaluations;
using Bidding.Domain.Review;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Web.Client.Wording;
using Bidding.Web.Tenders.Import;

namespace Bidding.Web.Tenders.Pages;

/// <summary>One item of the preliminary review as text.</summary>
public sealed class ReviewFields
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Kind { get; set; }
    public string? Ground { get; set; }
    public string? Clause { get; set; }
    public string? Proof { get; set; }

    public bool IsEmpty => new[] { Id, Name, Ground, Clause, Proof }.All(string.IsNullOrWhiteSpace);

    public static ReviewFields Of(ReviewItem item) => new()
    {
        Id = item.Id,
        Name = item.Name,
        Kind = ReviewItemReader.Word(item.Kind),
        Ground = item.Ground is { } ground ? ReviewItemReader.Word(ground) : "",
        Clause = item.Clause,
        Proof = item.Proof,
    };
}

/// <summary>One item of the preliminary review from its fields. What belongs to the other regime is said beside its field, never exchanged silently.</summary>
internal sealed class ReviewFieldsReader(ReviewFields row, int index, Regime regime, FieldProblems problems)
{
    public ReviewItem Read() => new(
        problems.Code(At(nameof(row.Id)), Of(("编号", "id")), row.Id, "F1"), problems.Text(At(nameof(row.Name)), Of(("内容", "text")), row.Name, ReviewItemReader.LongestText), Kind(), Ground(),
        Words(nameof(row.Clause), ("采购文件条款", "clause"), row.Clause), Words(nameof(row.Proof), ("证明材料", "proof"), row.Proof));

    public void Twice(string id) => Wrong(nameof(row.Id), ("编号", "id"), ($"审查项编号 {id} 重复", $"review item {id} stands here twice"));

    /// <summary>Where a form says none at all it is the regime's first.</summary>
    private ReviewKind Kind()
    {
        var kinds = ReviewKindsAreThoseOfTheRegime.Of(regime);
        if (row.Kind is { Length: > 0 } word && !kinds.Any(kind => ReviewItemReader.Word(kind) == word))
        {
            var known = (Zh: string.Join("、", kinds.Select(kind => Names.Of(kind).Zh)), En: string.Join(", ", kinds.Select(kind => Names.Of(kind).En)));
            Wrong(nameof(row.Kind), ("类别", "kind"), ($"类别应为 {known.Zh} ({Refusals.ReviewKindNotOfRegime.Article})", $"the kind is one of {known.En} ({ArticleInEnglish.Of(Refusals.ReviewKindNotOfRegime.Article)})"));
        }

        return kinds.FirstOrDefault(kind => ReviewItemReader.Word(kind) == row.Kind, kinds[0]);
    }

    private RejectionGround? Ground()
    {
        if (string.IsNullOrEmpty(row.Ground))
        {
            return null;
        }

        var listed = ABidIsRejectedOnlyOnAListedGround.GroundsOf(regime).Select(ground => (RejectionGround?)ground).FirstOrDefault(ground => ReviewItemReader.Word(ground!.Value) == row.Ground);
        if (listed is null)
        {
            Wrong(nameof(row.Ground), ("不通过属于", "what a failure is"), ("不是本采购方式的法定情形, 请另选", "no listed ground of this regime; choose another"));
        }

        return listed;
    }

    private string? Words(string field, Pair name, string? text) => string.IsNullOrWhiteSpace(text) ? null : problems.Text(At(field), Of(name), text, ReviewItemReader.LongestText);

    private void Wrong(string field, Pair name, Pair text) => problems.Add(At(field), Of(name), text);

    private string At(string field) => $"{nameof(MethodForm.Items)}[{index}].{field}";

    private Pair Of(Pair name) => ($"审查项第 {index + 1} 行, {name.Zh}", $"Review item {index + 1}, {name.En}");
}
