using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>签署: sign, sign with dissent, or refuse with reasons; all three close the member's part (条例 第五十三条).</summary>
internal static class Signing
{
    public static Decision Sign(SignReport command, Evaluation state, Circumstances now) =>
        state.Signatures.ContainsKey(now.Member) ? Refusals.AlreadySigned
        : command.Digest != EvaluationResult.Of(state).Digest ? Refusals.DigestDiffers
        : command.Dissent is { } dissent && Texts.WhyNot(dissent) is { } why ? why
        : Decider.Arrive(new ReportSigned(now.Member, command.Digest, command.Dissent), state, now);

    public static Decision Refuse(RefuseToSign command, Evaluation state, Circumstances now) =>
        state.Signatures.ContainsKey(now.Member) ? Refusals.AlreadySigned
        : string.IsNullOrWhiteSpace(command.Reasons) ? Refusals.ReasonsRequired
        : Texts.WhyNot(command.Reasons) is { } why ? why
        : Decider.Arrive(new SignatureRefused(now.Member, command.Reasons), state, now);
}
