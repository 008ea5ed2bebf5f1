using System.Collections.Immutable;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Sections;

/// <summary>监督意见: what supervision decided on the committee's questions; an opinion in words has no place in the record, and the report says so.</summary>
internal static class SupervisionNotes
{
    internal sealed record Model(bool MustRelease, ImmutableArray<int> Released, ImmutableArray<(int Number, string Reason)> Returned);

    public static Model From(ReportSource source) => new(
        source.Evaluation.Policy.ClarificationsReleased,
        [.. source.Of<ClarificationReleased>().Select(entry => entry.Fact.Number)],
        [.. source.Of<ClarificationReturned>().Select(entry => (entry.Fact.Number, entry.Fact.Reason))]);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "监督意见"),
        new Paragraph(model.MustRelease
            ? $"经监督放行的澄清：{Numbers(model.Released)}。退回评标委员会的澄清：{Numbers(model.Returned.Select(one => one.Number))}。"
            : "澄清由评标委员会直接发出，未设监督放行。"),
        .. model.Returned.Select(one => new Paragraph($"第 {one.Number} 号澄清的退回理由：{one.Reason}")),
        new Paragraph("监督意见：未登记。系统不收集监督意见；监督人员有书面意见的，另纸签署，随评审资料移交。"),
    ];

    private static string Numbers(IEnumerable<int> numbers) => Say.List(numbers.Select(number => $"第 {number} 号"));
}
