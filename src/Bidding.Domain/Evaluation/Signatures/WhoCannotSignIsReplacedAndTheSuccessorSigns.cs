using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// A member whose word on the report was due, who had not given it and who was replaced because he could not go on, is unable: that is neither
/// a refusal nor agreement, and his successor signs in his place.
/// </summary>
/// <remarks>
/// Due is it in signing, or once he has confirmed the result. Who is replaced because he must avoid is not unable, he may not; who had signed
/// or refused with reasons was able, and his word fell with the result. The committee's note does not make anybody able.
/// </remarks>
[Law(Laws.TenderingRegulations, "第四十八条", "成员因健康等原因不能签署的, 既非拒签也非视为同意: 应当及时更换, 由更换后的成员签署")]
[Law(Laws.Order87, "第四十九条", "成员因健康等原因不能签署的, 既非拒签也非视为同意: 依法补足, 由更换后的成员签署")]
public static class WhoCannotSignIsReplacedAndTheSuccessorSigns
{
    /// <param name="state">As it was when he left.</param>
    internal static bool IsUnable(Evaluation state, string leaver, ReplacementGround ground) =>
        ground != ReplacementGround.Avoidance
        && (state.Phase == Phase.Signing || state.Confirmations.ContainsKey(leaver))
        && state.Signatures.GetValueOrDefault(leaver) is null or { NotedBy: not null };
}
