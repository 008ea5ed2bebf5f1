using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bidding.Pdf.Signing;

/// <summary>A key to sign with. A key in a device or at a service is an <see cref="AsymmetricAlgorithm"/> that only knows how to sign a hash.</summary>
public interface ISigningKey
{
    X509Certificate2 Certificate { get; }

    /// <summary>The certificates above it, nearest first; they travel in the signature.</summary>
    IReadOnlyList<X509Certificate2> Issuers { get; }

    AsymmetricAlgorithm PrivateKey { get; }
}
