namespace Bidding.Pdf.Signing;

/// <summary>An RFC 3161 authority.</summary>
public interface ITimeStampAuthority
{
    /// <summary>As it is printed where it stamps; known before it answers, unlike its time.</summary>
    string Name { get; }

    /// <param name="sha256">What is to have existed at that time.</param>
    /// <returns>The token (a CMS), already checked: imprint, nonce, policy and the pinned root.</returns>
    /// <exception cref="TimeStampUnavailableException">It did not answer.</exception>
    /// <exception cref="TimeStampUntrustedException">Its answer does not hold.</exception>
    Task<byte[]> Stamp(ReadOnlyMemory<byte> sha256, CancellationToken ct);
}

/// <summary>There is no time stamp: nobody answered.</summary>
public class TimeStampUnavailableException(string reason, Exception? cause = null) : Exception(reason, cause);

/// <summary>There was an answer, and it does not hold: another's token, one for another file, a refusal. To say that nobody answered would be false.</summary>
public sealed class TimeStampUntrustedException(string reason, Exception? cause = null) : TimeStampUnavailableException(reason, cause);
