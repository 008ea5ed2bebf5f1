namespace Bidding.Pdf.Signing;

/// <summary>One signature to be put into one field of a document.</summary>
/// <param name="Field">A field that stands in the file, still empty.</param>
/// <param name="At">When the person signed; it goes to /M. The trusted time, if any, is the token's.</param>
public sealed record SignatureRequest(string Field, string Name, DateTimeOffset At)
{
    public string? Reason { get; init; }
    public string? Location { get; init; }

    /// <summary>What the place shows besides the handwriting or the typed name.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>A PNG of the hand's own writing; null shows the name in type.</summary>
    public byte[]? Handwriting { get; init; }
}

/// <summary>What the place of a document time stamp shows. Its time is in the token alone: the looks are part of what is stamped.</summary>
/// <param name="Field">A field that stands in the file, still empty.</param>
public sealed record StampRequest(string Field, string Name, IReadOnlyList<string> Lines);

/// <summary>What stands against a signature. None of it passes by itself: the same key, file and field meet it again.</summary>
public enum SigningFault
{
    /// <summary>Certificate, chain and time stamp are more than a place in the file holds.</summary>
    TooLarge,

    /// <summary>The key does not sign.</summary>
    UnfitKey,

    /// <summary>The file has no such empty place, or is in no state to be signed there: whoever asks is mistaken.</summary>
    Misplaced,

    /// <summary>Signed, it is not what its signers were to sign.</summary>
    Unsound,
}

/// <summary>This file cannot take this signature; nothing was changed.</summary>
/// <param name="field">Where it was to stand.</param>
public sealed class CannotSignException(SigningFault fault, string field, string reason, Exception? cause = null) : Exception(reason, cause)
{
    public SigningFault Fault { get; } = fault;

    public string Field { get; } = field;
}
