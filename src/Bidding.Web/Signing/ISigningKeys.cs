using Bidding.Pdf.Signing;

namespace Bidding.Web.Signing;

/// <summary>
/// Whose keys sign. The ones kept here are software keys that the platform issued itself: not a legal CA, and everywhere called
/// so. A device or a service with legal certificates is another implementation.
/// </summary>
public interface ISigningKeys
{
    /// <summary>The platform's own, for certifying what it made.</summary>
    Task<ISigningKey> Platform(CancellationToken ct);

    /// <summary>Of each of these experts: the one he brought, else one issued to him here.</summary>
    /// <param name="names">By the expert's id: the name a new certificate is issued in.</param>
    Task<IReadOnlyDictionary<string, MemberKey>> Of(IReadOnlyDictionary<string, string> names, CancellationToken ct);
}

/// <param name="IsOwn">Brought by the member, not issued by the platform.</param>
public sealed record MemberKey(ISigningKey Key, bool IsOwn);
