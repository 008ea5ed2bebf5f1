using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Bidding.Pdf.Signing;

namespace Bidding.Web.Signing;

/// <param name="Root">Pinned: a token counts only if its chain ends here, at the time it tells.</param>
/// <param name="Policy">The policy asked for; null takes the authority's own.</param>
public sealed record TimeStampSettings(Uri Url, X509Certificate2 Root, string? Policy, int Attempts, TimeSpan TimeOut, TimeSpan Pause)
{
    /// <returns>Null where no authority is configured.</returns>
    /// <exception cref="InvalidOperationException">One is, but not whom to trust: a token that anybody could have made proves no time.</exception>
    public static TimeStampSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Signing:TimeStamp");
        if (section["Url"] is not { Length: > 0 } url)
        {
            return null;
        }

        return section["Root"] is { Length: > 0 } root && File.Exists(root)
            ? new(
                new Uri(url, UriKind.Absolute),
                X509CertificateLoader.LoadCertificateFromFile(root),
                section["Policy"],
                section.GetValue("Attempts", 3),
                TimeSpan.FromSeconds(section.GetValue("TimeOutSeconds", 10)),
                TimeSpan.FromSeconds(section.GetValue("PauseSeconds", 2)))
            : throw new InvalidOperationException("Signing:TimeStamp:Url is set and Signing:TimeStamp:Root names no certificate file: whose time stamps shall count? Nothing was started.");
    }
}

/// <summary>RFC 3161 over HTTP. Who does not answer is asked again; an answer that does not hold is none, and is not asked for again.</summary>
public sealed class HttpTimeStampAuthority(HttpClient http, TimeStampSettings settings, TimeProvider time) : ITimeStampAuthority
{
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    /// <summary>Who is asked, and to whose root his word has to lead.</summary>
    public string Name { get; } = $"{settings.Url.Host}，根证书 {settings.Root.GetNameInfo(X509NameType.SimpleName, forIssuer: false)}";

    public async Task<byte[]> Stamp(ReadOnlyMemory<byte> sha256, CancellationToken ct)
    {
        var nonce = RandomNumberGenerator.GetBytes(16);
        nonce[0] &= 0x7F; // a nonce is a positive number
        nonce[0] |= 0x01;
        var request = Rfc3161TimestampRequest.CreateFromHash(
            sha256, HashAlgorithmName.SHA256, settings.Policy is { } policy ? new Oid(policy) : null, nonce, requestSignerCertificates: true);
        var answer = await Ask(request.Encode(), ct);
        try
        {
            // Checks status, imprint, nonce and policy.
            var token = request.ProcessResponse(answer, out _);
            Trust(token, sha256);
            return token.AsSignedCms().Encode();
        }
        catch (CryptographicException broken)
        {
            throw new TimeStampUntrustedException($"the answer of {settings.Url.Host} does not hold: {broken.Message}", broken);
        }
    }

    private async Task<byte[]> Ask(byte[] request, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AskOnce(request, ct);
            }
            catch (HttpRequestException endless) when (endless.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
            {
                throw new TimeStampUntrustedException($"the answer of {settings.Url.Host} is larger than any token", endless);
            }
            catch (Exception silence) when (silence is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
            {
                if (attempt >= settings.Attempts)
                {
                    throw new TimeStampUnavailableException($"{settings.Url.Host} did not answer, asked {attempt} times", silence);
                }
            }

            await Task.Delay(settings.Pause * attempt, time, ct);
        }
    }

    private async Task<byte[]> AskOnce(byte[] request, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(settings.TimeOut);
        using var content = new ByteArrayContent(request) { Headers = { ContentType = new MediaTypeHeaderValue("application/timestamp-query") } };
        using var answer = await http.PostAsync(settings.Url, content, patience.Token);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(patience.Token);
    }

    /// <summary>The framework checks that the token fits its certificate, not whose certificate it is.</summary>
    private void Trust(Rfc3161TimestampToken token, ReadOnlyMemory<byte> sha256)
    {
        if (!token.VerifySignatureForHash(sha256.Span, HashAlgorithmName.SHA256, out var signer) || signer is null)
        {
            throw new CryptographicException("its signature is not that of its certificate");
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(settings.Root);
        chain.ChainPolicy.ExtraStore.AddRange(token.AsSignedCms().Certificates);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = token.TokenInfo.Timestamp.UtcDateTime;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(TimeStamping));
        if (!chain.Build(signer))
        {
            throw new CryptographicException("its certificate does not lead to the configured root");
        }
    }
}
