namespace Bidding.Web.Signing;

/// <param name="Certificate">DER.</param>
/// <param name="PrivateKey">PKCS#8.</param>
public sealed record DetachedKey(byte[] Certificate, byte[] PrivateKey)
{
    /// <summary>A log line must never print a key.</summary>
    public override string ToString() => nameof(DetachedKey);
}

/// <summary>Signs beside a file instead of in it, with whatever algorithms an authority prescribes.</summary>
public interface IDetachedSuite
{
    /// <summary>As people call it.</summary>
    string Name { get; }

    /// <summary>A new key with a certificate that says it is the platform's own.</summary>
    DetachedKey Make(string name, DateTimeOffset now);

    /// <returns>A CMS without the content.</returns>
    byte[] Sign(DetachedKey key, byte[] content);

    /// <returns>The certificate whose key signed exactly this content; null where nothing holds.</returns>
    byte[]? SignerOf(byte[] content, byte[] signature);
}
