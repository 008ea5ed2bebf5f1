namespace Bidding.Domain.Evaluations;

/// <summary>How a member stands to the report: 待签署, 签署, 签署并附不同意见, 说明理由拒签, 视为同意, 因故不能签署已更换.</summary>
public enum SignatureState { Pending, Signed, SignedWithDissent, RefusedWithReasons, DeemedAgreed, UnableReplaced }

/// <summary>The one place that says it, for the room, the agency, the supervisor and the report alike.</summary>
public static class SignatureStates
{
    public static SignatureState Of(string member, Evaluation state) =>
        state.Replacements.Any(replaced => replaced.Leaver.Id == member && replaced.UnableToSign) ? SignatureState.UnableReplaced
        : Of(state.Signatures.GetValueOrDefault(member));

    /// <summary>
    /// How many signatures of the report's file follow from it: a dissent is signed on a sheet of its own besides the report, reasons for refusing on
    /// their sheet alone, and of one deemed to agree who noted it signs the note.
    /// </summary>
    public static int InTheReport(SignatureState state) => state switch
    {
        SignatureState.SignedWithDissent => 2,
        SignatureState.Signed or SignatureState.RefusedWithReasons or SignatureState.DeemedAgreed => 1,
        _ => 0,
    };

    public static SignatureState Of(Signature? signature) => signature switch
    {
        null => SignatureState.Pending,
        { Signed: true, Text: null } => SignatureState.Signed,
        { Signed: true } => SignatureState.SignedWithDissent,
        { NotedBy: not null } => SignatureState.DeemedAgreed,
        _ => SignatureState.RefusedWithReasons,
    };
}
