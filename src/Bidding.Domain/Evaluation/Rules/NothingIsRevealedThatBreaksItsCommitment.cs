using Bidding.Domain.Rules;
using Bidding.Domain.Sealing;

namespace Bidding.Domain.Evaluations;

/// <summary>One broken sheet and nothing is opened at all: else whoever broke it would have seen the others.</summary>
[Law(Laws.Platform, "封存 第四条", "揭示时逐份核对承诺值; 有一份不符的, 全部不予揭示")]
internal static class NothingIsRevealedThatBreaksItsCommitment
{
    /// <returns>The sheet, or the refusal that names member and bid and nothing else.</returns>
    public static (OpenedSheet? Sheet, Refusal? Why) Open(ISheetSeal seal, SheetBinding binding, SealedSheet sheet) =>
        seal.Open(binding, sheet) is { } content
            ? (content, null)
            : (null, Refusals.SealBroken.With("member", binding.Member).With("bid", binding.Bid));
}
