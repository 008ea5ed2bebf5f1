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

    /// <summary>
    /// Of each of these experts: the one he brought, else one issued to him here. One that was good when it was brought and can sign no
    /// longer holds no report up: the issued one signs, and the signature says so.
    /// </summary>
    /// <param name="names">By the expert's id: the name a new certificate is issued in.</param>
    /// <param name="unfit">Experts whose own certificate was tried and did not sign: the issued one does, and the signature says so.</param>
    Task<IReadOnlyDictionary<string, MemberKey>> Of(IReadOnlyDictionary<string, string> names, IReadOnlySet<string> unfit, CancellationToken ct);
}

/// <summary>What became of the certificate a member brought; every one but <see cref="Signs"/> leaves it to the platform's to sign.</summary>
public enum OwnKey { None, Signs, Expired, Unusable }

/// <param name="Own">Said at the signature: whose certificate it is, and why it is not his own where he brought one.</param>
public sealed record MemberKey(ISigningKey Key, OwnKey Own);
