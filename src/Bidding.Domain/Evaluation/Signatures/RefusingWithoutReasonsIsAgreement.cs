using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// Who neither signs nor gives written reasons is deemed to agree: upon the committee's note, written by its chair (about
/// the chair: by any other member), after a decent time. Until the report closes his own word still goes before the note.
/// </summary>
[Law(Laws.TenderingRegulations, "第五十三条", "拒绝在评标报告上签字又不书面说明其不同意见和理由的, 视为同意评标结果。")]
[Law(Laws.Order12, "第四十三条", "拒绝签字且不陈述不同意见和理由的, 视为同意评标结论; 评标委员会应当对此作出书面说明并记录在案。")]
internal static class RefusingWithoutReasonsIsAgreement
{
    public static Refusal? WhyNot(EvaluationCommand.NoteRefusal command, Evaluation state, string by, DateTimeOffset now) =>
        state.Member(command.Member) is null ? Refusals.UnknownMember.With("member", command.Member)
        : command.Member == by ? Refusals.NotAboutOneself
        : by != state.Chair && command.Member != state.Chair ? Refusals.ChairNotes
        : state.Signatures.ContainsKey(command.Member) ? Refusals.AlreadySigned
        : now < state.PhaseSince.AddMinutes(state.Policy.SigningMinutes)
            ? Refusals.TooSoonToNote.With("from", state.PhaseSince.AddMinutes(state.Policy.SigningMinutes).ToString("O"))
        : Texts.WhyNot(command.Note);
}
