namespace Bidding.Pdf.Signing;

/// <summary>An RFC 3161 authority.</summary>
public interface ITimeStampAuthority
{
    /// <summary>As it is printed where it stamps; known before it answers, unlike its time.</summary>
    string Name { get; }

    /// <param name="sha256">What is to have existed at that time.</param>
    /// <returns>The token (a CMS), already checked: imprint, nonce, policy and the pinned root.</returns>
    /// <exception cref="TimeStampUnavailableException">It did not answer, or its answer does not hold.</exception>
    Task<byte[]> Stamp(ReadOnlyMemory<byte> sha256, CancellationToken ct);
}

public sealed class TimeStampUnavailableException(string reason, Exception? cause = null) : Exception(reason, cause);
