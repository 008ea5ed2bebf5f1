using Bidding.Domain.Evaluations;

namespace Bidding.Reports;

/// <summary>Names of the fields a report is signed in; the section that prints them and the job that fills them ask here.</summary>
public static class SignatureFields
{
    /// <summary>The platform's certification, first of all.</summary>
    public const string Platform = "platform";

    /// <summary>The document time stamp, last of all; where no authority stamped its box says so.</summary>
    public const string Archive = "archive";

    /// <summary>A member's place on the signature page.</summary>
    public static string Of(Evaluation evaluation, string member) => $"member-{Place(evaluation, member)}";

    /// <summary>His place on the sheet of his own, with his dissent or his reasons for refusing.</summary>
    public static string SheetOf(Evaluation evaluation, string member) => $"statement-{Place(evaluation, member)}";

    /// <summary>The place on the committee's note about him, signed by who wrote it.</summary>
    public static string NoteOn(Evaluation evaluation, string member) => $"note-{Place(evaluation, member)}";

    /// <summary>By place on the panel: a member's id may hold what a field's name may not.</summary>
    private static int Place(Evaluation evaluation, string member) =>
        evaluation.Panel.Select((one, index) => (one.Id, index)).First(one => one.Id == member).index + 1;
}
