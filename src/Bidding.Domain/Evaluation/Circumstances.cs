using Bidding.Domain.Rules;
using Bidding.Domain.Sealing;

namespace Bidding.Domain.Evaluations;

/// <summary>All that a decision needs from the world, as values: who, when, chance, and the seal.</summary>
/// <param name="Nonce">32 bytes of chance for this command only.</param>
public sealed record Circumstances(Caller Caller, DateTimeOffset Now, ReadOnlyMemory<byte> Nonce, ISheetSeal Seal)
{
    /// <summary>The caller's place on the panel; admission has seen to it that he has one.</summary>
    internal string Member => Caller.Member!;
}
