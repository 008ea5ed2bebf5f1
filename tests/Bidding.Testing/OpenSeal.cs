using Bidding.Domain.Sealing;

namespace Bidding.Testing;

/// <summary>A seal with real commitments and no secrecy, so that the domain can be tested without keys.</summary>
public sealed class OpenSeal : ISheetSeal
{
    public static OpenSeal Instance { get; } = new();

    public SealedSheet Seal(SheetBinding binding, ReadOnlySpan<byte> sheet, ReadOnlySpan<byte> nonce) =>
        new(Commitment.Of(binding, sheet, nonce), Convert.ToBase64String([.. nonce, .. sheet]));

    public OpenedSheet? Open(SheetBinding binding, SealedSheet sealedSheet)
    {
        var body = Convert.FromBase64String(sealedSheet.Body!);
        var nonce = body.AsSpan(0, Commitment.NonceLength);
        var sheet = body.AsSpan(Commitment.NonceLength);
        return Commitment.Of(binding, sheet, nonce) == sealedSheet.Commitment ? new(sheet.ToArray(), nonce.ToArray()) : null;
    }
}
