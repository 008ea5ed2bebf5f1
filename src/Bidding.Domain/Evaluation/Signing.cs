using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>签署: signed, signed with dissent, refused with reasons, or refused and deemed to agree; each closes the member's part.</summary>
[Law(Laws.TenderingRegulations, "第五十三条", "评标报告应当由评标委员会全体成员签字; 对评标结果有不同意见的成员应当以书面形式说明其不同意见和理由。")]
internal static class Signing
{
    public static Decision Sign(SignReport command, Evaluation state, Circumstances now) =>
        HasSpoken(state, now.Member) ? Refusals.AlreadySigned
        : command.Digest != EvaluationResult.Of(state).Digest ? Refusals.DigestDiffers
        : command.Dissent is { } dissent && Texts.WhyNot(dissent) is { } why ? why
        : AHandwritingIsTheSignersOwn.WhyNot(command.Handwriting) is { } foreign ? foreign
        : Decider.Arrive(new ReportSigned(now.Member, command.Digest, command.Dissent, command.Handwriting), state, now);

    public static Decision Refuse(RefuseToSign command, Evaluation state, Circumstances now) =>
        HasSpoken(state, now.Member) ? Refusals.AlreadySigned
        : string.IsNullOrWhiteSpace(command.Reasons) ? Refusals.ReasonsRequired
        : Texts.WhyNot(command.Reasons) is { } why ? why
        : AHandwritingIsTheSignersOwn.WhyNot(command.Handwriting) is { } foreign ? foreign
        : Decider.Arrive(new SignatureRefused(now.Member, command.Reasons, command.Handwriting), state, now);

    public static Decision Note(NoteRefusal command, Evaluation state, Circumstances now) =>
        RefusingWithoutReasonsIsAgreement.WhyNot(command, state, now.Member, now.Now) is { } refusal ? refusal
        : Decider.Arrive(new AgreementDeemed(command.Member, now.Member, command.Note), state, now);

    /// <summary>A note by others does not take a member's own word from him.</summary>
    private static bool HasSpoken(Evaluation state, string member) => state.Signatures.GetValueOrDefault(member) is { NotedBy: null };
}
