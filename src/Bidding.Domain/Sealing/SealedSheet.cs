namespace Bidding.Domain.Sealing;

/// <summary>
/// A sheet that nobody can read yet: the commitment (lower-case hex of SHA-256) binds its author,
/// the body is encrypted under a key that stands outside the database. <paramref name="Body"/> never leaves the server.
/// </summary>
public sealed record SealedSheet(string Commitment, string? Body)
{
    /// <summary>What the world may see of a sealed sheet: that it exists, and what it is bound to.</summary>
    public SealedSheet Outside() => new(Commitment, null);
}

/// <summary>What was inside: the sheet's bytes, and the nonce that lets anybody check the commitment from now on.</summary>
public sealed record OpenedSheet(byte[] Text, byte[] Nonce)
{
    public string NonceHex() => Convert.ToHexStringLower(Nonce);
}

/// <summary>What a commitment binds besides the sheet itself, so that a sheet cannot be moved to another place.</summary>
public sealed record SheetBinding(string Procedure, string Lot, string Kind, int Round, string Member, string Bid, string MethodDigest);

/// <summary>The seal as the domain needs it. The nonce comes in as a value; the key is the implementation's secret.</summary>
public interface ISheetSeal
{
    /// <param name="nonce">32 bytes of chance, used for this sheet only.</param>
    SealedSheet Seal(SheetBinding binding, ReadOnlySpan<byte> sheet, ReadOnlySpan<byte> nonce);

    /// <returns>The sheet, or null when body and commitment do not belong together or to this binding.</returns>
    OpenedSheet? Open(SheetBinding binding, SealedSheet sealedSheet);
}
